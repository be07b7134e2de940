import {workloads} from '../../src/matrix/workloads';
import {addImport, addWords, insertBefore} from './edit';
import {camelCase, mark, readNeeded, refuseExisting, WrongUse, type Project, type Scaffold} from './scaffold';

const list = 'src/matrix/workloads.ts';
const folder = 'src/matrix/connections';
const index = `${folder}/index.ts`;

/** A product area with its words and an empty list of connections. */
export function workload(id: string, project: Project): Scaffold {
  if (workloads.some((known) => known === id))
    throw new WrongUse(`The matrix has the workload "${id}" already: choose another id.`);
  const name = `${camelCase(id)}Connections`;
  const file = `${folder}/${id}.ts`;
  refuseExisting(project, file);
  const rows = `import {type DeclaredConnection} from './declaration';

/** ${mark} whose connections these are. */
export const ${name} = [
  // ${mark} at least one row: npm run new -- connection ${id}-<ends and port>
] as const satisfies readonly DeclaredConnection[];
`;
  const described = addWords(project, 'matrix', ['workloads'], id, (locale) => ({
    name: `${mark} (${locale}) its name`,
    description: `${mark} (${locale}) what it does, in one sentence`,
  }));
  const texts = new Map(described);
  const withDescriptions: Project = {...project, read: (path) => texts.get(path) ?? project.read(path)};
  return {
    files: new Map([
      [file, rows],
      [list, insertBefore(readNeeded(project, list), /^\] as const;/u, `  '${id}',`)],
      [
        index,
        insertBefore(
          addImport(readNeeded(project, index), name, `./${id}`),
          /^\] as const;/u,
          `  ...${name},`,
        ),
      ],
      ...addWords(withDescriptions, 'matrix', ['deploymentFacts', 'workload', 'values'], id, (locale) => ({
        label: `${mark} (${locale}) the answer in the planner`,
        inSentence: `${mark} (${locale}) the answer within a sentence`,
        clause: `${mark} (${locale}) that it is used, as a condition`,
        linked: `${mark} (${locale}) that it is used, before another condition`,
      })),
      ...addWords(project, 'synonyms', ['workloads'], id, () => []),
    ]),
    steps: [
      `Its place in ${list} is its place on the pages; move it there and in ${index}.`,
      'Write its texts in both languages, in i18n/<locale>/port-matrix/matrix.json, and what else people call it in',
      'synonyms.json (the list may stay empty).',
      `npm run new -- connection ${id}-<ends and port> adds its first row to ${file}; endpoints that are new come first.`,
      'npm run new -- guide-page <id>, if there is more to say than its tables do.',
      `Add a link with ?workload=${id} and its rows to tests/golden-links.json.`,
      'npm run goldens, then npm run build && npm run links:update.',
    ],
  };
}
