import {addImport, addWords, insertBefore} from './edit';
import {camelCase, mark, readNeeded, refuseExisting, type Project, type Scaffold} from './scaffold';

const folder = 'src/planner/formats';
const list = `${folder}/kit/index.ts`;
const order = `${folder}/kit/offeredFormats.ts`;

/** A format of the planner: what it can express, and how it prints an opening. */
export function exporter(id: string, project: Project): Scaffold {
  const name = camelCase(id);
  const file = `${folder}/${name}.ts`;
  refuseExisting(project, file);
  const text = `import {explanation} from './kit/explanation';
import type {NumberedOpening, TextExporter} from './kit/model';
import {pairsByFamily, portTexts, renderRules} from './kit/ruleText';

/** ${mark} whose rules these are, and where they are loaded. */
export const ${name}: TextExporter = {
  id: '${id}',
  kind: 'text',
  group: 'appliance', // ${mark} request, host-firewall, cloud, appliance, check or diagram, as in offeredFormats.ts
  extension: 'txt', // ${mark} without a dot
  mediaType: 'text/plain;charset=utf-8',
  // ${mark} only what a rule can hold. The runner refuses the rest, and says so in the output.
  expresses: {hosts: ['ipv4', 'ipv4-network'], placeholder: false, mixedFamilies: false},
  render: (plan, context) =>
    [
      ...explanation(${name}, plan, context).map((line) => \`# \${line}\`),
      '',
      ...renderRules(plan, '# ', renderRule),
    ].join('\\n'),
};

/** The rules of one opening. Every text that is printed has to be safe in the format: hosts are, names are not. */
function renderRule(opening: NumberedOpening): readonly string[] {
  return pairsByFamily(opening).flatMap(({from, to}) =>
    from.flatMap((source) =>
      to.flatMap((destination) =>
        // ${mark} the rule as the product takes it
        portTexts(opening).map((port) => \`${mark} \${opening.transport} \${source.text} \${destination.text} \${port}\`),
      ),
    ),
  );
}
`;
  const registered = insertBefore(
    addImport(readNeeded(project, list), name, `../${name}`),
    /^\};/u,
    `  '${id}': ${name},`,
  );
  const offered = insertBefore(
    readNeeded(project, order),
    /^\] as const satisfies/u,
    `  {id: '${id}', group: 'appliance'},`,
  );
  return {
    files: new Map([
      [file, text],
      [list, registered],
      [order, offered],
      ...addWords(project, 'ui', ['export', 'formats'], id, (locale) => ({
        name: `${mark} (${locale}) the name of the product`,
        use: `${mark} (${locale}) what one does with it`,
      })),
    ]),
    steps: [
      `Fill in ${file}. Move its line in ${order} to where it is to be offered, and give it the same group.`,
      'Name it in both languages, in i18n/<locale>/port-matrix/ui.json at export.formats.',
      'npm run goldens writes what it prints; read it as the engineer would who is given it.',
      'Add the proof: the program that reads the format accepts every plan of tests/programs/cases.ts (see files.test.ts).',
    ],
  };
}
