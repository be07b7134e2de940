import {expect, test} from 'vitest';
import {matrix} from '../../matrix/matrix';
import {parseQuery} from '../parseQuery';
import {explainAbsence} from './explainAbsence';
import {prepareRows} from '../rows/prepareRows';

const rows = prepareRows(matrix, ({id, from, to}) => [id, from, to].join(' '));

function explain(text: string): unknown {
  return explainAbsence(rows, parseQuery(text));
}

test.each(['', '902', '902 esxi', '443/tcp', '1-65535', 'udp'])(
  '%j is found, so nothing is absent',
  (text) => {
    expect(explain(text)).toEqual([]);
  },
);

test('an unused port comes with the three rows whose ports are nearest', () => {
  expect(explain('3540')).toEqual([
    {
      kind: 'port-unused',
      port: {from: 3540, to: 3540},
      nearest: ['vmw-proxy-guest-3542', 'vmw-guest-3545', 'vmw-proxy-winvm-3389'],
    },
  ]);
});

test('each unused port is explained, also beside one that is found', () => {
  expect(explain('902, 8443/tcp, 5000-6000')).toEqual([
    {
      kind: 'port-unused',
      port: {from: 8443, to: 8443, transport: 'tcp'},
      nearest: ['agent-local-8082', 'oracle-rman-pbs-9090', 'ahv-proxy-prism-9440'],
    },
    {
      kind: 'port-unused',
      port: {from: 5000, to: 6000},
      nearest: ['vmw-guest-3545', 'vmw-proxy-guest-3542', 'vmw-proxy-winvm-3389'],
    },
  ]);
});

test('a port that is used on the other transport is named with it', () => {
  expect(explain('3542/udp')).toEqual([
    {
      kind: 'port-other-transport',
      port: {from: 3542, to: 3542, transport: 'udp'},
      published: ['tcp'],
      ids: ['vmw-proxy-guest-3542'],
    },
  ]);
});

test('a word that no row has is named', () => {
  expect(explain('esxi hyper-v')).toEqual([{kind: 'word-unknown', word: 'hyper-v'}]);
});

test('parts that never meet come with the rows that use the port', () => {
  expect(explain('902 vcenter-server')).toMatchObject([
    {kind: 'never-together', ids: expect.arrayContaining(['vmw-proxy-esxi-vcenter-902']) as unknown},
  ]);
  expect(explain('ntp-server esxi-host')).toEqual([{kind: 'never-together', ids: []}]);
});

test('a matrix without ports has nothing near', () => {
  const none = prepareRows({...matrix, connections: []}, () => '');
  expect(explainAbsence(none, parseQuery('902'))).toEqual([
    {kind: 'port-unused', port: {from: 902, to: 902}, nearest: []},
  ]);
});
