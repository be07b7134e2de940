import {selectEveryConnection} from '../select';
import {connectionsFile, type Finding, type Rule} from './rule';

const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*$/u;

/** Ids are URLs and keys of the data files: lower-case letters, digits and single hyphens. */
export const kebabCaseIds: Rule = {
  id: 'kebab-case-ids',
  description: 'Every id is kebab-case.',
  check: (matrix) =>
    [
      ...selectEveryConnection(matrix).map(({id, workloads}) => ({id, file: connectionsFile({workloads})})),
      ...matrix.endpoints.map(({id}) => ({id, file: 'src/matrix/endpoints.ts'})),
      ...matrix.scenarios.map((id) => ({id, file: 'src/matrix/scenarios.ts'})),
      ...matrix.workloads.map((id) => ({id, file: 'src/matrix/workloads.ts'})),
      ...matrix.applications.map(({id}) => ({id, file: 'src/matrix/applications.ts'})),
      ...matrix.sources.map(({id}) => ({id, file: 'src/matrix/sources.ts'})),
      ...matrix.discrepancies.map(({id}) => ({id, file: 'src/matrix/discrepancies.ts'})),
      ...matrix.ruledOut.map(({id}) => ({id, file: 'src/matrix/ruledOut.ts'})),
      ...matrix.deploymentFacts.flatMap(({id, values}) =>
        [id, ...values].map((part) => ({id: part, file: 'src/matrix/deploymentFacts.ts'})),
      ),
    ]
      .filter(({id}) => !kebabCase.test(id))
      .map(({id, file}): Finding => {
        const suggestion = toKebabCase(id);
        return {
          file,
          row: id,
          problem: `the id "${id}" is not kebab-case`,
          fix:
            suggestion === ''
              ? 'give it an id of lower-case letters, digits and single hyphens'
              : `write "${suggestion}"`,
        };
      }),
};

function toKebabCase(text: string): string {
  return text
    .replace(/([a-z0-9])([A-Z])/gu, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
}
