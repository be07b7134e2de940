import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {matrix} from '../../matrix/matrix';
import type {Connection, Matrix} from '../../matrix/model';
import {portRangesOf, transportsOf} from '../../matrix/select';
import {unusedPort} from '../../matrix/unusedPort.fixture';
import {normalizeForSearch} from '../../text/normalizeForSearch';
import type {Query} from '../../query/model';
import {parseQuery} from '../../query/parseQuery';
import {narrowQuery} from '../../query/rows/narrowQuery';
import {applyFilter} from './applyFilter';
import {facetCounts} from './facetCounts';
import {filterVocabulary} from './filterVocabulary';
import {isEmptyFilter} from './isEmptyFilter';
import {facets, mapFacets} from '../facets/facets';
import {emptyFilter, type Filter} from './model';
import {prepareRows} from './prepareRows';
import {toggleChoice} from './toggleChoice';

const vocabulary = filterVocabulary(matrix);

function textOf({id, from, to, applications}: Connection): string {
  return [id, from, to, ...applications, 'バックアップ プロキシ', 'Ｂａｃｋｕｐ'].join(' ');
}

const rows = prepareRows(matrix, textOf);

function ids(filter: Partial<Filter>): readonly string[] {
  return applyFilter(rows, {...emptyFilter, ...filter}).map(({id}) => id);
}

/** The matrix grows: these must be found, in this order, and others may be. */
function expectAmong(found: readonly string[], expected: readonly string[]): void {
  expect(found.filter((id) => expected.includes(id))).toEqual(expected);
}

const ALL = matrix.connections.map(({id}) => id);
const ON_443 = [
  'vmw-proxy-cloud-443',
  'vmw-proxy-cloudcache-443',
  'vmw-cloudcache-cloud-443',
  'vmw-proxy-vcenter-443',
  'vmw-proxy-esxi-standalone-443',
];

describe('the query', () => {
  test.each<[string, readonly string[]]>([
    ['', ALL],
    ['902', ['vmw-proxy-esxi-vcenter-902']],
    ['tcp/902', ['vmw-proxy-esxi-vcenter-902']],
    ['902/udp', ['vmw-proxy-esxi-vcenter-902']],
    ['９０２番', ['vmw-proxy-esxi-vcenter-902']],
    ['443', ON_443],
    ['3389/22', ['vmw-proxy-winvm-3389', 'vmw-proxy-linuxvm-22']],
    ['3540～3550', ['vmw-proxy-guest-3542', 'vmw-guest-3545']],
    ['3540から3550まで', ['vmw-proxy-guest-3542', 'vmw-guest-3545']],
    ['443、902', [...ON_443, 'vmw-proxy-esxi-vcenter-902']],
    ['443/udp, 902/udp', ['vmw-proxy-esxi-vcenter-902']],
    ['902 esxi', ['vmw-proxy-esxi-vcenter-902']],
    ['902 vcenter-server', ['vmw-proxy-esxi-vcenter-902']],
    ['udp', ['vmw-proxy-esxi-vcenter-902', 'vmw-proxy-winvm-3389', 'vmw-proxy-ntp-123']],
    ['RDP', ['vmw-proxy-winvm-3389']],
    ['guestossvc', ['vmw-proxy-guest-3542', 'vmw-guest-3545']],
    ['ﾊﾞｯｸｱｯﾌﾟ', ALL],
    ['vmw-guest-3545', ['vmw-guest-3545']],
    ['10.0.0.5:51515 -> 10.0.0.6:902 tcp', ['vmw-proxy-esxi-vcenter-902']],
    ['70000', ALL],
  ])('%s', (q, expected) => {
    expectAmong(ids({q}), expected);
  });

  // A later fact may be found: only these are not.
  test.each<[string, readonly string[]]>([
    ['443/udp', ON_443],
    ['44', ON_443],
    ['902 vcenter-server', ['vmw-proxy-vcenter-443']],
    [String(unusedPort(matrix)), ALL],
    ['nothing has this', ALL],
  ])('%s does not find what has only a part of it', (q, others) => {
    expect(ids({q}).filter((id) => others.includes(id))).toEqual([]);
  });
});

describe('facets', () => {
  test.each<[string, Partial<Filter>, readonly string[]]>([
    [
      'transport',
      {transport: ['udp']},
      ['vmw-proxy-esxi-vcenter-902', 'vmw-proxy-winvm-3389', 'vmw-proxy-ntp-123'],
    ],
    [
      'encryption',
      {encryption: ['tls']},
      ['vmw-proxy-cloud-443', 'vmw-proxy-cloudcache-443', 'vmw-cloudcache-cloud-443'],
    ],
    ['from', {from: ['cloudcache', 'guestossvc']}, ['vmw-cloudcache-cloud-443', 'vmw-guest-3545']],
    ['to', {to: ['ntp-server']}, ['vmw-proxy-ntp-123']],
    ['endpoint', {endpoint: ['cloudcache']}, ['vmw-proxy-cloudcache-443', 'vmw-cloudcache-cloud-443']],
    ['application', {application: ['nfc', 'ssh']}, ['vmw-proxy-esxi-vcenter-902', 'vmw-proxy-linuxvm-22']],
    ['scenario', {scenario: ['time-sync']}, ['vmw-proxy-ntp-123']],
    ['condition', {condition: ['esxi-registration.standalone']}, ['vmw-proxy-esxi-standalone-443']],
    [
      'condition, either answer',
      {condition: ['esxi-registration.standalone', 'esxi-registration.vcenter']},
      ['vmw-proxy-vcenter-443', 'vmw-proxy-esxi-standalone-443', 'vmw-proxy-esxi-vcenter-902'],
    ],
    [
      'workload',
      {workload: ['vmware']},
      matrix.connections.filter(({workloads}) => workloads.includes('vmware')).map(({id}) => id),
    ],
    ['scope', {scope: ['machine']}, ['vmw-guest-3545']],
    ['two facets', {encryption: ['ssl'], to: ['esxi-host', 'vcenter-server']}, ON_443.slice(3)],
    ['a facet and the query', {scope: ['machine'], q: '3540-3550'}, ['vmw-guest-3545']],
  ])('%s', (_name, filter, expected) => {
    expectAmong(ids(filter), expected);
  });

  test('an unknown choice finds nothing', () => {
    expect(ids({scope: ['__proto__']})).toEqual([]);
  });
});

describe('an independent, slower reading of the rules agrees', () => {
  const wide: Matrix = {
    ...matrix,
    connections: Array.from({length: 200}, (_, index): Connection[] => {
      const base = matrix.connections[index % matrix.connections.length];
      if (base === undefined) return [];
      const service: Connection['service'] =
        index % 7 === 0
          ? {kind: 'icmp', messages: []}
          : {
              kind: 'ports',
              ports: [index, {from: 400 + index, to: 410 + index}],
              transports: index % 3 === 0 ? 'unstated' : ['tcp'],
            };
      return [{...base, id: `${base.id}-${String(index)}`, ...(index % 2 === 0 ? {service} : {})}];
    }).flat(),
  };
  const wideRows = prepareRows(wide, textOf);

  const choices = new Map(
    wide.connections.map((row) => [row.id, mapFacets(({valuesOf}) => valuesOf(row, wide))]),
  );
  const texts = new Map(wide.connections.map((row) => [row.id, normalizeForSearch(textOf(row))]));

  function passes(connection: Connection, filter: Filter, query: Query): boolean {
    const text = texts.get(connection.id) ?? '';
    const transports = transportsOf(connection.service);
    return (
      facets.every(
        ({id}) =>
          filter[id].length === 0 ||
          choices.get(connection.id)?.[id].some((choice) => filter[id].includes(choice)),
      ) &&
      (query.ports.length === 0 ||
        query.ports.some(
          ({from, to, transport}) =>
            portRangesOf(connection.service).some((range) => range.from <= to && from <= range.to) &&
            (transport === undefined || transports.includes(transport)),
        )) &&
      (query.transports.length === 0 ||
        query.transports.some((transport) => transports.includes(transport))) &&
      query.words.every((word) => text.includes(word))
    );
  }

  const filters: fc.Arbitrary<Filter> = fc.record({
    ...mapFacets(({id}) =>
      fc.oneof({weight: 3, arbitrary: fc.constant([])}, fc.subarray([...vocabulary.facets[id]])),
    ),
    q: fc
      .array(
        fc.constantFrom(
          '443',
          '902/udp',
          '400-420',
          'tcp',
          'esxi',
          'e',
          '-1',
          'プロキシ',
          'backup',
          'zzz',
          '17',
        ),
        {
          maxLength: 3,
        },
      )
      .map((pieces) => pieces.join(' ')),
  });

  test('on which rows pass', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const {query} = narrowQuery(wideRows, parseQuery(filter.q));
        expect(applyFilter(wideRows, filter)).toEqual(
          wide.connections.filter((connection) => passes(connection, filter, query)),
        );
      }),
      {numRuns: 200},
    );
  });

  test('on how many each choice would leave', () => {
    fc.assert(
      fc.property(filters, fc.constantFrom(...facets.map(({id}) => id)), (filter, facet) => {
        const {query} = narrowQuery(wideRows, parseQuery(filter.q));
        const counts = facetCounts(wideRows, filter)[facet];
        for (const value of vocabulary.facets[facet]) {
          const left = wide.connections.filter((connection) =>
            passes(connection, {...filter, [facet]: [value]}, query),
          );
          expect(counts.get(value) ?? 0).toBe(left.length);
        }
      }),
      {numRuns: 200},
    );
  });
});

test('counts of a facet do not depend on what is chosen in it', () => {
  const counts = facetCounts(rows, {...emptyFilter, encryption: ['tls'], q: '443'});
  const on443 = ids({q: '443'});
  const withEncryption = (label: string): number =>
    matrix.connections.filter(({id, encryption}) => on443.includes(id) && encryption === label).length;
  for (const label of ['tls', 'ssl', 'unstated']) {
    expect(counts.encryption.get(label), label).toBe(withEncryption(label));
  }
  expect(counts.scope.get('network')).toBe(withEncryption('tls'));
});

test('a choice is turned on and off', () => {
  const on = toggleChoice(emptyFilter, 'scope', 'machine');
  expect(on.scope).toEqual(['machine']);
  expect(isEmptyFilter(on)).toBe(false);
  expect(toggleChoice(on, 'scope', 'machine')).toEqual(emptyFilter);
});

test('an open row narrows nothing', () => {
  expect(isEmptyFilter({...emptyFilter, selected: 'vmw-guest-3545'})).toBe(true);
});

test('a matrix without connections has no rows', () => {
  const none = prepareRows({...matrix, connections: []}, textOf);
  expect(applyFilter(none, {...emptyFilter, q: '902 esxi'})).toEqual([]);
});
