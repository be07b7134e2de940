import type {Basis, Encryption, Fact, PortRange, Transport} from '../../../matrix/model';
import type {
  ApiApplication,
  ApiChange,
  ApiCitation,
  ApiConditionPart,
  ApiConnection,
  ApiDeploymentFact,
  ApiDiscrepancy,
  ApiEndpoint,
  ApiReading,
  ApiNamedPort,
  ApiNeighbour,
  ApiRelease,
  ApiReleasedFacts,
  ApiRuledOut,
  ApiScenario,
  ApiService,
  ApiSource,
  ChangesFile,
  ConnectionFile,
  ConnectionsFile,
  Named,
  PortFile,
  Texts,
} from '../model';
import type {Action, Change, ComparedField} from '../../../history/model';
import type {OpenPoint} from '../../../planner/plan/openPoints';
import type {PlanFile, PlanFileParty, PlanOpening, PlanRefusal} from '../../../planner/plan/planFile';
import {
  about,
  choice,
  constant,
  integer,
  list,
  mayLack,
  nullable,
  object,
  text,
  type JsonSchema,
  type Schema,
} from './builder';
import {productName} from '../../../matrix/product';

/** The parts of the schema, each under its public name. */
interface Definitions {
  readonly connectionsFile: ConnectionsFile;
  readonly connectionFile: ConnectionFile;
  readonly portFile: PortFile;
  readonly plan: PlanFile;
  readonly changesFile: ChangesFile;
  readonly release: ApiRelease;
  readonly change: ApiChange;
  readonly releasedFacts: ApiReleasedFacts;
  readonly connection: ApiConnection;
  readonly service: ApiService;
  readonly conditionPart: ApiConditionPart;
  readonly citation: ApiCitation;
  readonly neighbour: ApiNeighbour;
  readonly namedPort: ApiNamedPort;
  readonly endpoint: ApiEndpoint;
  readonly application: ApiApplication;
  readonly scenario: ApiScenario;
  readonly deploymentFact: ApiDeploymentFact;
  readonly source: ApiSource;
  readonly discrepancy: ApiDiscrepancy;
  readonly reading: ApiReading;
  readonly ruledOut: ApiRuledOut;
  readonly named: Named;
  readonly texts: Texts;
  readonly portRange: PortRange;
  readonly planOpening: PlanOpening;
  readonly planParty: PlanFileParty;
  readonly planRefusal: PlanRefusal;
}

/** The definitions that a whole file can have. */
export type FileDefinition = 'connectionsFile' | 'connectionFile' | 'portFile' | 'plan' | 'changesFile';

const files: readonly FileDefinition[] = [
  'connectionsFile',
  'connectionFile',
  'portFile',
  'plan',
  'changesFile',
];

const ref = <Name extends keyof Definitions>(name: Name): Schema<Definitions[Name]> => ({
  json: {$ref: `#/$defs/${name}`},
});

const id = text(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
const path = text(/^\/[^\s]*$/);
const url = text(/^https:\/\/\S+$/);
const nonEmpty = text(/\S/);
const port = integer(1, 65535);
const transport = choice<Transport>({tcp: true, udp: true});
const basis = choice<Basis>({stated: true, inferred: true, derived: true});
const fieldBasis = choice<Basis | 'unstated'>({stated: true, inferred: true, derived: true, unstated: true});

const head = {
  $schema: about('Address of the schema of this file, relative to it.', nonEmpty),
  version: about('The major version, which the path also names.', constant(1)),
  revision: about(
    'Changes exactly when the rest of the file changes: "sha256:" and the SHA-256 of the file without this field, as JSON without white space.',
    text(/^sha256:[0-9a-f]{64}$/),
  ),
};

const definitions: {readonly [Name in keyof Definitions]: Schema<Definitions[Name]>} = {
  connectionsFile: object('Every connection, and everything that connections refer to.', {
    ...head,
    ruledOut: about('Pairs of endpoints that never talk to each other directly.', list(ref('ruledOut'))),
    workloads: list(ref('named')),
    endpoints: list(ref('endpoint')),
    applications: list(ref('application')),
    scenarios: list(ref('scenario')),
    deploymentFacts: about('What conditions ask about a deployment.', list(ref('deploymentFact'))),
    sources: list(ref('source')),
    discrepancies: about('Where the sources contradict each other.', list(ref('discrepancy'))),
    connections: list(ref('connection')),
    neighbours: about(
      'Traffic of other products that explains a published label; never part of a plan.',
      list(ref('neighbour')),
    ),
    namedPorts: about('Ports that are named without being a connection in the list.', list(ref('namedPort'))),
  }),
  connectionFile: object('One connection, and what else is said about it.', {
    ...head,
    connection: ref('connection'),
    discrepancies: list(ref('discrepancy')),
    ruledOut: about(
      'Pairs that never talk, of which one is an end of the connection.',
      list(ref('ruledOut')),
    ),
  }),
  portFile: object('One port, and the connections that use it.', {
    ...head,
    port,
    pages: ref('texts'),
    markdown: ref('texts'),
    connections: list(ref('connection')),
    named: about('What is named about the port without being a connection.', list(ref('namedPort'))),
  }),
  plan: object<PlanFile>('What the planner exports as JSON: the openings that one deployment needs.', {
    $schema: mayLack(nonEmpty),
    version: constant(1),
    language: about('Language of the names and reasons, as BCP 47 has it.', nonEmpty),
    openings: list(ref('planOpening')),
    openPoints: about(
      'What no source settles, or what the plan does not cover.',
      list(
        object('', {
          id,
          kind: choice<OpenPoint['kind']>({
            derived: true,
            contradiction: true,
            'unstated-end': true,
            'default-port': true,
            'port-choice': true,
            'source-port': true,
            'any-end': true,
            optional: true,
            portless: true,
            unconfirmed: true,
            'named-port': true,
            pattern: true,
            'not-covered': true,
            'left-out': true,
            labels: true,
          }),
          text: nonEmpty,
        }),
      ),
    ),
    leftOut: about('Connections that apply, but that the reader took out.', list(id)),
    insideMachine: about('Connections that need no rule, because both ends are in one machine.', list(id)),
    withoutPorts: about('Connections of which no source states a port or a transport.', list(id)),
    notOpened: about(
      'Transports that are published, but need not be opened.',
      list(object('', {connection: id, transports: list(transport)})),
    ),
    notNeeded: about(
      'Connections that the answers about the deployment exclude, each with the answer it needs.',
      list(object('', {connection: id, fact: id, value: id})),
    ),
    refused: about('What a format cannot say.', list(ref('planRefusal'))),
  }),
  changesFile: object('What each release of the facts changed.', {
    ...head,
    releases: about('The newest first.', list(ref('release'))),
  }),
  release: object('One release, compared with the one before it.', {
    version: text(/^[0-9]+\.[0-9]+\.[0-9]+$/),
    date: text(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/),
    previous: about('Null for the first release, which has nothing to be compared with.', nullable(nonEmpty)),
    connections: about('How many connections it has.', integer(0)),
    pages: ref('texts'),
    changes: about('Additions, then changes, then removals.', list(ref('change'))),
  }),
  change: object('What happened to one connection, and what to do about it.', {
    id,
    kind: choice<Change['kind']>({added: true, removed: true, changed: true}),
    action: about(
      'What whoever applied the earlier release has to do; "open-and-close": both, for different ports.',
      choice<Action>({open: true, close: true, 'open-and-close': true, none: true}),
    ),
    title: ref('texts'),
    actionLabel: ref('texts'),
    fields: about(
      'The fields that differ; empty unless it was changed.',
      list(
        choice<ComparedField>({
          from: true,
          to: true,
          service: true,
          transportsToOpen: true,
          encryption: true,
          scope: true,
          condition: true,
          scenarios: true,
        }),
      ),
    ),
    details: list(ref('texts')),
    before: about('Null where it was added.', nullable(ref('releasedFacts'))),
    after: about('Null where it was removed.', nullable(ref('releasedFacts'))),
    pages: about('Null where the connection has no page any more.', nullable(ref('texts'))),
  }),
  releasedFacts: object('A connection as it was at a release.', {
    from: id,
    to: id,
    ports: list(ref('portRange')),
    transportsToOpen: list(transport),
    encryption: choice<Encryption>({tls: true, ssl: true, none: true, unstated: true}),
    scope: choice<ApiReleasedFacts['scope']>({network: true, machine: true}),
    condition: list(object('', {fact: id, value: id})),
    scenarios: list(id),
  }),
  connection: object('One endpoint opens a connection to another.', {
    id: about('Public and permanent.', id),
    workload: about('The product area that declares it.', ref('named')),
    workloads: about('Every product area that needs it.', list(ref('named'))),
    title: ref('texts'),
    from: about('The endpoint that opens the connection.', ref('named')),
    to: about('The endpoint that listens.', ref('named')),
    service: about('What the destination listens on.', ref('service')),
    publishedLabels: about('Port and protocol as the cited rows print them.', list(nonEmpty)),
    applications: about(
      'Application protocols from the outer to the inner; empty where no source names one.',
      list(object('', {id, name: nonEmpty})),
    ),
    encryption: about(
      'What the published label says, never a measured fact about the cipher.',
      object('', {
        id: choice<Encryption>({tls: true, ssl: true, none: true, unstated: true}),
        label: ref('texts'),
      }),
    ),
    scope: about(
      '"machine": both ends run in one operating system, so that no firewall between hosts sees the traffic.',
      choice<ApiConnection['scope']>({network: true, machine: true}),
    ),
    condition: about(
      'Facts about the deployment that all have to hold; empty where the connection is always needed.',
      list(ref('conditionPart')),
    ),
    scenarios: list(ref('named')),
    purpose: ref('texts'),
    ifClosed: about('What stops working without the connection.', ref('texts')),
    sentence: about('All of it in a few sentences.', ref('texts')),
    notes: list(object('', {id, text: ref('texts')})),
    confidence: about(
      '"high": the page states the row; "medium": a field is a reading of ours; "low": the row is derived.',
      choice<ApiConnection['confidence']>({high: true, medium: true, low: true}),
    ),
    basis: about(
      '"stated": a source states the ends and the port; "inferred": they are read out of what a source says of the connection; "derived": they are concluded from what sources say of something else.',
      basis,
    ),
    fieldBasis: about(
      'The same for each field.',
      object('', {
        endpoints: fieldBasis,
        initiator: fieldBasis,
        port: fieldBasis,
        transport: fieldBasis,
        application: fieldBasis,
        encryption: fieldBasis,
        scope: fieldBasis,
        condition: fieldBasis,
        purpose: fieldBasis,
      }),
    ),
    sources: about('Page, row and bullet of each fact.', list(ref('citation'))),
    discrepancies: about('Ids of the contradictions that touch it.', list(id)),
    pages: about('Paths of its page.', ref('texts')),
    markdown: about('Paths of the same page as Markdown.', ref('texts')),
    data: about('Path of its own file.', path),
  }),
  service: object('What a destination listens on. Lists are empty where the kind has none of it.', {
    kind: choice<ApiService['kind']>({
      ports: true,
      'any-free-port': true,
      icmp: true,
      'ip-protocol': true,
      unstated: true,
    }),
    text: ref('texts'),
    ports: about('For "any-free-port" the one that is tried first.', list(ref('portRange'))),
    transports: about('As published; empty where no source states one.', list(transport)),
    transportsToOpen: about(
      'What a firewall has to let through: it can be less than what is published, and is empty inside of one machine.',
      list(transport),
    ),
    icmpMessages: list(object('', {type: integer(0, 255), code: nullable(integer(0, 255))})),
    ipProtocol: nullable(integer(0, 255)),
  }),
  conditionPart: object('One fact about a deployment and the value that it must have.', {
    fact: id,
    value: id,
    label: ref('texts'),
    clause: ref('texts'),
  }),
  citation: object('Where a source states facts.', {
    source: id,
    title: ref('texts'),
    url: about('Null where no page with a known address was read.', nullable(url)),
    row: about('The row of the published table; null where the page as a whole is meant.', nullable(id)),
    item: about('The bullet in the row.', nullable(nonEmpty)),
    publishedPort: nullable(nonEmpty),
    publishedProtocol: nullable(nonEmpty),
    supports: list(
      choice<Fact>({
        endpoints: true,
        initiator: true,
        port: true,
        transport: true,
        application: true,
        encryption: true,
        scope: true,
        condition: true,
        purpose: true,
      }),
    ),
    basis: about('How the source supports them.', basis),
  }),
  neighbour: object('One product connects to another on a port that the list has as well.', {
    id,
    from: ref('named'),
    to: ref('named'),
    ports: list(ref('portRange')),
    transports: list(transport),
    statement: ref('texts'),
    explains: about('Ids of the connections whose label it explains.', list(id)),
    sources: list(ref('citation')),
  }),
  namedPort: object('A port that is named; this does not mean that it is not needed.', {
    id,
    port,
    transports: about('Empty where no source states one.', list(transport)),
    endpoint: nullable(ref('named')),
    direction: choice<ApiNamedPort['direction']>({incoming: true, outgoing: true, internal: true}),
    name: ref('texts'),
    published: ref('texts'),
    unpublished: ref('texts'),
    advice: ref('texts'),
    sources: list(ref('citation')),
  }),
  endpoint: object('A network party.', {
    id,
    name: ref('texts'),
    description: ref('texts'),
    kind: choice<ApiEndpoint['kind']>({
      service: true,
      server: true,
      'virtual-machine': true,
      process: true,
      client: true,
      unstated: true,
      any: true,
    }),
    zone: choice<ApiEndpoint['zone']>({cloud: true, 'on-premises': true, guest: true, unstated: true}),
    machine: about('The machine that a process runs in.', nullable(ref('named'))),
    hostNames: about(
      'Host name patterns under which it is reached, and the source that lists them.',
      nullable(object('', {patterns: list(nonEmpty), source: id})),
    ),
    pages: ref('texts'),
    markdown: ref('texts'),
  }),
  application: object('An application protocol; its name is the same in every language.', {
    id,
    name: nonEmpty,
    transports: list(transport),
  }),
  scenario: object('What the customer does. The addresses are null where no connection belongs to it.', {
    id,
    name: ref('texts'),
    description: ref('texts'),
    pages: nullable(ref('texts')),
    markdown: nullable(ref('texts')),
  }),
  deploymentFact: object('A question about a deployment, with the answers that conditions ask for.', {
    id,
    name: ref('texts'),
    values: list(object('', {id, label: ref('texts'), clause: ref('texts')})),
  }),
  source: object('A published page, or general knowledge where there is no address.', {
    id,
    title: ref('texts'),
    about: ref('texts'),
    url: nullable(url),
    language: choice<ApiSource['language']>({ja: true, en: true}),
  }),
  discrepancy: object('Two readings that do not agree, or one that is unclear.', {
    id,
    status: about(
      '"settled": another source decides; "inferred": a conclusion of ours; "open": the sources still differ; "tidied": wording or layout only.',
      choice<ApiDiscrepancy['status']>({settled: true, inferred: true, open: true, tidied: true}),
    ),
    title: ref('texts'),
    readings: list(ref('reading')),
    taken: about('What this site takes.', ref('texts')),
    because: ref('texts'),
    connections: about('Ids of the connections it touches; empty where it is about the page.', list(id)),
  }),
  reading: object('What one place says.', {
    id,
    source: id,
    row: nullable(id),
    url: nullable(url),
    place: ref('texts'),
    text: ref('texts'),
  }),
  ruledOut: object('Two endpoints of which a source says that they never talk to each other directly.', {
    id,
    from: ref('named'),
    to: ref('named'),
    statement: ref('texts'),
    source: ref('citation'),
  }),
  named: object('', {id, name: ref('texts')}),
  texts: object('The same text in every language.', {ja: nonEmpty, en: nonEmpty}),
  portRange: object('Both ends belong to it; a single port is a range of one.', {from: port, to: port}),
  planOpening: object('One line of a firewall change.', {
    number: about('The same in every format.', integer(1)),
    source: ref('planParty'),
    destination: ref('planParty'),
    transport,
    ports: list(ref('portRange')),
    connections: list(id),
    basis: about('The strongest basis of its connections.', basis),
  }),
  planParty: object('An end of an opening; without hosts it is still to be filled in.', {
    endpoint: id,
    name: nonEmpty,
    hosts: list(
      object('', {
        kind: choice<PlanFileParty['hosts'][number]['kind']>({
          name: true,
          'name-pattern': true,
          ipv4: true,
          'ipv4-network': true,
          ipv6: true,
          'ipv6-network': true,
        }),
        text: nonEmpty,
      }),
    ),
    publishedNames: about('Patterns that a source publishes for it.', list(nonEmpty)),
  }),
  planRefusal: object('A part of the plan that the format cannot say.', {
    number: integer(1),
    side: choice<PlanRefusal['side']>({source: true, destination: true}),
    need: choice<PlanRefusal['need']>({
      name: true,
      'name-pattern': true,
      ipv4: true,
      'ipv4-network': true,
      ipv6: true,
      'ipv6-network': true,
      placeholder: true,
      'published-names': true,
      'same-family': true,
      'safe-host': true,
    }),
    hosts: list(nonEmpty),
    reason: nonEmpty,
  }),
};

/** The schema of version 1. What it promises is kept: `findBrokenPromises` compares it with what was published. */
export const apiSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: `${productName} Port Guide, data files of version 1`,
  description:
    'Fields and words of a list may be added; nothing is taken away, renamed or given another meaning. Readers pass over what they do not know.',
  anyOf: files.map((name) => ref(name).json),
  $defs: Object.fromEntries(Object.entries(definitions).map(([name, {json}]) => [name, json])),
};
