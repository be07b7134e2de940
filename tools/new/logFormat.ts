import {addImport, addWords, insertAfter} from './edit';
import {camelCase, mark, readNeeded, refuseExisting, type Project, type Scaffold} from './scaffold';

const folder = 'src/query/log/formats';
const list = `${folder}/index.ts`;

/** A log format: what it reads, and entries that prove it. */
export function logFormat(id: string, project: Project): Scaffold {
  const name = camelCase(id);
  const file = `${folder}/${name}.ts`;
  refuseExisting(project, file);
  const text = `import {readFields} from '../fields';
import type {LogExample, LogFormat} from './format';

/** ${mark} which device or program writes this, and what sets it apart. */
export const ${name}: LogFormat = {
  id: '${id}',
  // ${mark} a sign that no other form has. readFields reads \`dst=10.0.0.6 dport=443\`; see the other files for more.
  read: (text) => (/\\b${mark}\\b/u.test(text) ? readFields(text) : undefined),
};

export const ${name}Examples: readonly LogExample[] = [
  {
    text: '${mark} a whole real entry with made-up addresses, and at least one more entry below',
    readings: ['443/tcp 10.0.0.6 opening stated'],
  },
];
`;
  const imported = addImport(readNeeded(project, list), `${name}, ${name}Examples`, `./${name}`);
  const registered = insertAfter(
    insertAfter(imported, /^export const logFormats/u, `  ${name},`),
    /^export const logExamples/u,
    `  '${id}': ${name}Examples,`,
  );
  return {
    files: new Map([
      [file, text],
      [list, registered],
      ...addWords(
        project,
        'ui',
        ['explorer', 'log'],
        id,
        (locale) => `${mark} (${locale}) the name of the product`,
      ),
    ]),
    steps: [
      `Fill in ${file}: a sign, and at least two examples with what they come to.`,
      `It stands first in ${list}. If its sign is less particular than another's, move it down.`,
      'Name it in both languages, in i18n/<locale>/port-matrix/ui.json at explorer.log.',
      'Proof: npm run test:unit -- src/query',
    ],
  };
}
