import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {matrix} from './matrix';
import {minimalConnection, minimalMatrix} from './minimalMatrix.fixture';
import type {Connection, Matrix, Service} from './model';
import {
  appliesTo,
  conditionParts,
  portRangesOf,
  selectConnection,
  selectConnections,
  selectEndpoint,
  selectPorts,
  selectRelated,
  selectRequiredConnections,
  selectRequiredScenarios,
  transportsOf,
  transportsToOpen,
  usesPort,
  type Selection,
} from './select';

const listed: Service = {
  kind: 'ports',
  ports: [80, {from: 100, to: 102}],
  transports: ['tcp', 'udp'],
  transportsToOpen: ['tcp'],
};
const free: Service = {kind: 'any-free-port', preferred: 6000, transports: 'unstated'};
const icmp: Service = {kind: 'icmp', messages: [{type: 8, code: 0}]};

describe('selectConnections', () => {
  test.each<[string, Selection, readonly string[]]>([
    ['an id', {id: 'vmw-guest-3545'}, ['vmw-guest-3545']],
    ['a source', {from: 'cloudcache'}, ['vmw-cloudcache-cloud-443']],
    ['a destination', {to: 'esxi-host'}, ['vmw-proxy-esxi-standalone-443', 'vmw-proxy-esxi-vcenter-902']],
    ['either end', {endpoint: 'cloudcache'}, ['vmw-proxy-cloudcache-443', 'vmw-cloudcache-cloud-443']],
    ['a scenario', {scenario: 'time-sync'}, ['vmw-proxy-ntp-123']],
    ['two demands', {transport: 'udp', scenario: 'draas'}, ['vmw-proxy-winvm-3389']],
    ['a port', {port: 902}, ['vmw-proxy-esxi-vcenter-902']],
    ['a scope', {scope: 'machine'}, ['vmw-guest-3545']],
    ['an encryption and a source', {encryption: 'tls', from: 'cloudcache'}, ['vmw-cloudcache-cloud-443']],
    ['what nothing has', {from: 'nobody'}, []],
    ['half a number', {port: 44}, []],
  ])('by %s', (_, selection, expected) => {
    const found = selectConnections(matrix, selection).map(({id}) => id);
    expect(expected.length === 0 ? found : found.filter((id) => expected.includes(id))).toEqual(expected);
  });

  it('returns everything, in order, without criteria', () => {
    expect(selectConnections(matrix)).toEqual(matrix.connections);
  });

  it('leaves out only what an answer rules out', () => {
    const ruledOut = (condition: Selection['condition'] & object): readonly string[] => {
      const left = selectConnections(matrix, {condition});
      return matrix.connections.filter((connection) => !left.includes(connection)).map(({id}) => id);
    };
    expect(ruledOut({})).toEqual([]);
    expect(ruledOut({'esxi-registration': 'standalone'})).toEqual(
      expect.arrayContaining(['vmw-proxy-vcenter-443', 'vmw-proxy-esxi-vcenter-902']),
    );
    expect(ruledOut({'guest-system': 'linux'})).toEqual(
      expect.arrayContaining(['vmw-proxy-guest-3542', 'vmw-guest-3545', 'vmw-proxy-winvm-3389']),
    );
  });
});

test('a connection without a condition applies to every deployment', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.string()), (answers) =>
      appliesTo({...minimalConnection, condition: {}}, answers),
    ),
  );
});

describe('services', () => {
  it('have the published transports and those to open', () => {
    expect([listed, free, icmp].map(transportsOf)).toEqual([['tcp', 'udp'], [], []]);
    expect([listed, free, icmp].map(transportsToOpen)).toEqual([['tcp'], [], []]);
    expect(transportsToOpen({kind: 'any-free-port', preferred: 1, transports: ['udp']})).toEqual(['udp']);
  });

  it('have port numbers or none', () => {
    expect(portRangesOf(listed)).toEqual([
      {from: 80, to: 80},
      {from: 100, to: 102},
    ]);
    expect(portRangesOf(free)).toEqual([{from: 6000, to: 6000}]);
    expect(
      [icmp, {kind: 'unstated'} as const, {kind: 'ip-protocol', protocol: 50} as const].map(portRangesOf),
    ).toEqual([[], [], []]);
  });

  it('use a port exactly when one of their ranges contains it', () => {
    const range = fc
      .tuple(fc.integer({min: 1, max: 65_535}), fc.integer({min: 0, max: 50}))
      .map(([from, length]) => ({from, to: from + length}));
    fc.assert(
      fc.property(fc.array(range, {maxLength: 4}), fc.integer({min: 1, max: 65_535}), (ports, port) => {
        const held = ports.flatMap(({from, to}) =>
          Array.from({length: to - from + 1}, (_, step) => from + step),
        );
        const service: Service = {kind: 'ports', ports, transports: ['tcp']};
        expect(usesPort(service, port)).toBe(held.includes(port));
        expect(held.every((each) => usesPort(service, each))).toBe(true);
      }),
    );
  });
});

it('lists each port once and ascending', () => {
  const ports = selectPorts(matrix);
  expect(ports).toEqual([...new Set(ports)].sort((a, b) => a - b));
  expect(ports).toEqual(expect.arrayContaining([22, 123, 443, 902, 3389, 3542, 3545]));
  const services: readonly Service[] = [listed, icmp, free, listed];
  const several = {
    ...minimalMatrix,
    connections: services.map((service, index) => ({...minimalConnection, id: String(index), service})),
  };
  expect(selectPorts(several)).toEqual([80, 100, 6000]);
});

it('names an unknown id', () => {
  expect(() => selectConnection(matrix, 'nope')).toThrow(
    new RangeError('The matrix has no connection "nope".'),
  );
  expect(() => selectEndpoint(matrix, '__proto__')).toThrow(
    new RangeError('The matrix has no endpoint "__proto__".'),
  );
  expect(selectConnection(matrix, 'vmw-guest-3545').to).toBe('phoenix-sql-guest-plugin');
  expect(selectEndpoint(matrix, 'ntp-server').zone).toBe('unstated');
});

it('returns the parts of a condition in the order of the questions and skips unknown ones', () => {
  const facts = [
    {id: 'first', values: ['a']},
    {id: 'second', values: ['b']},
  ];
  expect(conditionParts(facts, {second: 'b', unknown: 'x', first: 'a'})).toEqual([
    {fact: 'first', value: 'a'},
    {fact: 'second', value: 'b'},
  ]);
});

it('puts the connections of the same pair first, then those of the same port, then those that share an end', () => {
  const related = (id: string): readonly string[] =>
    selectRelated(matrix, selectConnection(matrix, id)).map((connection) => connection.id);
  const [pair = -1, port = -1] = ['vmw-proxy-esxi-vcenter-902', 'vmw-proxy-cloud-443'].map((id) =>
    related('vmw-proxy-esxi-standalone-443').indexOf(id),
  );
  expect(pair).toBeGreaterThanOrEqual(0);
  expect(port).toBeGreaterThan(pair);
  expect(related('vmw-guest-3545')).toEqual(['vmw-proxy-guest-3542']);
  expect(related('vmw-proxy-ntp-123')).not.toContain('vmw-proxy-cloud-443');
});

test('what a scenario needs in addition to its own connections is listed by workload', () => {
  const row = (id: string, workload: string, scenario: string): Connection => ({
    ...minimalConnection,
    id,
    workloads: [workload],
    scenarios: [scenario],
  });
  const shared: Matrix = {
    ...minimalMatrix,
    workloads: ['first', 'second'],
    scenarios: ['copy', 'clock', 'start'],
    scenarioRequirements: [
      {workload: 'second', scenario: 'copy', requires: ['start']},
      {workload: 'second', scenario: 'start', requires: ['clock', 'copy']},
    ],
    connections: [row('a', 'first', 'copy'), row('b', 'second', 'clock'), row('c', 'first', 'clock')],
  };
  expect(selectRequiredScenarios(shared, 'copy')).toEqual([
    {workload: 'second', scenarios: ['start', 'clock']},
  ]);
  expect(selectRequiredConnections(shared, 'copy').map(({id}) => id)).toEqual(['b']);
  expect(selectRequiredScenarios(shared, 'clock')).toEqual([]);
});
