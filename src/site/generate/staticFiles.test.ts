import {readFileSync} from 'node:fs';
import {createHash} from 'node:crypto';
import {Ajv2020, type AnySchema, type ValidateFunction} from 'ajv/dist/2020';
import {Validator} from '@seriousme/openapi-schema-validator';
import {parse} from 'csv-parse/sync';
import {describe, expect, it, test} from 'vitest';
import {
  contextIn,
  dualStackHosts,
  hostileTexts,
  manyHosts,
  mixedHosts,
  planWith,
} from '../../../tests/samplePlan';
import {tableColumns} from '../../data/api/connectionTable';
import {everyChange} from '../../history/everyChange.fixture';
import type {ApiContext, ChangesFile, ConnectionsFile, PortFile} from '../../data/api/model';
import {renderApi} from '../../data/api/renderApi';
import {apiSchema} from '../../data/api/schema/apiSchema';
import type {JsonSchema} from '../../data/api/schema/jsonSchema';
import {findBrokenPromises} from '../../data/api/schema/findBrokenPromises';
import {json} from '../../planner/formats/json';
import {runTextExporter} from '../../planner/formats/kit/runExporter';
import {catalogues} from '../../words/catalogues';
import {createWords} from '../../words/createWords';
import {locales, type Locale} from '../../words/locales';
import {matrix} from '../../matrix/matrix';
import type {Connection, Matrix, Service} from '../../matrix/model';
import {
  portRangesOf,
  selectEveryConnection,
  selectPagePorts,
  selectPorts,
  transportsToOpen,
} from '../../matrix/select';
import type {Answers, Host} from '../../planner/plan/model';
import {apiFiles} from '../../routes';
import type {Words} from '../../words/words';
import {apiContext, staticFiles} from './staticFiles';

const wordsByLocale = {
  ja: createWords('ja', catalogues.ja),
  en: createWords('en', catalogues.en),
} satisfies Record<Locale, Words>;
const context: ApiContext = apiContext(wordsByLocale);
const files = renderApi(matrix, context);
/** Whether the file holds data rather than describing it. */
const isDocument = (path: string): boolean =>
  path.endsWith('.json') && path !== apiFiles.schema && path !== apiFiles.openApi;
const jsonFiles = [...files].filter(([path]) => isDocument(path));

/**
 * The schema with additional properties forbidden in every object, so nothing is published that the schema does not
 * describe.
 */
function strict(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(strict);
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).map(([key, value]) => [key, strict(value)] as const);
  return {...Object.fromEntries(entries), ...('properties' in schema ? {additionalProperties: false} : {})};
}

const strictSchema = strict(apiSchema);
/** Each schema compiled once: compiling takes a hundred times as long as validating a file. */
const compiled = new Map<unknown, Ajv2020>();

function validatorOf(definition: string, schema: unknown = apiSchema): ValidateFunction {
  let ajv = compiled.get(schema);
  if (ajv === undefined) {
    ajv = new Ajv2020({allErrors: true, strict: true});
    ajv.addSchema(schema as AnySchema, 'schema');
    compiled.set(schema, ajv);
  }
  const validate = ajv.getSchema(definition === '' ? 'schema' : `schema#/$defs/${definition}`);
  if (validate === undefined) throw new Error(`The schema has no definition "${definition}".`);
  return validate;
}

/** The validator's errors, one per line; empty if there are none. */
function problems(validate: ValidateFunction, document: unknown): readonly string[] {
  return validate(document)
    ? []
    : (validate.errors ?? []).map(({instancePath, message}) => `${instancePath}: ${message ?? ''}`);
}

function definitionIn(document: unknown): string {
  const {$schema} = document as {readonly $schema: string};
  return $schema.split('#/$defs/')[1] ?? '';
}

describe('the data files', () => {
  it('are those that are promised, for everything that the matrix holds', () => {
    expect([...files.keys()].sort()).toEqual(
      [
        '/api/v1/changes.json',
        '/api/v1/connections.json',
        '/api/v1/connections.ja.csv',
        '/api/v1/connections.en.csv',
        '/api/v1/schema.json',
        '/api/v1/openapi.json',
        '/llms.txt',
        ...selectEveryConnection(matrix).map(({id}) => `/api/v1/connections/${id}.json`),
        ...selectPagePorts(matrix).map((port) => `/api/v1/ports/${String(port)}.json`),
      ].sort(),
    );
  });

  it('are the same bytes each time, and hold no date but those of the releases', () => {
    const again = renderApi(structuredClone(matrix), apiContext(wordsByLocale));
    expect([...again]).toEqual([...files]);
    const undated = [...files].filter(([path]) => path !== apiFiles.changesOfFacts).map(([, text]) => text);
    expect(undated.filter((text) => /\b20\d\d-\d\d-\d\d/.test(text))).toEqual([]);
  });

  it.each(jsonFiles)('%s keeps to the schema it names, and hides nothing from it', (path, text) => {
    const document: unknown = JSON.parse(text);
    const {$schema} = document as {readonly $schema: string};
    expect(new URL($schema, `https://site.invalid${path}`).pathname).toBe(apiFiles.schema);
    const definition = definitionIn(document);
    expect(problems(validatorOf(definition), document)).toEqual([]);
    expect(problems(validatorOf(definition, strictSchema), document)).toEqual([]);
    expect(problems(validatorOf(''), document)).toEqual([]);
  });

  it.each(jsonFiles)('%s has a revision that everybody can calculate', (_path, text) => {
    const {revision, ...rest} = JSON.parse(text) as {readonly revision: string};
    expect(revision).toBe(`sha256:${createHash('sha256').update(JSON.stringify(rest)).digest('hex')}`);
  });

  it('changes the revision of what has changed and of nothing else', () => {
    const [first, ...others] = matrix.connections;
    if (first === undefined) throw new Error('The matrix is empty.');
    const changed = renderApi({...matrix, connections: [{...first, confidence: 'low'}, ...others]}, context);
    const differing = jsonFiles.filter(([path, text]) => changed.get(path) !== text).map(([path]) => path);
    expect(differing).toContain(apiFiles.connections);
    expect(differing).toContain(apiFiles.connection(first.id));
    expect(differing).not.toContain(apiFiles.connection(others[others.length - 1]?.id ?? ''));
  });

  it('say what the matrix says', () => {
    const {connections, ruledOut, endpoints} = JSON.parse(
      files.get(apiFiles.connections) ?? '',
    ) as ConnectionsFile;
    expect(connections.map(({id}) => id)).toEqual(matrix.connections.map(({id}) => id));
    expect(endpoints.map(({id}) => id)).toEqual(matrix.endpoints.map(({id}) => id));
    expect(ruledOut.map(({from, to}) => [from.id, to.id])).toEqual(
      matrix.ruledOut.map(({from, to}) => [from, to]),
    );
    for (const [index, connection] of connections.entries()) {
      const fact = matrix.connections[index];
      if (fact === undefined) throw new Error(`The matrix has no connection ${connection.id}.`);
      expect(connection).toMatchObject({
        from: {id: fact.from},
        to: {id: fact.to},
        encryption: {id: fact.encryption},
        scope: fact.scope,
        discrepancies: fact.discrepancies,
        confidence: fact.confidence,
      });
      expect(connection.service.transportsToOpen).toEqual(
        fact.scope === 'machine' ? [] : transportsToOpen(fact.service),
      );
      expect(Object.fromEntries(connection.condition.map((part) => [part.fact, part.value]))).toEqual(
        fact.condition,
      );
      expect(connection.sources).toHaveLength(fact.citations.length);
    }
  });

  it('include what is named without being in the list, and where each connection is listed', () => {
    const document = JSON.parse(files.get(apiFiles.connections) ?? '') as ConnectionsFile;
    const ids = (rows: readonly {readonly id: string}[]): readonly string[] => rows.map(({id}) => id);
    expect(ids(document.namedPorts)).toEqual(ids(matrix.namedPorts));
    expect(ids(document.portless)).toEqual(ids(matrix.portless));
    expect(ids(document.unconfirmed)).toEqual(ids(matrix.unconfirmed));
    expect(document.unconfirmed.map(({confidence}) => confidence)).not.toContain('high');
    expect(ids(document.sourceVersions)).toEqual(ids(matrix.sourceVersions));
    for (const [index, connection] of document.connections.entries()) {
      expect(connection.listedIn).toEqual(matrix.connections[index]?.listedIn ?? []);
    }
    expect(document.connections.some(({listedIn}) => listedIn.length > 1)).toBe(true);
    for (const port of matrix.namedPorts.map((named) => named.port)) {
      const file = JSON.parse(files.get(apiFiles.port(port)) ?? '') as PortFile;
      expect(ids(file.named)).toEqual(ids(matrix.namedPorts.filter((named) => named.port === port)));
      expect(ids(file.unconfirmed)).toEqual(
        ids(
          matrix.unconfirmed.filter(({service}) =>
            portRangesOf(service).some(({from, to}) => from <= port && port <= to),
          ),
        ),
      );
    }
  });

  it('say how a service may differ from the row', () => {
    const [first, ...others] = matrix.connections;
    if (first === undefined) throw new Error('The matrix is empty.');
    const changed: Connection = {
      ...first,
      service: {
        kind: 'ports',
        ports: [{from: 8000, to: 8010}],
        transports: ['tcp'],
        configurable: true,
        choice: 'upward',
      },
      sourcePorts: [123, {from: 500, to: 510}],
      optional: true,
      unstated: ['initiator'],
    };
    const text = renderApi({...matrix, connections: [changed, ...others]}, context);
    const document = JSON.parse(text.get(apiFiles.connections) ?? '') as ConnectionsFile;
    const sourcePorts = [
      {from: 123, to: 123},
      {from: 500, to: 510},
    ];
    expect(document.connections[0]).toMatchObject({
      service: {configurable: true, choice: 'upward'},
      sourcePorts,
      optional: true,
      unstated: ['initiator'],
    });
    expect(problems(validatorOf('connectionsFile', strictSchema), document)).toEqual([]);
    const [row] = parse<Record<string, string>>(text.get(apiFiles.table('en')) ?? '', {
      bom: true,
      columns: true,
      record_delimiter: '\r\n',
    });
    expect(row).toMatchObject({sourcePorts: '123; 500-510', optional: 'true'});
  });

  it('lead to files that are there', () => {
    const all = staticFiles(matrix, wordsByLocale, '');
    const served = new Set([...all.ja.keys(), ...[...all.en.keys()].map((path) => `/en${path}`)]);
    // The paths in the OpenAPI description have parameters; they have a test of their own.
    const texts = [...all.ja, ...all.en]
      .flatMap(([path, text]) => (path === apiFiles.openApi ? [] : [text]))
      .join('\n');
    const named = [
      ...texts.matchAll(
        /(?:"|\]\()((?:\/en)?\/(?:api|connections|ports|endpoints|scenarios)\/[^")\s]*\.(?:md|json|csv))/g,
      ),
    ];
    expect(named.length).toBeGreaterThan(100);
    expect(named.map(([, path = '']) => path).filter((path) => !served.has(path))).toEqual([]);
  });
});

describe('the OpenAPI description', () => {
  const description = JSON.parse(files.get(apiFiles.openApi) ?? '') as {
    readonly paths: Readonly<Record<string, {readonly get: {readonly parameters?: readonly Parameter[]}}>>;
  };
  interface Parameter {
    readonly name: string;
    readonly schema: {readonly enum: readonly (string | number)[]};
  }

  it('is one, by the schema of OpenAPI', async () => {
    const result = await new Validator().validate(structuredClone(description));
    expect(result.errors ?? []).toEqual([]);
    expect(result.valid).toBe(true);
  });

  it('describes every data file, and no other', () => {
    const paths = Object.entries(description.paths).flatMap(([path, {get}]) =>
      get.parameters === undefined
        ? [path]
        : get.parameters.flatMap(({name, schema}) =>
            schema.enum.map((value) => path.replace(`{${name}}`, String(value))),
          ),
    );
    expect(paths.sort()).toEqual([...files.keys()].filter((path) => path !== apiFiles.openApi).sort());
  });

  it('has no reference that leads nowhere', () => {
    const text = JSON.stringify(description);
    const names = new Set(
      [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/gu)].map(([, name = '']) => name),
    );
    const {components} = description as unknown as {
      readonly components: {readonly schemas: Readonly<Record<string, unknown>>};
    };
    expect(names.size).toBeGreaterThan(10);
    expect([...names].filter((name) => components.schemas[name] === undefined)).toEqual([]);
    expect(text).not.toContain('#/$defs/');
  });
});

describe('a broken file is refused', () => {
  const document = (): Record<string, unknown> =>
    JSON.parse(files.get(apiFiles.connections) ?? '') as Record<string, unknown>;
  const [good] = (document() as unknown as ConnectionsFile).connections;
  const withFirst = (change: object): unknown => ({...document(), connections: [{...good, ...change}]});

  it.each<[string, () => unknown, string]>([
    [
      'without its connections',
      () => ({...document(), connections: undefined}),
      "required property 'connections'",
    ],
    ['of another version', () => ({...document(), version: 2}), 'equal to constant'],
    ['with a date for a revision', () => ({...document(), revision: '2026-01-01'}), 'match pattern'],
    ['with an id that is none', () => withFirst({id: 'Not An Id'}), 'match pattern'],
    [
      'with an unknown encryption',
      () => withFirst({encryption: {id: 'rot13', label: {ja: 'a', en: 'a'}}}),
      'allowed values',
    ],
    ['with a text in one language', () => withFirst({sentence: {ja: 'a'}}), "required property 'en'"],
    ['with an empty text', () => withFirst({sentence: {ja: 'a', en: ''}}), 'match pattern'],
    [
      'with a port that is none',
      () => withFirst({service: {...good?.service, ports: [{from: 0, to: 65536}]}}),
      'must be >= 1',
    ],
    ['with a condition as prose', () => withFirst({condition: 'always'}), 'must be array'],
  ])('%s', (_what, broken, expected) => {
    expect(
      problems(validatorOf('connectionsFile'), JSON.parse(JSON.stringify(broken()))).join('\n'),
    ).toContain(expected);
  });
});

test('every kind of change has a place in the data of changes', () => {
  const text = renderApi(matrix, {...context, releases: everyChange}).get(apiFiles.changesOfFacts) ?? '';
  const document = JSON.parse(text) as ChangesFile;
  expect(problems(validatorOf('changesFile', strictSchema), document)).toEqual([]);
  const [latest, first] = document.releases;
  expect([latest?.previous, first?.previous, first?.changes]).toEqual(['1.0.0', null, []]);
  const kinds = Object.fromEntries((latest?.changes ?? []).map(({id, kind, action}) => [id, [kind, action]]));
  expect(kinds).toMatchObject({
    comes: ['added', 'open'],
    goes: ['removed', 'close'],
    moves: ['changed', 'open-and-close'],
  });
  expect(latest?.changes.every(({before, after}) => before !== null || after !== null)).toBe(true);
});

test.each<[string, Service]>([
  ['a range', {kind: 'ports', ports: [{from: 8000, to: 8010}, 8080], transports: 'unstated'}],
  ['any free port', {kind: 'any-free-port', preferred: 8000, transports: ['tcp']}],
  ['ICMP', {kind: 'icmp', messages: [{type: 3, code: 4}, {type: 8}]}],
  ['a bare IP protocol', {kind: 'ip-protocol', protocol: 50}],
  ['an unstated port', {kind: 'unstated'}],
])('%s has a place in the data, too', (_what, service) => {
  const changed: Matrix = {
    ...matrix,
    connections: matrix.connections.map((connection) => ({...connection, service})),
  };
  for (const [path, text] of renderApi(changed, context)) {
    if (!isDocument(path)) continue;
    const document: unknown = JSON.parse(text);
    expect(problems(validatorOf(definitionIn(document), strictSchema), document)).toEqual([]);
  }
});

describe('the plan that the planner exports', () => {
  const everyEnd = (hosts: readonly Host[]) =>
    Object.fromEntries(matrix.endpoints.map(({id}) => [id, hosts]));
  const plans = {
    'no hosts': {},
    'hosts of every kind': mixedHosts,
    'both families': dualStackHosts,
    'many hosts': manyHosts,
    'hostile hosts': everyEnd(hostileTexts.map((text) => ({kind: 'name', text}))),
  };
  const answers: readonly Answers[] = [{}, {'esxi-registration': ['vcenter'], cloudcache: []}];
  const cases = Object.keys(plans).flatMap((plan) =>
    locales.flatMap((locale) => answers.map((given, index) => [plan, locale, index, given] as const)),
  );

  it.each(cases)('%s in %s, answers %s', (plan, locale, _index, given) => {
    const {content} = runTextExporter(
      json,
      planWith(plans[plan as keyof typeof plans], locale, given),
      contextIn(locale),
    );
    const document: unknown = JSON.parse(content);
    expect(problems(validatorOf('plan'), document)).toEqual([]);
    expect(problems(validatorOf('plan', strictSchema), document)).toEqual([]);
    expect(problems(validatorOf(''), document)).toEqual([]);
  });

  it('is refused where an opening has no port', () => {
    const plan = JSON.parse(runTextExporter(json, planWith({}, 'en'), contextIn('en')).content) as {
      openings: {ports: unknown}[];
    };
    const [opening] = plan.openings;
    if (opening !== undefined) opening.ports = ['tcp/any'];
    expect(problems(validatorOf('plan'), plan)).toEqual(['/openings/0/ports/0: must be object']);
  });
});

describe('the promise of version 1', () => {
  const golden = 'goldens/api-v1.schema.json';

  it('is kept: the schema differs from the published one only by what was added', async () => {
    const published = JSON.parse(
      readFileSync(new URL(`../../data/${golden}`, import.meta.url), 'utf8'),
    ) as JsonSchema;
    // First, so that an update of the golden files never hides a broken promise.
    expect(findBrokenPromises(published, apiSchema)).toEqual([]);
    await expect(files.get(apiFiles.schema)).toMatchFileSnapshot(`../../data/${golden}`);
  });

  const definitions = apiSchema.$defs as Readonly<Record<string, JsonSchema>>;
  const withDefinition = (name: string, change: (schema: JsonSchema) => JsonSchema): JsonSchema => ({
    ...apiSchema,
    $defs: {...definitions, [name]: change(definitions[name] ?? {})},
  });
  const withProperty = (name: string, property: string, schema: JsonSchema | undefined): JsonSchema =>
    withDefinition(name, ({properties, ...rest}) => ({
      ...rest,
      properties: Object.fromEntries(
        Object.entries({...(properties as JsonSchema), [property]: schema}).filter(
          ([, value]) => value !== undefined,
        ),
      ),
    }));
  const fix =
    ' › version 1 only grows: bring it back, or publish the change as a new version below a new path';

  it.each<[string, JsonSchema, string]>([
    [
      'a field that is gone',
      withProperty('connection', 'ifClosed', undefined),
      'schema.$defs.connection.properties.ifClosed: is gone',
    ],
    [
      'a field that may be missing now',
      withDefinition('texts', (schema) => ({...schema, required: ['ja']})),
      'schema.$defs.texts.required: no longer holds "en"',
    ],
    [
      'another type',
      withProperty('planOpening', 'number', {type: 'string', minimum: 1, description: 'x'}),
      'schema.$defs.planOpening.properties.number.type: was "integer" and is "string"',
    ],
    [
      'a word that is gone',
      withProperty('connection', 'scope', {type: 'string', enum: ['network']}),
      'schema.$defs.connection.properties.scope.enum: no longer holds "machine"',
    ],
    [
      'a limit that is gone',
      withDefinition('portRange', ({properties, ...rest}) => ({
        ...rest,
        properties: {...(properties as JsonSchema), from: {type: 'integer', minimum: 1}},
      })),
      'schema.$defs.portRange.properties.from.maximum: was 65535 and is undefined',
    ],
    [
      'null where there was none',
      withProperty('connection', 'data', {anyOf: [{type: 'string'}, {type: 'null'}]}),
      'schema.$defs.connection.properties.data.anyOf: has another number of alternatives',
    ],
  ])('names %s, and the way out', (_what, current, expected) => {
    expect(findBrokenPromises(apiSchema, current)).toContain(expected + fix);
  });

  it('allows additions', () => {
    const grown = withProperty('connection', 'added', {type: 'string'});
    expect(findBrokenPromises(apiSchema, grown)).toEqual([]);
    expect(
      findBrokenPromises(
        apiSchema,
        withProperty('connection', 'scope', {type: 'string', enum: ['network', 'machine', 'other']}),
      ),
    ).toEqual([]);
    const kinds = apiSchema.anyOf as readonly JsonSchema[];
    expect(findBrokenPromises(apiSchema, {...apiSchema, anyOf: [...kinds, {$ref: '#/$defs/added'}]})).toEqual(
      [],
    );
    expect(findBrokenPromises(apiSchema, {...apiSchema, anyOf: kinds.slice(1)})).not.toEqual([]);
  });
});

describe.each(locales)('the table in %s', (locale) => {
  const text = files.get(apiFiles.table(locale)) ?? '';
  const rows = parse<Record<string, string>>(text, {bom: true, columns: true, record_delimiter: '\r\n'});

  it('has a row for each connection, with the columns that were published', () => {
    expect(rows.map(({id}) => id)).toEqual(matrix.connections.map(({id}) => id));
    expect(Object.keys(rows[0] ?? {})).toEqual(tableColumns);
    // New ones are appended.
    expect(tableColumns.slice(0, 23).join(' ')).toBe(
      'id workload from fromName to toName serviceKind ports transports transportsToOpen applications encryption publishedLabels scope condition scenarios purpose ifClosed sentence confidence sources discrepancies page',
    );
  });

  it('says the same as the JSON', () => {
    const {connections} = JSON.parse(files.get(apiFiles.connections) ?? '') as ConnectionsFile;
    for (const [index, row] of rows.entries()) {
      const connection = connections[index];
      expect(row).toMatchObject({
        fromName: connection?.from.name[locale],
        sentence: connection?.sentence[locale],
        page: connection?.pages[locale],
        ports: connection?.service.ports
          .map(({from, to}) => (from === to ? String(from) : `${String(from)}-${String(to)}`))
          .join('; '),
        condition: connection?.condition.map(({fact, value}) => `${fact}=${value}`).join('; '),
      });
    }
  });
});

// Reviewed as output: read a changed golden as the engineer who receives it would.
describe('as it is printed', () => {
  const all = staticFiles(matrix, wordsByLocale, '');
  const sample = matrix.connections.find(
    ({service}) => service.kind === 'ports' && service.transportsToOpen !== undefined,
  );
  const id = sample?.id ?? '';

  it('one connection', async () => {
    await expect(files.get(apiFiles.connection(id))).toMatchFileSnapshot(
      '../../data/goldens/api-connection.json',
    );
  });

  it('the table of contents for language models', async () => {
    await expect(files.get(apiFiles.llms)).toMatchFileSnapshot('../../data/goldens/llms.txt');
  });

  it.each(locales)('a connection, a port, an endpoint and a scenario as Markdown in %s', async (locale) => {
    for (const [name, path] of [
      ['connection', `/connections/${id}.md`],
      ['port', `/ports/${String(selectPorts(matrix).at(-1))}.md`],
      ['endpoint', `/endpoints/${matrix.ruledOut[0]?.from ?? ''}.md`],
      ['scenario', `/scenarios/${sample?.scenarios[0] ?? ''}.md`],
    ] as const) {
      await expect(all[locale].get(path)).toMatchFileSnapshot(
        `../../data/goldens/markdown-${name}.${locale}.md`,
      );
    }
  });
});

describe('llms.txt', () => {
  it('has the form of llmstxt.org: one title, a summary, sections of links with notes', () => {
    const [title, , ...rest] = (files.get(apiFiles.llms) ?? '').trimEnd().split('\n');
    expect(title).toMatch(/^# \S/);
    expect(rest[0]).toMatch(/^> \S/);
    const sections = rest
      .slice(rest.findIndex((line) => line.startsWith('## ')))
      .filter((line) => line !== '');
    expect(sections.filter((line) => !/^## \S|^- \[.+\]\(\/\S+\): \S/.test(line))).toEqual([]);
  });
});

describe.each(locales)('the guide page about the data in %s', (locale) => {
  const file = locale === 'ja' ? 'docs/data.mdx' : 'i18n/en/docusaurus-plugin-content-docs/current/data.mdx';
  const page = readFileSync(file, 'utf8');

  it('names every field of a connection', () => {
    const {connection} = apiSchema.$defs as Readonly<Record<string, {readonly properties: object}>>;
    expect(Object.keys(connection?.properties ?? {}).filter((name) => !page.includes(`\`${name}\``))).toEqual(
      [],
    );
  });

  it('has every version of the changelog', () => {
    const versions = [...readFileSync('CHANGELOG_API.md', 'utf8').matchAll(/^## (\S+)/gm)].map(
      ([, name = '']) => name,
    );
    expect(versions).not.toEqual([]);
    expect(versions.filter((version) => !new RegExp(`^\\| ${version} `, 'm').test(page))).toEqual([]);
  });
});
