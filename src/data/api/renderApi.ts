import type {Matrix} from '../../matrix/model';
import {selectEveryConnection, selectPagePorts} from '../../matrix/select';
import {apiFiles} from '../../routes';
import {apiLocales} from './apiLocales';
import {renderConnectionTable} from './connectionTable';
import {changesDocument} from './changesDocument';
import {apiDocuments} from './documents';
import {renderLlmsText} from './llmsText';
import {openApiDocument} from './openApi';
import type {ApiContext} from './model';
import {apiSchema, type FileDefinition} from './schema/apiSchema';

/** Every data file of the site by its path. Deterministic: the same facts and texts give the same bytes. */
export function renderApi(matrix: Matrix, context: ApiContext): ReadonlyMap<string, string> {
  const documents = apiDocuments(matrix, context);
  const json = (path: string, definition: FileDefinition, content: object): readonly [string, string] => [
    path,
    renderDocument(path, definition, content, context),
  ];
  return new Map([
    json(apiFiles.connections, 'connectionsFile', documents.connections()),
    ...selectEveryConnection(matrix).map((connection) =>
      json(apiFiles.connection(connection.id), 'connectionFile', documents.connection(connection)),
    ),
    ...selectPagePorts(matrix).map((port) => json(apiFiles.port(port), 'portFile', documents.port(port))),
    json(apiFiles.changesOfFacts, 'changesFile', changesDocument(matrix, context)),
    ...apiLocales.map(
      (locale) => [apiFiles.table(locale), renderConnectionTable(matrix, context.languages[locale])] as const,
    ),
    [apiFiles.schema, print(apiSchema)],
    [apiFiles.openApi, print(openApiDocument(matrix, context))],
    [apiFiles.llms, renderLlmsText(matrix, context)],
  ]);
}

function renderDocument(
  path: string,
  definition: FileDefinition,
  content: object,
  {sha256}: Pick<ApiContext, 'sha256'>,
): string {
  const described = {$schema: `${relativeAddress(path, apiFiles.schema)}#/$defs/${definition}`, version: 1};
  // What `jq -cj 'del(.revision)'` prints, so that anyone can calculate it.
  const revision = `sha256:${sha256(JSON.stringify({...described, ...content}))}`;
  return print({...described, revision, ...content});
}

/** The relative URL of one file from another. */
function relativeAddress(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1);
  const target = to.split('/');
  const shared = folders.findIndex((folder, index) => folder !== target[index]);
  const depth = shared === -1 ? folders.length : shared;
  return [...folders.slice(depth).map(() => '..'), ...target.slice(depth)].join('/');
}

function print(document: object): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
