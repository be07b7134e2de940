import {describe, expect, it, test} from 'vitest';
import {catalogues} from '../../words/catalogues';
import {createWords} from '../../words/createWords';
import {matrix} from '../../matrix/matrix';
import {minimalConnection, minimalMatrix} from '../../matrix/minimalMatrix.fixture';
import type {Matrix} from '../../matrix/model';
import {parseQuery} from '../parseQuery';
import {prepareRow} from '../rows/searchableRow';
import {explainMisses, explainQuery, noticeTexts} from './explainQuery';

const words = createWords('en', catalogues.en);

/** What is not in it stays so when facts are added to the matrix. */
const small: Matrix = {
  ...minimalMatrix,
  connections: [
    ['agent', 'server', 902],
    ['agent', 'client', 3389],
    ['client', 'server', 3542],
    ['server', 'clock', 3545],
  ].map(([from, to, port]) => ({
    ...minimalConnection,
    id: `${from}-${to}-${port}`,
    from: String(from),
    to: String(to),
    service: {kind: 'ports', ports: [Number(port)], transports: ['tcp']},
  })),
};

function explain(text: string, facts = small): unknown {
  const query = parseQuery(text);
  const rows = facts.connections.map((connection) =>
    prepareRow(connection, [connection.id, connection.from, connection.to].join(' ')),
  );
  return [...explainQuery(facts, query, words), ...explainMisses(rows, query, words)].map((notice) => ({
    kind: notice.kind,
    text: notice.text,
    ...('near' in notice ? {near: notice.near.map(({id}) => id)} : {}),
  }));
}

test.each(['', '902', '902 esxi', '443/tcp', 'udp'])('%j is found, so there is nothing to say', (text) => {
  expect(explain(text, matrix)).toEqual([]);
});

describe('a port', () => {
  test('that nothing uses comes with the connections of the nearest ports', () => {
    expect(explain('3540')).toEqual([
      {
        kind: 'absence',
        text: words('ui:search.unused', {service: '3540'}),
        near: ['client-server-3542', 'server-clock-3545', 'agent-client-3389'],
      },
    ]);
  });

  test('that may be another number is only unused if it is one, and leads nowhere beside a port', () => {
    expect(explain('agent 2 port 902')).toEqual([
      {kind: 'absence', text: words('ui:search.unusedIfPort', {port: 2}), near: []},
    ]);
  });

  test('is explained even next to one that is found, each with its range and transport', () => {
    expect(explain('902, 8443/tcp, 5000-6000')).toMatchObject([
      {text: words('ui:search.unused', {service: 'TCP 8443'})},
      {
        text: words('ui:search.unused', {service: '5000-6000'}),
        near: expect.arrayContaining(['server-clock-3545']) as unknown,
      },
    ]);
  });

  test('that is used on another transport is named with it', () => {
    expect(explain('3542/udp')).toEqual([
      {
        kind: 'absence',
        text: words('ui:search.otherTransport', {service: 'UDP 3542', transports: 'TCP'}),
        near: ['client-server-3542'],
      },
    ]);
  });

  test('whose transport no source names is never called unused', () => {
    const unstated: Matrix = {
      ...small,
      connections: [{...minimalConnection, service: {kind: 'ports', ports: [3542], transports: 'unstated'}}],
    };
    expect(noticeTexts(explainQuery(unstated, parseQuery('3542/udp'), words))).toEqual([
      'No source says that UDP 3542 is used. A connection uses the port, but no source states its transport.',
    ]);
  });

  test.each(matrix.namedPorts.map(({port}) => port))(
    'that is only named, %i, is never called unused',
    (port) => {
      const texts = noticeTexts(explainQuery(matrix, parseQuery(String(port)), words)).join(' ');
      expect(texts).toContain('not a connection in the list');
      expect(texts).not.toContain(words('ui:search.unused', {service: String(port)}));
    },
  );

  test('has nothing near where there are no ports', () => {
    expect(explainQuery({...small, connections: []}, parseQuery('902'), words)).toEqual([
      {kind: 'absence', text: words('ui:search.unused', {service: '902'}), near: []},
    ]);
  });
});

describe('among the rows', () => {
  it('names a word that none has', () => {
    expect(explain('agent hyper-v')).toMatchObject([{text: 'No connection mentions “hyper-v”.', near: []}]);
  });

  it('shows the rows that use the port where the parts never meet', () => {
    expect(explain('902 clock')).toMatchObject([
      {text: 'No connection matches all of it.', near: ['agent-server-902']},
    ]);
    expect(explain('clock agent')).toMatchObject([{near: []}]);
  });
});

test('a log line is reported as it was read, each reading once', () => {
  const line = 'kernel: IN= OUT=eth0 SRC=10.0.0.5 DST=10.0.0.6 PROTO=TCP SPT=51515 DPT=902 SYN';
  const texts = noticeTexts(explainQuery(matrix, parseQuery(`${line}\n${line}`), words));
  expect(texts).toEqual([expect.stringContaining('TCP 902 to 10.0.0.6')]);
});

test.each([
  ['70000', '“70000” is not a port number. Enter a number from 1 to 65535.'],
  ['910-902', 'The range “910-902” is reversed. Enter “902-910”.'],
])('%s is refused with what to enter', (text, message) => {
  expect(noticeTexts(explainQuery(matrix, parseQuery(text), words))).toEqual([message]);
});

test('a packet that is logged many times is named once', () => {
  const line = '2026-03-14 10:00:00 DROP TCP 10.0.0.5 10.0.2.11 51515 902 52 S 1 0 8192 - - - RECEIVE';
  const explained = explainQuery(
    matrix,
    parseQuery([line, line, line.replace(' 902 ', ' 443 ')].join('\n')),
    words,
  );
  expect(explained.filter(({kind}) => kind === 'reading')).toHaveLength(2);
});
