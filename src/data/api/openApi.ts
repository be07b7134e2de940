import type {Matrix} from '../../matrix/model';
import {productName} from '../../matrix/product';
import {selectEveryConnection, selectPagePorts} from '../../matrix/select';
import {apiFiles} from '../../routes';
import type {UiKey} from '../../words/words';
import {apiLocales} from './apiLocales';
import type {ApiContext} from './model';
import {apiSchema, type FileDefinition} from './schema/apiSchema';
import type {JsonSchema} from './schema/jsonSchema';

/**
 * The data files as an OpenAPI description, made from their schema, so that clients can be generated. The files are
 * static: each is one `GET`.
 */
export function openApiDocument(matrix: Matrix, {languages}: Pick<ApiContext, 'languages'>): JsonSchema {
  const {words, file} = languages.en;
  const get = (
    operationId: string,
    summary: UiKey,
    content: JsonSchema,
    parameters: readonly JsonSchema[] = [],
  ): JsonSchema => ({
    get: {
      operationId,
      summary: words(summary),
      ...(parameters.length === 0 ? {} : {parameters}),
      responses: {
        200: {description: words(summary), content},
        404: {description: 'There is no such file.'},
      },
    },
  });
  const json = (definition: FileDefinition): JsonSchema => ({
    'application/json': {schema: {$ref: `#/components/schemas/${definition}`}},
  });
  const texts = (type: string): JsonSchema => ({[type]: {schema: {type: 'string'}}});
  const parameter = (name: string, description: string, schema: JsonSchema): JsonSchema => ({
    name,
    in: 'path',
    required: true,
    description,
    schema,
  });
  return {
    openapi: '3.1.1',
    info: {
      title: `${productName} Port Guide`,
      version: '1.0.0',
      summary: words('ui:site.tagline'),
      description: String(apiSchema.description),
    },
    servers: [{url: file('') === '' ? '/' : file('')}],
    paths: {
      [apiFiles.connections]: get('listConnections', 'ui:data.files.connections', json('connectionsFile')),
      [apiFiles.connection('{id}')]: get(
        'getConnection',
        'ui:data.files.connection',
        json('connectionFile'),
        [
          parameter('id', words('ui:connection.id'), {
            type: 'string',
            enum: selectEveryConnection(matrix).map(({id}) => id),
          }),
        ],
      ),
      [apiFiles.port('{port}')]: get('getPort', 'ui:data.files.port', json('portFile'), [
        parameter('port', words('ui:data.number'), {type: 'integer', enum: [...selectPagePorts(matrix)]}),
      ]),
      [apiFiles.changesOfFacts]: get('listChanges', 'ui:data.files.changesOfFacts', json('changesFile')),
      ...Object.fromEntries(
        apiLocales.map((locale) => [
          apiFiles.table(locale),
          get(
            locale === 'ja' ? 'getTableJa' : 'getTableEn',
            `ui:data.files.table-${locale}`,
            texts('text/csv'),
          ),
        ]),
      ),
      [apiFiles.schema]: get('getSchema', 'ui:data.files.schema', {
        'application/json': {schema: {type: 'object'}},
      }),
      [apiFiles.llms]: get('getContentsForLanguageModels', 'ui:data.files.llms', texts('text/plain')),
    },
    components: {schemas: inComponents(apiSchema.$defs)},
  };
}

/** A schema whose references point to the components of an OpenAPI description. */
function inComponents(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(inComponents);
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      key === '$ref' && typeof value === 'string'
        ? value.replace('#/$defs/', '#/components/schemas/')
        : inComponents(value),
    ]),
  );
}
