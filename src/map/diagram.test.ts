import {describe, expect, it, test} from 'vitest';
import {catalogues} from '../words/catalogues';
import {createWords} from '../words/createWords';
import {locales} from '../words/locales';
import {matrix} from '../matrix/matrix';
import type {Connection} from '../matrix/model';
import {selectConnection, selectConnections, selectPorts} from '../matrix/select';
import {renderDiagramSource, withoutEdgeIds} from './diagram';
import {listDrawings} from './listDrawings';

const words = {ja: createWords('ja', catalogues.ja), en: createWords('en', catalogues.en)};

function sourceOf(connections: readonly Connection[], locale: 'ja' | 'en' = 'en'): string {
  return renderDiagramSource(matrix, connections, words[locale]).mermaid;
}

test('SQL Server: zones hold machines, machines hold processes', () => {
  const inAndOut = ['vmw-proxy-guest-3542', 'vmw-guest-3545'].map((id) => selectConnection(matrix, id));
  expect(sourceOf(inAndOut)).toMatchInlineSnapshot(`
    "flowchart LR
      subgraph z0["On premises"]
        n0["Backup proxy"]
      end
      subgraph z1["Virtual machine"]
        subgraph z1m0["SQL Server VM"]
          n1["guestossvc"]
          n2["PhoenixSQLGuestPlugin"]
        end
      end
      n0 e0@-- "TCP 3542 SSL" --> n1
      n1 e1@-- "TCP 3545 SSL" --> n2
    "
  `);
});

test('time synchronization: an unstated place has no box, UDP is dotted', () => {
  expect(sourceOf(selectConnections(matrix, {scenario: 'time-sync'}), 'ja')).toMatchInlineSnapshot(`
    "flowchart LR
      subgraph z0["オンプレミス"]
        n0["バックアッププロキシ"]
      end
      n1["NTP サーバー"]
      n0 e0@-. "UDP 123" .-> n1
    "
  `);
});

test('the text to copy has no ids of edges, and labels as they are', () => {
  const drawn = 'flowchart LR\n  n0["n1 e1@--"]\n  n0 e0@-- "n0 e0@--" --> n1\n';
  expect(withoutEdgeIds(drawn)).toBe('flowchart LR\n  n0["n1 e1@--"]\n  n0 -- "n0 e0@--" --> n1\n');
});

const toEsxi = ['vmw-proxy-esxi-standalone-443', 'vmw-proxy-esxi-vcenter-902'].map((id) =>
  selectConnection(matrix, id),
);

test('ESXi: two ways to register, two labels', () => {
  expect(sourceOf(toEsxi)).toMatchInlineSnapshot(`
    "flowchart LR
      subgraph z0["On premises"]
        n0["Backup proxy"]
        n1["ESXi host"]
      end
      n0 e0@-- "TCP 443 SSL<br/>Standalone" --> n1
      n0 e1@-- "TCP 902<br/>Through vCenter Server" --> n1
    "
  `);
});

test('long lines are broken before their brackets, short ones are not', () => {
  const anyFreePort = matrix.connections.filter(({service}) => service.kind === 'any-free-port');
  expect(sourceOf(anyFreePort)).toMatch(/-- "TCP any free port<br\/>\(default \d+\)" -->/u);
  const unstated = matrix.connections.filter(({from}) => from === 'unstated-client');
  expect(sourceOf(unstated)).toContain('["Not stated (client)"]');
});

describe('nodes and edges', () => {
  const {nodes, edges} = renderDiagramSource(matrix, toEsxi, words.en);

  it('have generated ids that stand for endpoints and connections', () => {
    expect(nodes).toEqual({
      n0: {endpoint: 'backup-proxy', classes: ['endpoint-server']},
      n1: {endpoint: 'esxi-host', classes: ['endpoint-server']},
    });
    expect(edges).toEqual({
      e0: {connection: 'vmw-proxy-esxi-standalone-443', classes: ['encryption-ssl'], dash: '9 4'},
      e1: {connection: 'vmw-proxy-esxi-vcenter-902', classes: ['encryption-unstated'], dash: undefined},
    });
  });

  it('have classes for UDP alone and for one machine', () => {
    const all = renderDiagramSource(matrix, matrix.connections, words.en).edges;
    const classesOf = (id: string): readonly string[] | undefined =>
      Object.values(all).find(({connection}) => connection === id)?.classes;
    expect(classesOf('vmw-proxy-ntp-123')).toEqual(['encryption-unstated', 'transport-udp']);
    expect(classesOf('vmw-proxy-winvm-3389')).toEqual(['encryption-unstated']);
    expect(classesOf('vmw-guest-3545')).toEqual(['encryption-ssl', 'scope-machine']);
  });
});

test('names from the facts never reach the grammar', () => {
  const hostile = {...matrix, endpoints: matrix.endpoints.map((endpoint) => ({...endpoint}))};
  const source = renderDiagramSource(hostile, matrix.connections, (key, values) =>
    key.startsWith('matrix:') ? 'end"] --> x\nsubgraph %%{init}%% <script>' : words.en(key, values),
  ).mermaid;
  expect(source).not.toMatch(/<script|%%|-->\s*x|^\s*subgraph %/mu);
  expect(source.split('\n').filter((line) => line.trim() === 'end')).toHaveLength(
    source.split('\n').filter((line) => line.trim().startsWith('subgraph ')).length,
  );
});

describe.each(locales)('the drawings in %s', (locale) => {
  const drawings = listDrawings(matrix, words[locale]);

  it('have names of their own', () => {
    expect(new Set(drawings.map(({name}) => name)).size).toBe(drawings.length);
  });

  it.each(drawings)('$name has each of its connections as one edge between its ends', ({connections}) => {
    const {mermaid, edges, nodes} = renderDiagramSource(matrix, connections, words[locale]);
    expect(Object.values(edges).map(({connection}) => connection)).toEqual(connections.map(({id}) => id));
    const drawn = [...mermaid.matchAll(/^ *(n\d+) (e\d+)@.*> (n\d+)$/gmu)].map(
      ([, from = '', edge = '', to = '']) => [
        edges[edge]?.connection,
        nodes[from]?.endpoint,
        nodes[to]?.endpoint,
      ],
    );
    expect(drawn).toEqual(connections.map(({id, from, to}) => [id, from, to]));
    expect(mermaid.match(/^ *n\d+\[/gmu)).toHaveLength(Object.keys(nodes).length);
  });
});

test('there is a drawing for the map and for each port, endpoint, scenario and connection', () => {
  const isShared = (scenario: string): boolean =>
    new Set(selectConnections(matrix, {scenario}).flatMap(({workloads}) => workloads)).size > 1;
  const names = listDrawings(matrix, words.en).map(({name}) => name);
  expect(names.filter((name) => !name.startsWith('connection-'))).toEqual([
    'overview',
    ...matrix.workloads.map((id) => `workload-${id}`),
    ...matrix.workloads.map((id) => `workload-${id}-by-source`),
    ...selectPorts(matrix).map((port) => `port-${String(port)}`),
    ...matrix.endpoints
      .filter(({id}) => matrix.connections.some(({from, to}) => from === id || to === id))
      .map(({id}) => `endpoint-${id}`),
    ...matrix.scenarios.map((id) => `scenario-${id}`),
    ...matrix.workloads.flatMap((workload) =>
      matrix.scenarios
        .filter(
          (scenario) => isShared(scenario) && selectConnections(matrix, {workload, scenario}).length > 0,
        )
        .map((scenario) => `workload-${workload}-${scenario}`),
    ),
  ]);
  expect(names.filter((name) => name.startsWith('connection-'))).toHaveLength(matrix.connections.length);
});
