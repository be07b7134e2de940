import {endpoints} from '../../src/matrix/endpoints';
import {addWords, insertBefore} from './edit';
import {mark, readNeeded, WrongUse, type Project, type Scaffold} from './scaffold';

const file = 'src/matrix/endpoints.ts';

/** A network party with its words and synonyms. */
export function endpoint(id: string, project: Project): Scaffold {
  if (endpoints.some((declared) => declared.id === id))
    throw new WrongUse(`The matrix has the endpoint "${id}" already: choose another id.`);
  const row = `  {id: '${id}', kind: '${mark} service, server, virtual-machine, process, client or unstated', zone: '${mark} cloud, on-premises, guest or unstated'},`;
  return {
    files: new Map([
      [file, insertBefore(readNeeded(project, file), /^\] as const satisfies readonly Endpoint\[\];/u, row)],
      ...addWords(project, 'matrix', ['endpoints'], id, (locale) => ({
        name: `${mark} (${locale}) its name`,
        inSentence: `${mark} (${locale}) its name within a sentence`,
        description: `${mark} (${locale}) what it is and does`,
      })),
      ...addWords(project, 'synonyms', ['endpoints'], id, () => []),
    ]),
    steps: [
      `Fill in ${file}; a process also names the machine it runs in, a cloud service its hostNames.`,
      `Write its texts in both languages, in i18n/<locale>/port-matrix/matrix.json at endpoints.${id}, and what else`,
      'people call it in synonyms.json (the list may stay empty).',
      'A rule refuses an endpoint without a connection: npm run new -- connection <id>.',
    ],
  };
}
