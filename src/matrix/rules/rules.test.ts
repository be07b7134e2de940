import {describe, expect, it, test} from 'vitest';
import {matrix} from '../matrix';
import {minimalConnection, minimalMatrix, withConnection} from '../minimalMatrix.fixture';
import type {Connection, Endpoint, Matrix, Service} from '../model';
import {rules} from './index';
import type {Finding} from './rule';

const connections = 'src/matrix/connections/demo.ts';

/** What one rule finds, as `file › row: problem => fix`. */
function findingsOf(id: string, broken: Matrix): readonly string[] {
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule === undefined) throw new Error(`There is no rule "${id}".`);
  return rule.check(broken).map(asLine);
}

function asLine({file, row, problem, fix}: Finding): string {
  return `${file} › ${row}: ${problem} => ${fix}`;
}

function ports(...list: (number | {from: number; to: number})[]): {service: Service} {
  return {service: {kind: 'ports', ports: list, transports: ['tcp']}};
}

describe('no rule objects', () => {
  test.each(rules)('$id, to the smallest matrix', ({check}) => {
    expect(check(minimalMatrix)).toEqual([]);
  });

  test.each(rules)('$id, to the published facts', ({check}) => {
    expect(check(matrix)).toEqual([]);
  });

  test.each(rules)('$id, to a matrix without anything', ({check}) => {
    const empty: Matrix = {
      workloads: [],
      endpoints: [],
      applications: [],
      scenarios: [],
      scenarioRequirements: [],
      deploymentFacts: [],
      sources: [],
      sourceVersions: [],
      discrepancies: [],
      connections: [],
      unconfirmed: [],
      portless: [],
      neighbours: [],
      namedPorts: [],
      ruledOut: [],
    };
    expect(check(empty)).toEqual([]);
  });
});

test('rules have names of their own and say what must hold', () => {
  expect(new Set(rules.map(({id}) => id)).size).toBe(rules.length);
  expect(rules.filter(({description}) => !/^[A-Z].*\.$/u.test(description))).toEqual([]);
});

describe('kebab-case-ids', () => {
  test.each([
    ['Agent_Server', 'write "agent-server"'],
    ['agentServer8000', 'write "agent-server8000"'],
    ['agent--server', 'write "agent-server"'],
    ['-agent', 'write "agent"'],
    ['agent/server?x', 'write "agent-server-x"'],
    ['ａｇｅｎｔ', 'give it an id of lower-case letters, digits and single hyphens'],
    ['', 'give it an id of lower-case letters, digits and single hyphens'],
  ])('%j', (id, fix) => {
    expect(findingsOf('kebab-case-ids', withConnection({id}))).toEqual([
      `${connections} › ${id}: the id "${id}" is not kebab-case => ${fix}`,
    ]);
  });

  it('looks at the ids of everything that is declared', () => {
    const [source] = minimalMatrix.sources;
    const bad: Matrix = {
      ...minimalMatrix,
      workloads: ['A B'],
      endpoints: [{id: 'A C', kind: 'server', zone: 'cloud'}],
      applications: [{id: 'A D', name: 'A', transports: []}],
      scenarios: ['A E'],
      deploymentFacts: [{id: 'A F', values: ['A G']}],
      sources: source === undefined ? [] : [{...source, id: 'A H'}],
      discrepancies: [{id: 'A I', status: 'open', readings: []}],
      ruledOut: [{id: 'A J', from: 'agent', to: 'server', citation: {source: 'page', supports: []}}],
    };
    expect(findingsOf('kebab-case-ids', bad).map((line) => line.replace(/: .*/u, ''))).toEqual([
      'src/matrix/endpoints.ts › A C',
      'src/matrix/scenarios.ts › A E',
      'src/matrix/workloads.ts › A B',
      'src/matrix/applications.ts › A D',
      'src/matrix/sources.ts › A H',
      'src/matrix/discrepancies.ts › A I',
      'src/matrix/ruledOut.ts › A J',
      'src/matrix/deploymentFacts.ts › A F',
      'src/matrix/deploymentFacts.ts › A G',
    ]);
  });
});

describe('unique-ids', () => {
  it('names a connection that is declared twice, once', () => {
    const thrice = {...minimalMatrix, connections: [minimalConnection, minimalConnection, minimalConnection]};
    expect(findingsOf('unique-ids', thrice)).toEqual([
      `${connections} › agent-server-8000: the connection id "agent-server-8000" is declared more than once` +
        ' => give one of them another id, or delete the connection that repeats the other',
    ]);
  });

  it('looks at endpoints, scenarios, sources and discrepancies too', () => {
    const twice = <T>(list: readonly T[]): readonly T[] => [...list, ...list];
    const bad: Matrix = {
      ...minimalMatrix,
      endpoints: twice(minimalMatrix.endpoints.slice(0, 1)),
      scenarios: twice(minimalMatrix.scenarios),
      sources: twice(minimalMatrix.sources),
      discrepancies: twice([{id: 'doubt', status: 'open' as const, readings: []}]),
    };
    expect(findingsOf('unique-ids', bad).map((line) => line.replace(/ =>.*/u, ''))).toEqual([
      'src/matrix/endpoints.ts › agent: the endpoint id "agent" is declared more than once',
      'src/matrix/scenarios.ts › backup: the scenario id "backup" is declared more than once',
      'src/matrix/sources.ts › page: the source id "page" is declared more than once',
      'src/matrix/discrepancies.ts › doubt: the discrepancy id "doubt" is declared more than once',
    ]);
  });
});

describe('distinct-connections', () => {
  const twin = (change: Partial<Connection>): Matrix => ({
    ...minimalMatrix,
    connections: [minimalConnection, {...minimalConnection, id: 'twin', ...change}],
  });

  it('names the earlier row that says the same', () => {
    expect(findingsOf('distinct-connections', twin({scenarios: ['restore']}))).toEqual([
      `${connections} › twin: has the same ends, service, labels and condition as "agent-server-8000"` +
        ' => merge the two: keep "agent-server-8000", and give it the scenarios and citations of both',
    ]);
  });

  test.each<[string, Partial<Connection>]>([
    ['another port', ports(8001)],
    ['another destination', {to: 'agent'}],
    ['another condition', {condition: {cache: 'deployed'}}],
    ['another label', {encryption: 'ssl'}],
  ])('%s makes another connection', (_, change) => {
    expect(findingsOf('distinct-connections', twin(change))).toEqual([]);
  });
});

describe('known-references', () => {
  test.each<[string, Partial<Connection>, string]>([
    [
      'source endpoint',
      {from: 'agnet'},
      'names the unknown endpoint "agnet" => write "agent" if you mean that, else one of agent, server, or declare "agnet" in src/matrix/endpoints.ts',
    ],
    [
      'destination endpoint',
      {to: 'cloud'},
      'names the unknown endpoint "cloud" => use one of agent, server, or declare "cloud" in src/matrix/endpoints.ts',
    ],
    [
      'scenario',
      {scenarios: ['restore']},
      'names the unknown scenario "restore" => use one of backup, or declare "restore" in src/matrix/scenarios.ts',
    ],
    [
      'application protocol',
      {applications: ['http']},
      'names the unknown application protocol "http" => write "https" if you mean that, else one of https, or declare "http" in src/matrix/applications.ts',
    ],
    [
      'discrepancy',
      {discrepancies: ['doubt']},
      'names the unknown discrepancy "doubt" => take it out (none is declared yet), or declare "doubt" in src/matrix/discrepancies.ts',
    ],
    [
      'source',
      {citations: [{source: 'book', row: 'r1', supports: []}]},
      'names the unknown source "book" => use one of page, or declare "book" in src/matrix/sources.ts',
    ],
    [
      'row of a source',
      {citations: [{source: 'page', row: 'r2', supports: []}]},
      'names the unknown row "r2" of the source "page" => write "r1" if you mean that, else one of r1, or declare "r2" in src/matrix/sources.ts',
    ],
    [
      'answer of a condition',
      {condition: {cache: 'yes'}},
      'names the unknown deployment fact "cache: yes" => use one of cache: deployed, cache: absent, or declare "cache: yes" in src/matrix/deploymentFacts.ts',
    ],
  ])('%s', (_, change, expected) => {
    expect(findingsOf('known-references', withConnection(change))).toEqual([
      `${connections} › agent-server-8000: ${expected}`,
    ]);
  });

  it('names an unknown workload in the file that would hold its connections', () => {
    expect(findingsOf('known-references', withConnection({workloads: ['other']}))).toEqual([
      'src/matrix/connections/other.ts › agent-server-8000: names the unknown workload "other"' +
        ' => use one of demo, or declare "other" in src/matrix/workloads.ts',
    ]);
  });
});

test('used-endpoints names an endpoint that no connection has', () => {
  const bad: Matrix = {
    ...minimalMatrix,
    endpoints: [...minimalMatrix.endpoints, {id: 'printer', kind: 'server', zone: 'unstated'}],
  };
  expect(findingsOf('used-endpoints', bad)).toEqual([
    'src/matrix/endpoints.ts › printer: no connection uses the endpoint "printer"' +
      ' => delete the endpoint and its words, or add the connection that it belongs to',
  ]);
});

test('used-workloads names a workload that no connection has', () => {
  expect(findingsOf('used-workloads', {...minimalMatrix, workloads: ['demo', 'other']})).toEqual([
    'src/matrix/workloads.ts › other: no connection belongs to the workload "other"' +
      ' => write one in src/matrix/connections/other.ts and list that file in src/matrix/connections/index.ts, or take the workload out',
  ]);
});

test('used-endpoints waits until the ends of all connections exist', () => {
  expect(findingsOf('used-endpoints', withConnection({from: 'agnet'}))).toEqual([]);
});

describe('valid-ports', () => {
  test.each([0, -1, 65_536, 1.5, Number.NaN])('%s is no port', (port) => {
    expect(findingsOf('valid-ports', withConnection(ports(port)))).toEqual([
      `${connections} › agent-server-8000: ${String(port)} is not a port => write a whole number from 1 to 65535`,
    ]);
  });

  test.each([1, 65_535])('%s is one', (port) => {
    expect(findingsOf('valid-ports', withConnection(ports(port)))).toEqual([]);
  });

  it('turns a reversed range round', () => {
    expect(findingsOf('valid-ports', withConnection(ports({from: 20, to: 10})))).toEqual([
      `${connections} › agent-server-8000: the range 20-10 is reversed => write {from: 10, to: 20}`,
    ]);
  });

  it('names both ends of a range that does not exist, and every port of a list', () => {
    const lines = findingsOf('valid-ports', withConnection(ports({from: 0, to: 70_000}, 80, 99_999)));
    expect(lines.map((line) => line.replace(/^.*: | =>.*/gu, ''))).toEqual([
      '0 is not a port',
      '70000 is not a port',
      '99999 is not a port',
    ]);
  });

  it('asks for a port where the list is empty', () => {
    expect(findingsOf('valid-ports', withConnection(ports()))).toEqual([
      `${connections} › agent-server-8000: lists no port => list at least one port, or use {kind: 'unstated'} where the source names none`,
    ]);
  });

  it('looks at the preferred port where any free one will do', () => {
    const service: Service = {kind: 'any-free-port', preferred: 0, transports: ['tcp']};
    expect(findingsOf('valid-ports', withConnection({service}))).toHaveLength(1);
  });

  it('asks nothing of services without port numbers', () => {
    expect(findingsOf('valid-ports', withConnection({service: {kind: 'unstated'}}))).toEqual([]);
    expect(findingsOf('valid-ports', withConnection({service: {kind: 'ip-protocol', protocol: 0}}))).toEqual(
      [],
    );
  });
});

describe('encryption-needs-tcp', () => {
  test.each<[string, Service]>([
    ['UDP', {kind: 'ports', ports: [8000], transports: ['udp']}],
    ['ICMP', {kind: 'icmp', messages: [{type: 8}]}],
  ])('refuses TLS over %s', (_, service) => {
    expect(findingsOf('encryption-needs-tcp', withConnection({service}))).toEqual([
      `${connections} › agent-server-8000: is labelled TLS but does not run over TCP` +
        " => add 'tcp' to its transports, or correct its encryption",
    ]);
  });

  it('lets UDP be where no encryption is claimed', () => {
    const service: Service = {kind: 'ports', ports: [8000], transports: ['udp']};
    expect(findingsOf('encryption-needs-tcp', withConnection({service, encryption: 'unstated'}))).toEqual([]);
  });
});

describe('application-transports', () => {
  const service: Service = {kind: 'ports', ports: [8000], transports: ['tcp', 'udp']};

  it('names the transport on which the application does not run', () => {
    expect(findingsOf('application-transports', withConnection({service}))).toEqual([
      `${connections} › agent-server-8000: opens UDP, on which HTTPS does not run` +
        " => take 'udp' out of its transports, or name in transportsToOpen what a firewall has to let through",
    ]);
  });

  it('accepts a published label that is wider than what is opened', () => {
    const narrowed: Service = {...service, transportsToOpen: ['tcp']};
    expect(findingsOf('application-transports', withConnection({service: narrowed}))).toEqual([]);
  });
});

describe('machine-scope', () => {
  it('does not believe a scope of one machine without a shared machine', () => {
    expect(findingsOf('machine-scope', withConnection({scope: 'machine'}))).toEqual([
      `${connections} › agent-server-8000: stays inside a machine, but agent and server do not share one` +
        " => write scope: 'network', or give both endpoints the same machine in src/matrix/endpoints.ts",
    ]);
  });

  it('does not believe in a network between processes of one machine', () => {
    const shared: Matrix = {
      ...minimalMatrix,
      endpoints: minimalMatrix.endpoints.map((endpoint) => ({...endpoint, machine: 'box'})),
    };
    expect(findingsOf('machine-scope', shared)).toEqual([
      `${connections} › agent-server-8000: crosses the network, but agent and server run in the same machine` +
        " => write scope: 'machine'",
    ]);
  });
});

describe('cited-facts', () => {
  it('asks for a source', () => {
    expect(findingsOf('cited-facts', withConnection({citations: []}))).toEqual([
      `${connections} › agent-server-8000: has no source` +
        ' => add a citation, for example seedRow(…) or page(…), that says which facts it supports',
    ]);
  });

  it('names each stated fact that no source supports', () => {
    const bare = withConnection({
      citations: [{source: 'page', row: 'r1', supports: ['endpoints', 'port']}],
      condition: {cache: 'deployed'},
    });
    expect(findingsOf('cited-facts', bare)).toEqual(
      ['initiator', 'purpose', 'scope', 'transport', 'application', 'encryption', 'condition'].map(
        (fact) =>
          `${connections} › agent-server-8000: no source supports its ${fact}` +
          ` => add '${fact}' to the citation that states it, or cite the page that does`,
      ),
    );
  });

  it('requires no source for what is unstated', () => {
    const unstated = withConnection({
      citations: [{source: 'page', row: 'r1', supports: ['endpoints', 'initiator', 'purpose', 'scope']}],
      service: {kind: 'unstated'},
      applications: [],
      encryption: 'unstated',
    });
    expect(findingsOf('cited-facts', unstated)).toEqual([]);
  });

  it('names a fact that is both cited and called unstated', () => {
    expect(findingsOf('cited-facts', withConnection({unstated: ['initiator']}))).toEqual([
      `${connections} › agent-server-8000: calls its initiator unstated, but a citation supports it` +
        " => remove 'initiator' from unstated or from the citation",
    ]);
  });
});

test('cited-rows names a published row that got lost, with its labels', () => {
  const [source] = minimalMatrix.sources;
  const rows = [
    {id: 'r1', port: '8000', protocol: 'TCP'},
    {id: 'r2', port: '9000', protocol: 'UDP'},
    {id: 'n1', port: null, protocol: null},
  ];
  const bad: Matrix = {...minimalMatrix, sources: source === undefined ? [] : [{...source, rows}]};
  expect(findingsOf('cited-rows', bad)).toEqual([
    'src/matrix/sources.ts › page/r2: no connection cites the row "r2" (9000, UDP)' +
      ' => cite it from the connection that it states, or add that connection',
    'src/matrix/sources.ts › page/n1: no connection cites the row "n1"' +
      ' => cite it from the connection that it states, or add that connection',
  ]);
});

test.each([
  ['in its direction', 'agent', 'server'],
  ['in the other direction', 'server', 'agent'],
])('ruled-out-pairs refuses a connection that a source excludes, %s', (_, from, to) => {
  const pair = {id: 'never', from, to, citation: {source: 'page', supports: []}};
  expect(findingsOf('ruled-out-pairs', {...minimalMatrix, ruledOut: [pair]})).toEqual([
    `${connections} › agent-server-8000: joins ${from} and ${to}, which "page" says never talk directly` +
      ' => correct its ends, or, if a newer source allows it, delete "never" from src/matrix/ruledOut.ts',
  ]);
});

describe('what is only inferred or derived', () => {
  const [citation] = minimalConnection.citations;
  const derived = {
    ...minimalConnection,
    citations: [{...citation, source: 'page', supports: citation?.supports ?? [], basis: 'derived' as const}],
  };

  it('may not be of high confidence', () => {
    expect(findingsOf('honest-basis', {...minimalMatrix, connections: [derived]})).toEqual([
      `${connections} › agent-server-8000: has the confidence "high", but its ends or its port are only derived` +
        ` => lower the confidence to "medium", or cite the source that states 'endpoints' and 'port' without inferred(…) or derived(…)`,
    ]);
    expect(
      findingsOf('honest-basis', {...minimalMatrix, connections: [{...derived, confidence: 'medium'}]}),
    ).toEqual([]);
  });
});

describe('references outside connections', () => {
  it('have to be declared', () => {
    const wrong: Matrix = {
      ...minimalMatrix,
      neighbours: [
        {id: 'n', from: 'agent', to: 'sever', service: {kind: 'unstated'}, citations: [], explains: ['none']},
      ],
      namedPorts: [
        {
          id: 'p',
          port: 1,
          transports: 'unstated',
          endpoint: 'agnt',
          direction: 'incoming',
          citations: [{source: 'pag', supports: []}],
        },
      ],
      scenarioRequirements: [{workload: 'demo', scenario: 'backup', requires: ['restore']}],
    };
    expect(findingsOf('known-references', wrong)).toEqual([
      'src/matrix/neighbours.ts › n: names the unknown endpoint "sever" => write "server" if you mean that, else one of agent, server',
      'src/matrix/neighbours.ts › n: names the unknown connection "none" => use one of agent-server-8000',
      'src/matrix/namedPorts.ts › p: names the unknown endpoint "agnt" => write "agent" if you mean that, else one of agent, server',
      'src/matrix/namedPorts.ts › p: names the unknown source "pag" => write "page" if you mean that, else one of page',
      'src/matrix/scenarios.ts › backup: names the unknown scenario "restore" => use one of backup',
    ]);
  });
});

describe('published-addresses', () => {
  const [agent, ...others] = minimalMatrix.endpoints;
  const withEnd = (given: Partial<Endpoint>): Matrix => {
    if (agent === undefined) throw new Error('The fixture has no endpoint.');
    return {...minimalMatrix, endpoints: [{...agent, ...given}, ...others]};
  };
  const findings = (...addresses: readonly string[]): readonly string[] =>
    findingsOf('published-addresses', withEnd({publishedAddresses: {addresses, source: 'page'}}));
  const file = 'src/matrix/endpoints.ts › agent';

  it('accepts addresses and networks of both families', () => {
    expect(findings('192.0.2.1', '198.51.100.0/24', '2001:db8::1', '2001:db8::/32')).toEqual([]);
  });

  it.each<[string, readonly string[], string]>([
    ['no address at all', [], 'publishes no address => list the addresses, or take publishedAddresses out'],
    [
      'a host name',
      ['vault.example'],
      '"vault.example" is no address and no network => write an address such as 192.0.2.1 or a network such as 192.0.2.0/24',
    ],
    [
      'an address that is none',
      ['192.0.2.256'],
      '"192.0.2.256" is no address and no network => write an address such as 192.0.2.1 or a network such as 192.0.2.0/24',
    ],
    [
      'every address',
      ['0.0.0.0/0'],
      '"0.0.0.0/0" is no address and no network => write an address such as 192.0.2.1 or a network such as 192.0.2.0/24',
    ],
    [
      'a network with bits of a host',
      ['192.0.2.7/24'],
      'writes 192.0.2.0/24 as "192.0.2.7/24" => write 192.0.2.0/24',
    ],
    ['a network of one address', ['192.0.2.7/32'], 'writes 192.0.2.7 as "192.0.2.7/32" => write 192.0.2.7'],
    [
      'another way to write it',
      ['2001:DB8:0:0::1'],
      'writes 2001:db8::1 as "2001:DB8:0:0::1" => write 2001:db8::1',
    ],
    ['an address twice', ['192.0.2.1', '192.0.2.1'], 'lists 192.0.2.1 twice => list each address once'],
  ])('refuses %s', (_what, addresses, finding) => {
    expect(findings(...addresses)).toEqual([`${file}: ${finding}`]);
  });

  it('rejects what is not a service tag on any platform', () => {
    const tagged = (name: string): readonly string[] =>
      findingsOf('published-addresses', withEnd({serviceTag: {platform: 'azure', name, source: 'page'}}));
    expect(tagged('AzureCloud.WestEurope')).toEqual([]);
    expect(tagged('Storage" }')).toEqual([
      `${file}: "Storage" }" is no name of a service tag => write it as the platform does, for example Storage or AzureCloud.WestEurope`,
    ]);
  });

  it('come from a source that is declared', () => {
    expect(
      findingsOf(
        'known-references',
        withEnd({serviceTag: {platform: 'azure', name: 'Storage', source: 'pag'}}),
      ),
    ).toEqual([`${file}: names the unknown source "pag" => write "page" if you mean that, else one of page`]);
  });
});

describe('low-confidence-apart', () => {
  const low: Connection = {...minimalConnection, id: 'low', confidence: 'low'};

  it('keeps what little supports out of the list', () => {
    expect(findingsOf('low-confidence-apart', {...minimalMatrix, connections: [low]})).toEqual([
      `${connections} › low: is listed, but has the confidence "low"` +
        ' => move it to the unconfirmed connections, or cite what makes it more certain',
    ]);
    expect(findingsOf('low-confidence-apart', {...minimalMatrix, unconfirmed: [low]})).toEqual([]);
  });

  it('keeps what is sure out of the remarks', () => {
    expect(
      findingsOf('low-confidence-apart', {...minimalMatrix, unconfirmed: [{...low, confidence: 'medium'}]}),
    ).toEqual([
      `${connections} › low: is unconfirmed, but has the confidence "medium"` +
        " => move it to the listed connections, or write confidence: 'low'",
    ]);
  });
});

describe('workload-question', () => {
  const two = {...minimalMatrix, workloads: ['demo', 'other']};

  it('is asked where there are several', () => {
    expect(findingsOf('workload-question', two)).toEqual([
      'src/matrix/deploymentFacts.ts › workload: nothing asks which of the workloads are used' +
        ' => add {id: workloadFact, values: workloads}',
    ]);
  });

  it('offers each of them', () => {
    expect(
      findingsOf('workload-question', {...two, deploymentFacts: [{id: 'workload', values: ['demo']}]}),
    ).toEqual([
      'src/matrix/deploymentFacts.ts › workload: offers demo, but the workloads are demo, other' +
        ' => write values: workloads',
    ]);
  });

  it('has an answer for every connection', () => {
    expect(findingsOf('workload-question', withConnection({workloads: []}))).toEqual([
      'src/matrix/connections/index.ts › agent-server-8000: belongs to no workload' +
        ' => name at least one of demo',
    ]);
  });
});

describe('valid-services', () => {
  test.each<[string, Service, string]>([
    ['no transport', {kind: 'ports', ports: [1], transports: []}, 'names no transport'],
    ['a transport twice', {kind: 'ports', ports: [1], transports: ['tcp', 'tcp']}, 'names a transport twice'],
    [
      'more opened than published',
      {kind: 'ports', ports: [1], transports: ['tcp'], transportsToOpen: ['udp']},
      'opens UDP, which is not among its transports',
    ],
    ['a port twice', {kind: 'ports', ports: [5, 5], transports: ['tcp']}, 'lists 5 more than once'],
    [
      'a port within a range',
      {kind: 'ports', ports: [{from: 4, to: 6}, 5], transports: ['tcp']},
      'lists 5 more than once',
    ],
    [
      'a free port on no transport',
      {kind: 'any-free-port', preferred: 1, transports: []},
      'names no transport',
    ],
    ['ICMP without a message', {kind: 'icmp', messages: []}, 'names no ICMP message'],
    ['an ICMP type that is none', {kind: 'icmp', messages: [{type: 999}]}, '999 is no ICMP type or code'],
    [
      'an ICMP code that is none',
      {kind: 'icmp', messages: [{type: 3, code: -1}]},
      '-1 is no ICMP type or code',
    ],
    ['an IP protocol that is none', {kind: 'ip-protocol', protocol: 4711}, '4711 is no IP protocol'],
    [
      'a choice of one port',
      {kind: 'ports', ports: [5], transports: ['tcp'], choice: 'one-of'},
      'leaves a choice, but has one port',
    ],
    ['an unstated port on no transport', {kind: 'unstated', transports: []}, 'names no transport'],
  ])('%s', (_what, service, problem) => {
    expect(findingsOf('valid-services', withConnection({service}))).toEqual([
      expect.stringContaining(`${connections} › agent-server-8000: ${problem} => `),
    ]);
  });

  it.each<Service>([
    {kind: 'icmp', messages: [{type: 8}, {type: 3, code: 4}]},
    {kind: 'ip-protocol', protocol: 50},
    {kind: 'unstated'},
    {kind: 'unstated', transports: ['tcp']},
    {kind: 'ports', ports: [{from: 3, to: 4}], transports: ['udp'], choice: 'dynamic'},
    {kind: 'ports', ports: [1, {from: 3, to: 4}], transports: 'unstated'},
  ])('accepts %j', (service) => {
    expect(findingsOf('valid-services', withConnection({service}))).toEqual([]);
  });
});

it('source ports are ports', () => {
  expect(findingsOf('valid-ports', withConnection({sourcePorts: [123, {from: 9, to: 8}]}))).toEqual([
    expect.stringContaining('the range 9-8 is reversed'),
  ]);
  expect(findingsOf('valid-ports', withConnection({sourcePorts: [123]}))).toEqual([]);
});

describe('rows that are true are accepted', () => {
  it('peers of one role on two machines', () => {
    const peers = withConnection({to: 'agent', scope: 'network'});
    expect(findingsOf('machine-scope', peers)).toEqual([]);
    expect(findingsOf('machine-scope', withConnection({to: 'agent', scope: 'machine'}))).toEqual([]);
  });

  it('TLS on an unstated transport, and TLS over UDP by a protocol that supports it', () => {
    const unstated = withConnection({service: {kind: 'ports', ports: [8000], transports: 'unstated'}});
    expect(findingsOf('encryption-needs-tcp', unstated)).toEqual([]);
    const quic: Matrix = {
      ...withConnection({
        service: {kind: 'ports', ports: [8000], transports: ['udp']},
        applications: ['quic'],
      }),
      applications: [{id: 'quic', name: 'QUIC', transports: ['udp']}],
    };
    expect(findingsOf('encryption-needs-tcp', quic)).toEqual([]);
  });

  it('rows that say what no source states', () => {
    const citations = minimalConnection.citations.map((citation) => ({
      ...citation,
      supports: citation.supports.filter((fact) => fact !== 'initiator' && fact !== 'scope'),
    }));
    expect(findingsOf('cited-facts', withConnection({citations}))).toHaveLength(2);
    expect(findingsOf('cited-facts', withConnection({citations, unstated: ['initiator', 'scope']}))).toEqual(
      [],
    );
  });

  it('the same ends and port with another protocol on it', () => {
    const second: Connection = {...minimalConnection, id: 'second', applications: []};
    expect(
      findingsOf('distinct-connections', {...minimalMatrix, connections: [minimalConnection, second]}),
    ).toEqual([]);
  });
});
