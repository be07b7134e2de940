import {describe, expect, it, test} from 'vitest';
import {catalogues} from '../words/catalogues';
import {createWords} from '../words/createWords';
import {locales} from '../words/locales';
import {matrix} from '../matrix/matrix';
import {selectPorts} from '../matrix/select';
import {unusedPort} from '../matrix/unusedPort.fixture';
import {hostileTexts} from '../query/hostileTexts.fixture';
import {routes} from '../routes';
import {searchDocuments} from './searchDocuments';
import type {Words} from '../words/words';
import {shareableText} from './shareableText';
import {createSiteSearch, type SearchResults} from './siteSearch';
import type {Synonyms} from '../words/synonyms';
import {createTextIndex} from './textIndex';

const [ja, en] = locales.map((locale): {words: Words; synonyms: Synonyms} => ({
  words: createWords(locale, catalogues[locale]),
  synonyms: catalogues[locale].synonyms,
}));
if (ja === undefined || en === undefined) throw new Error('The site has two languages.');

const search = createSiteSearch(matrix, en.words);
const indexOf = (own: typeof en, other: typeof en) =>
  createTextIndex({documents: searchDocuments(matrix, own, [other], []), signposts: [], fillers: []});
const index = await indexOf(en, ja);
const ports = selectPorts(matrix);
const unused = unusedPort(matrix);

function group(results: SearchResults, id: string): readonly string[] {
  return results.groups.find((candidate) => candidate.id === id)?.results.map(({route}) => route) ?? [];
}

describe.each([
  ['English', en, ja, index],
  ['Japanese', ja, en, await indexOf(ja, en)],
])('on the %s site', (_, own, other, built) => {
  const found = createSiteSearch(matrix, own.words);

  test.each(
    matrix.endpoints.flatMap(({id}) =>
      [own, other].map(({words}) => [words(`matrix:endpoints.${id}.name`), id]),
    ),
  )('%s leads to the endpoint %s first', (name, id) => {
    expect(group(found.search(name, built), 'things')[0]).toBe(routes.endpoint(id));
  });
});

describe('without an index', () => {
  test.each(ports)('port %i is answered', (port) => {
    const results = search.search(String(port));
    expect(group(results, 'ports')).toEqual([routes.port(port)]);
    expect(results.exact).toBe(routes.port(port));
    // A port that is also named in another role says so; no port of the list is called unused.
    expect(results.messages).toHaveLength(matrix.namedPorts.filter((named) => named.port === port).length);
  });

  it('finds connections by the words of their rows', () => {
    const results = search.search('NTP server');
    expect(group(results, 'connections')).not.toEqual([]);
    expect(group(results, 'guide')).toEqual([]);
  });

  it('says that nothing uses a port, and offers the nearest', () => {
    const results = search.search(String(unused));
    expect(results.messages).toEqual([`No connection in this guide uses ${unused}.`]);
    expect(group(results, 'ports')).toEqual([]);
    expect(group(results, 'nearest')).toHaveLength(3);
    expect(group(results, 'connections')).toEqual([]);
    expect(results.exact).toBeUndefined();
  });

  it('offers first the ports that go on from the digits typed so far', () => {
    for (const port of ports.filter((candidate) => candidate > 99)) {
      const typed = String(port).slice(0, 2);
      if (ports.includes(Number(typed))) continue;
      expect(group(search.search(typed), 'ports')[0]).toMatch(new RegExp(`^/ports/${typed}`));
    }
  });
});

describe('with an index', () => {
  it('reports a transport on which a used port is not used', () => {
    const connection = matrix.connections.find(
      ({service}) =>
        service.kind === 'ports' && service.transports !== 'unstated' && service.transports.length === 1,
    );
    expect(connection).toBeDefined();
    const [port] = ports.filter((candidate) =>
      matrix.connections
        .filter(({service}) => service.kind === 'ports' && service.ports.includes(candidate))
        .every(({service}) => 'transports' in service && service.transports.toString() === 'tcp'),
    );
    const results = search.search(`udp ${String(port)}`, index);
    expect(results.messages).toEqual([
      `No connection in this guide uses UDP ${String(port)}. The port is used on TCP.`,
    ]);
    expect(results.exact).toBeUndefined();
    expect(group(results, 'connections')).toEqual([]);
  });

  it('narrows the connections of a port by words in either language', () => {
    for (const text of ['443 vCenter Server', '443 ntp', '443 バックアッププロキシ vcenter']) {
      const results = search.search(text, index);
      expect(group(results, 'ports')).toEqual(['/ports/443']);
      expect(group(results, 'connections').length).toBeGreaterThan(0);
    }
    expect(group(search.search('443 vCenter Server', index), 'connections')[0]).toBe(
      '/connections/vmw-proxy-vcenter-443',
    );
  });

  test.each(matrix.connections.map(({id}) => id))('finds %s by its id', (id) => {
    const results = search.search(id, index);
    expect(group(results, 'connections')[0]).toBe(routes.connection(id));
    expect(results.exact).toBe(routes.connection(id));
  });

  test.each(
    matrix.endpoints.flatMap(({id}) =>
      [ja, en].flatMap(({words, synonyms}) =>
        [words(`matrix:endpoints.${id}.name`), ...(synonyms.endpoints[id] ?? [])].map(
          (name) => [name, id] as const,
        ),
      ),
    ),
  )('%s finds the endpoint %s', (name, id) => {
    expect(group(search.search(name, index), 'things')).toContain(routes.endpoint(id));
  });

  it('reads a log line, and never discloses its hosts', () => {
    const results = search.search('10.0.0.5:51515 -> db.example.com:902 tcp', index);
    expect(results.messages).toEqual([expect.stringMatching(/^Read as .* log: TCP 902 to db\.example\.com/)]);
    expect(group(results, 'ports')).toEqual(['/ports/902']);
    expect(shareableText(results.query)).toBe('tcp/902');
  });

  it('names what could not be used', () => {
    expect(search.search('70000', index).messages).toEqual([
      '“70000” is not a port number. Enter a number from 1 to 65535.',
    ]);
    expect(search.search('3550-3540', index).messages).toEqual([
      'The range “3550-3540” is reversed. Enter “3540-3550”.',
    ]);
  });

  test.each(hostileTexts)('answers %j', (text) => {
    const {count, messages} = search.search(text, index);
    expect(count).toBeGreaterThanOrEqual(0);
    for (const message of messages) expect(message).not.toMatch(/undefined|NaN|\{\{/);
  });
});
