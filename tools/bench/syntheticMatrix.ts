import {
  facts,
  type Connection,
  type DeploymentFact,
  type Endpoint,
  type Matrix,
  type PortSpec,
  type Transport,
} from '../../src/matrix/model';
import {toPortRange, workloadFact} from '../../src/matrix/select';
import {randomOf, type Random} from './randomOf';
import {deeds, objects, occasions, roles, sites, type Bilingual} from './vocabulary';

/** A fictitious matrix, and its texts in the form of each language's `matrix.json`. */
export interface SyntheticMatrix {
  readonly matrix: Matrix;
  readonly texts: Readonly<Record<keyof Bilingual, Readonly<Record<string, unknown>>>>;
}

const placesOfRole = 4;

/** Ports that many connections share, like well-known ones; the others are spread out. */
const popularPorts = [
  22, 53, 80, 88, 111, 123, 135, 389, 443, 445, 636, 902, 1433, 2049, 3389, 5432,
] as const;

const applications = [
  {id: 'https', name: 'HTTPS', transports: ['tcp']},
  {id: 'ssh', name: 'SSH', transports: ['tcp']},
  {id: 'ldap', name: 'LDAP', transports: ['tcp', 'udp']},
  {id: 'smb', name: 'SMB', transports: ['tcp']},
  {id: 'nfs', name: 'NFS', transports: ['tcp', 'udp']},
  {id: 'rdp', name: 'RDP', transports: ['tcp', 'udp']},
] as const satisfies Matrix['applications'];

const scenarioTexts = {
  backup: {ja: 'バックアップ', en: 'Backup'},
  restore: {ja: '復元', en: 'Restore'},
  failover: {ja: '切り替え', en: 'Failover'},
  maintenance: {ja: '保守', en: 'Maintenance'},
  monitoring: {ja: '監視', en: 'Monitoring'},
} as const satisfies Record<string, Bilingual>;

const workloadTexts = {
  vmware: {ja: 'VMware', en: 'VMware'},
  'hyper-v': {ja: 'Hyper-V', en: 'Hyper-V'},
  database: {ja: 'データベース', en: 'Databases'},
  files: {ja: 'ファイル', en: 'Files'},
} as const satisfies Record<string, Bilingual>;

const factTexts = {
  'host-registration': {
    central: {ja: '集中管理', en: 'Central management'},
    standalone: {ja: 'スタンドアロン', en: 'Standalone'},
  },
  cache: {deployed: {ja: 'キャッシュあり', en: 'With cache'}},
  'guest-system': {windows: {ja: 'Windows', en: 'Windows'}, linux: {ja: 'Linux', en: 'Linux'}},
} as const satisfies Record<string, Record<string, Bilingual>>;

const questionTexts: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
  [workloadFact]: workloadTexts,
  ...factTexts,
};

const deploymentFacts: readonly DeploymentFact[] = Object.entries(factTexts).map(([id, values]) => ({
  id,
  values: Object.keys(values),
}));

/** A matrix with `count` connections, the same ones for the same seed; they obey every rule of the matrix. */
export function makeSyntheticMatrix(count: number, seed = 902): SyntheticMatrix {
  const random = randomOf(seed);
  const parties = makeParties().slice(0, Math.max(2, count));
  const connections: Connection[] = [];
  const purposes: Record<string, {readonly purpose: Bilingual; readonly ifClosed: Bilingual}> = {};
  const meanings = new Set<string>();
  while (connections.length < count) {
    const number = connections.length;
    // Every endpoint initiates a connection; the accepting end is random.
    const from = parties[number % parties.length];
    const to = parties[(number + 1 + random.below(parties.length - 1)) % parties.length];
    if (from === undefined || to === undefined) break;
    const connection = makeConnection(random, from.endpoint.id, to.endpoint.id);
    const meaning = JSON.stringify([
      connection.from,
      connection.to,
      connection.service,
      connection.condition,
    ]);
    if (meanings.has(meaning)) continue;
    meanings.add(meaning);
    const id = `${from.endpoint.id}-to-${to.endpoint.id}-${number}`;
    connections.push({...connection, id});
    purposes[id] = makePurpose(random);
  }
  const matrix: Matrix = {
    workloads: Object.keys(workloadTexts),
    endpoints: parties.map(({endpoint}) => endpoint),
    applications,
    scenarios: Object.keys(scenarioTexts),
    deploymentFacts: [{id: workloadFact, values: Object.keys(workloadTexts)}, ...deploymentFacts],
    sources: [
      {
        id: 'synthetic',
        url: null,
        language: 'en',
        rows: [{id: 'row', port: null, protocol: null}],
      },
    ],
    sourceVersions: [],
    discrepancies: [],
    connections,
    scenarioRequirements: [],
    unconfirmed: [],
    portless: [],
    neighbours: [],
    namedPorts: [],
    ruledOut: [],
  };
  const textsOf = (language: keyof Bilingual): Readonly<Record<string, unknown>> => ({
    workloads: mapValues(workloadTexts, (text) => ({name: text[language], description: text[language]})),
    zones: {cloud: 'Cloud', 'on-premises': 'On premises', guest: 'Guest', unstated: 'Unstated'},
    machines: {},
    endpoints: Object.fromEntries(
      parties.map(({endpoint, name}) => [
        endpoint.id,
        {name: name[language], inSentence: name[language], description: name[language]},
      ]),
    ),
    scenarios: mapValues(scenarioTexts, (text) => ({name: text[language], description: text[language]})),
    deploymentFacts: mapValues(questionTexts, (values: Readonly<Record<string, Bilingual>>) => ({
      name: Object.values(values)
        .map((text) => text[language])
        .join(' / '),
      values: mapValues(values, (text) => ({
        label: text[language],
        inSentence: text[language],
        clause: text[language],
        linked: text[language],
      })),
    })),
    connections: mapValues(purposes, ({purpose, ifClosed}) => ({
      purpose: purpose[language],
      ifClosed: ifClosed[language],
    })),
    notes: {},
    ruledOut: {},
    sources: {synthetic: {title: 'Synthetic', about: 'Synthetic'}},
    discrepancies: {},
  });
  return {matrix, texts: {ja: textsOf('ja'), en: textsOf('en')}};
}

interface Party {
  readonly endpoint: Endpoint;
  readonly name: Bilingual;
}

function makeParties(): readonly Party[] {
  return sites.flatMap((site) =>
    roles.flatMap((role) =>
      Array.from({length: placesOfRole}, (_, index): Party => {
        const number = String(index + 1);
        const id = `${role.en} ${site.en} ${number}`.toLowerCase().replaceAll(' ', '-');
        return {
          endpoint: {id, kind: 'server', zone: site.en === 'recovery site' ? 'cloud' : 'on-premises'},
          name: {ja: `${site.ja}の${role.ja} ${number}`, en: `${capitalized(role.en)} ${number}, ${site.en}`},
        };
      }),
    ),
  );
}

/** One port or range, or two that are not adjacent. */
function makePorts(random: Random): readonly PortSpec[] {
  const first = makePort(random);
  if (!random.percent(10)) return [first];
  const second = makePort(random);
  const [a, b] = [first, second].map(toPortRange);
  return a !== undefined && b !== undefined && (a.to < b.from || b.to < a.from) ? [first, second] : [first];
}

function makeConnection(random: Random, from: string, to: string): Omit<Connection, 'id'> {
  const application = random.pick(applications);
  const transports: readonly Transport[] = random.percent(80) ? ['tcp'] : application.transports;
  const asked = deploymentFacts.filter(() => random.percent(20));
  return {
    workloads: [random.pick(keysOf(workloadTexts))],
    from,
    to,
    service: {
      kind: 'ports',
      ports: makePorts(random),
      transports,
    },
    applications: random.percent(75) ? [application.id] : [],
    encryption: random.pick(['tls', 'tls', 'ssl', 'none', 'unstated'] as const),
    scope: 'network',
    scenarios: [random.pick(keysOf(scenarioTexts))],
    condition: Object.fromEntries(
      asked.map(({id, values: [first = '', ...others]}) => [id, random.pick([first, ...others])]),
    ),
    confidence: 'medium',
    citations: [
      {
        source: 'synthetic',
        row: 'row',
        supports: facts,
      },
    ],
    discrepancies: [],
    notes: [],
  };
}

function makePort(random: Random): PortSpec {
  if (random.percent(40)) return random.pick(popularPorts);
  const from = 1_024 + random.below(60_000);
  return random.percent(15) ? {from, to: from + 1 + random.below(200)} : from;
}

function makePurpose(random: Random): {readonly purpose: Bilingual; readonly ifClosed: Bilingual} {
  const [deed, object, occasion] = [random.pick(deeds), random.pick(objects), random.pick(occasions)];
  return {
    purpose: {ja: `${occasion.ja}${object.ja}を${deed.ja}ため`, en: `${deed.en} ${object.en} ${occasion.en}`},
    ifClosed: {ja: `${object.ja}を${deed.ja}ことができない`, en: `it cannot ${deed.en} ${object.en}`},
  };
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function keysOf(texts: Readonly<Record<string, unknown>>): readonly [string, ...string[]] {
  const [first = '', ...others] = Object.keys(texts);
  return [first, ...others];
}

function mapValues<T, U>(
  record: Readonly<Record<string, T>>,
  map: (value: T) => U,
): Readonly<Record<string, U>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
