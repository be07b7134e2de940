import {facets} from '../../src/explorer/facets/facets';
import {addImport, addWords, insertBefore} from './edit';
import {camelCase, mark, readNeeded, refuseExisting, WrongUse, type Project, type Scaffold} from './scaffold';

const folder = 'src/explorer/facets';
const list = `${folder}/facets.ts`;

/** A filter criterion for connections: its values, those of a connection, and their labels. */
export function facet(id: string, project: Project): Scaffold {
  const name = camelCase(id);
  const file = `${folder}/${name}.ts`;
  if (facets.some((known) => known.id === id))
    throw new WrongUse(`The explorer has the facet "${id}" already: choose another id.`);
  refuseExisting(project, file);
  const text = `import type {Facet} from './facet';

/** ${mark} what the reader asks with it. */
export const ${name} = {
  id: '${id}',
  // ${mark} every value that can be chosen, also those that no connection has
  values: (matrix) => matrix.workloads,
  // ${mark} the values of one connection: it is shown where one of them is chosen
  valuesOf: ({workloads}) => workloads,
  // ${mark} what readers call a value, in the language of the words
  label: (value, _, words) => words(\`matrix:workloads.\${value}.name\`),
} as const satisfies Facet;
`;
  const registered = insertBefore(
    addImport(readNeeded(project, list), name, `./${name}`),
    /^\] as const satisfies readonly Facet/u,
    `  ${name},`,
  );
  return {
    files: new Map([
      [file, text],
      [list, registered],
      ...addWords(
        project,
        'ui',
        ['explorer', 'facet'],
        id,
        (locale) => `${mark} (${locale}) the heading above its values`,
      ),
    ]),
    steps: [
      `Fill in ${file}. Its place in ${list} is its place on the page and in addresses.`,
      'Name it in both languages, in i18n/<locale>/port-matrix/ui.json at explorer.facet.',
      'Add a link that uses it to tests/golden-links.json.',
      'Proof: npm run test:unit -- src/explorer src/links tests/unit/goldenLinks.test.ts',
      'npm run build && npm run links:update records the parameter and its values for ever.',
    ],
  };
}
