import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {matrix} from '../../matrix/matrix';
import {hostileTexts} from '../../query/hostileTexts.fixture';
import {QUERY_LIMIT} from '../../query/queryLimits';
import {canonicalFilter, toWellFormed} from './canonicalFilter';
import {keyAliases, valueAliases} from './filterAliases';
import {filterVocabulary} from './filterVocabulary';
import {facets, mapFacets} from '../facets/facets';
import {emptyFilter, type Filter} from './model';
import {parseFilter} from './parseFilter';
import {serializeFilter} from './serializeFilter';

const vocabulary = filterVocabulary(matrix);
const ids = facets.map(({id}) => id);

/** The URL as the page writes it back. */
function rewrite(search: string): string {
  const {filter, unknown} = parseFilter(search, vocabulary);
  return serializeFilter(filter, vocabulary, unknown);
}

describe('a URL is written', () => {
  test('as nothing for the empty filter', () => {
    expect(serializeFilter(emptyFilter, vocabulary)).toBe('');
  });

  test('with the query first, facets in a fixed order, values in that of the vocabulary', () => {
    const filter: Filter = {
      ...emptyFilter,
      q: '902 esxi',
      scope: ['network'],
      condition: ['guest-system.windows', 'esxi-registration.standalone'],
      transport: ['udp', 'tcp', 'udp'],
      selected: 'vmw-proxy-ntp-123',
    };
    expect(serializeFilter(filter, vocabulary, ['theme=dark'])).toBe(
      '?q=902+esxi&transport=tcp,udp&condition=esxi-registration.standalone,guest-system.windows&scope=network' +
        '&row=vmw-proxy-ntp-123&theme=dark',
    );
  });

  test.each([
    ['443, 902/udp', '?q=443,+902/udp'],
    ['a&b#c+d%e=f?', '?q=a%26b%23c%2Bd%25e%3Df%3F'],
    ['(902)', '?q=%28902%29'],
    ['902.', '?q=902%2E'],
    ['ポート', '?q=%E3%83%9D%E3%83%BC%E3%83%88'],
    ['\uD800', '?q=%EF%BF%BD'],
  ])('readable and unbroken for the query %j', (q, search) => {
    expect(serializeFilter({...emptyFilter, q}, vocabulary)).toBe(search);
  });
});

describe('a URL is read', () => {
  test.each([
    ['?transport=udp&transport=tcp', {transport: ['tcp', 'udp']}],
    ['transport=UDP,%EF%BC%B4%EF%BC%A3%EF%BC%B0', {transport: ['tcp', 'udp']}],
    ['?Transport=tcp%2Cudp', {transport: ['tcp', 'udp']}],
    ['?transport=tcp%EF%BC%8Cudp', {transport: ['tcp', 'udp']}],
    ['?q=902&q=esxi', {q: '902 esxi'}],
    ['?q=902%20esxi', {q: '902 esxi'}],
    ['?q=902+esxi', {q: '902 esxi'}],
    ['?q=%E0%A4%A%zz', {q: '\uFFFD%A%zz'}],
    ['?q', {}],
    ['?transport=,,', {}],
    [
      '?protocol=tcp&source=proxy&destination=ESXi',
      {transport: ['tcp'], from: ['backup-proxy'], to: ['esxi-host']},
    ],
    ['?row=vmw-proxy-ntp-123', {selected: 'vmw-proxy-ntp-123'}],
    ['?condition=esxi-registration.standalone', {condition: ['esxi-registration.standalone']}],
  ])('%s', (search, filter) => {
    expect(parseFilter(search, vocabulary)).toEqual({
      filter: {...emptyFilter, ...filter},
      problems: [],
      unknown: [],
    });
  });

  test('unknown values are named and left out, the others hold', () => {
    expect(parseFilter('?encryption=tls,wpa,WPA&row=gone&scope=__proto__', vocabulary)).toEqual({
      filter: {...emptyFilter, encryption: ['tls']},
      problems: [
        {kind: 'unknown-value', key: 'row', value: 'gone', known: vocabulary.rows},
        {kind: 'unknown-value', key: 'encryption', value: 'wpa', known: ['tls', 'ssl', 'none', 'unstated']},
        {kind: 'unknown-value', key: 'encryption', value: 'WPA', known: ['tls', 'ssl', 'none', 'unstated']},
        {kind: 'unknown-value', key: 'scope', value: '__proto__', known: ['network', 'machine']},
      ],
      unknown: [],
    });
  });

  test('unknown parameters stay as they are, in their order', () => {
    const search = '?utm_source=a%20b&q=902&__proto__=1&constructor&x=%zz&docusaurus-theme=dark&x=%2C';
    expect(parseFilter(search, vocabulary)).toEqual({
      filter: {...emptyFilter, q: '902'},
      problems: [],
      unknown: ['utm_source=a%20b', '__proto__=1', 'constructor', 'x=%zz', 'docusaurus-theme=dark', 'x=%2C'],
    });
    expect(rewrite(search)).toBe(
      '?q=902&utm_source=a%20b&__proto__=1&constructor&x=%zz&docusaurus-theme=dark&x=%2C',
    );
  });

  test('what is too long is truncated and reported', () => {
    const {filter, problems} = parseFilter(
      `?q=${'9'.repeat(2_500)}&to=esxi-host,${'a'.repeat(2_500)}`,
      vocabulary,
    );
    expect(filter).toEqual({...emptyFilter, q: '9'.repeat(QUERY_LIMIT), to: ['esxi-host']});
    expect(problems).toEqual([
      {kind: 'too-long', key: 'q', length: 2_500, limit: QUERY_LIMIT},
      {kind: 'too-long', key: 'to', length: 2_510, limit: QUERY_LIMIT},
    ]);
  });
});

describe('aliases', () => {
  test('of values lead to values of the vocabulary and hide none', () => {
    for (const [key, aliases] of valueAliases) {
      const known = key === 'row' ? vocabulary.rows : vocabulary.facets[key];
      for (const [alias, value] of aliases) {
        expect(known).toContain(value);
        expect(known).not.toContain(alias);
      }
    }
  });

  test('of keys hide no key', () => {
    for (const alias of keyAliases.keys()) expect([...ids, 'q', 'row']).not.toContain(alias);
  });
});

describe('nothing is lost between a filter and its URL', () => {
  const text = fc.oneof(
    fc.string({unit: 'binary', maxLength: 60}),
    fc.string({unit: 'grapheme', maxLength: 60}),
    fc.string({unit: fc.constantFrom(...Array.from(',&#+%= ?/:.;!()\'"😀\uD800\uFEFFポ9')), maxLength: 30}),
    fc.constantFrom(...hostileTexts),
  );
  const filters = fc.record({
    ...mapFacets(({id}) => fc.subarray([...vocabulary.facets[id]])),
    q: text,
    selected: fc.option(fc.constantFrom(...vocabulary.rows), {nil: undefined}),
  });
  const toFilter = ({selected, ...rest}: {selected: string | undefined} & Omit<Filter, 'selected'>): Filter =>
    canonicalFilter(selected === undefined ? rest : {...rest, selected}, vocabulary);

  test('any filter', () => {
    fc.assert(
      fc.property(filters, (made) => {
        const filter = toFilter(made);
        const search = serializeFilter(filter, vocabulary);
        expect(parseFilter(search, vocabulary)).toEqual({filter, problems: [], unknown: []});
        if (made.q.length <= QUERY_LIMIT) expect(filter.q).toBe(toWellFormed(made.q));
      }),
      {numRuns: 2_000},
    );
  });

  test('any filter through the URL of a browser', () => {
    fc.assert(
      fc.property(filters, (made) => {
        const search = serializeFilter(toFilter(made), vocabulary);
        expect(new URL(`https://example.com/connections${search}`).search).toBe(search);
      }),
      {numRuns: 1_000},
    );
  });

  const hostileSearch = fc.oneof(
    fc.string({unit: 'binary', maxLength: 80}),
    fc
      .array(
        fc.tuple(
          fc.constantFrom(...ids, 'q', 'row', 'x', '__proto__', 'Q', 'ｑ', '?q', '', 'protocol', '%71'),
          fc.constantFrom('=', '', '=='),
          fc.oneof(
            text,
            fc.constantFrom('tls', 'tcp,udp', 'ESXI-HOST', '%2C', '%', '%E3%83', 'a=b', '&', '#', '?'),
          ),
        ),
        {maxLength: 5},
      )
      .map((pairs) => `?${pairs.map((pair) => pair.join('')).join('&')}`),
  );

  test('any URL settles after one reading', () => {
    const settles = (search: string): void => {
      const once = rewrite(search);
      expect(rewrite(once)).toBe(once);
      expect(parseFilter(once, vocabulary).filter).toEqual(parseFilter(search, vocabulary).filter);
    };
    hostileTexts.forEach((hostile) => {
      settles(hostile);
      for (const key of [...ids, 'q', 'row', 'x']) {
        settles(`?${key}=${hostile}`);
        settles(`?${key}=${encodeURIComponent(toWellFormed(hostile))}`);
      }
    });
    fc.assert(fc.property(hostileSearch, settles), {numRuns: 2_000});
  });
});
