import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {facets} from '../explorer/facets/facets';
import {renderFindings} from '../matrix/check';
import {matrix} from '../matrix/matrix';
import type {Finding} from '../matrix/rules/rule';
import {checkLinks} from './checkLinks';
import {checkRedirects} from './checkRedirects';
import {countPublished, extendLock, listAdditions} from './extendLock';
import type {Published, Redirects} from './model';
import {publishedFilter} from './publishedFilter';
import {resolveRedirect} from './resolveRedirect';

const published: Published = {
  routes: {'/': [], '/guide/a': ['one', 'two'], '/guide/b': [], '/ports': [], '/ports/80': ['test']},
  connections: ['agent-server-80'],
  parameters: {q: [], row: ['agent-server-80'], to: ['agent', 'server']},
  parameterNames: {destination: 'to'},
  files: ['/api/v1/connections.json'],
};

function lines(findings: readonly Finding[]): readonly string[] {
  return findings.map(({file, row, problem, fix}) => `${file} › ${row}: ${problem} => ${fix}`);
}

describe('checkLinks', () => {
  const check = (change: Partial<Published>, redirects: Redirects = {}): readonly string[] =>
    lines(checkLinks(published, {...published, ...change}, redirects));
  const without = (...gone: string[]): Published['routes'] =>
    Object.fromEntries(Object.entries(published.routes).filter(([route]) => !gone.includes(route)));

  it('finds nothing where everything is there, and more', () => {
    expect(check({})).toEqual([]);
    expect(
      check({routes: {...published.routes, '/new': ['x']}, files: [...published.files, '/new.json']}),
    ).toEqual([]);
  });

  test('a page that is gone, with the index above it as the way out', () => {
    expect(check({routes: without('/ports/80')})).toEqual([
      'redirects.json › /ports/80: the page "/ports/80" was published and is gone' +
        ' => bring it back, or add the line  "/ports/80": "/ports"  (or the page that answers now)',
    ]);
  });

  test('a page that was renamed, with its new name', () => {
    expect(check({routes: {...without('/guide/b'), '/guide/c': []}})).toEqual([
      'redirects.json › /guide/b: the page "/guide/b" was published and is gone' +
        ' => bring it back, or add the line  "/guide/b": "/guide/c"  (or the page that answers now)',
    ]);
  });

  test('a page that is redirected, with all its ids', () => {
    expect(
      check({routes: {...without('/ports/80'), '/ports/81': ['test']}}, {'/ports/80': '/ports/81'}),
    ).toEqual([]);
  });

  test('a page that is redirected to one that lacks an id', () => {
    expect(check({routes: without('/ports/80')}, {'/ports/80': '/ports'})).toEqual([
      'redirects.json › /ports/80#test: the page "/ports/80" has moved to "/ports", which lacks the id "test"' +
        ' => bring the id back, or add the line  "/ports/80#test": "/ports"  (or the place that answers now)',
    ]);
    expect(
      check({routes: without('/ports/80')}, {'/ports/80': '/ports', '/ports/80#test': '/ports'}),
    ).toEqual([]);
  });

  test('an id that is gone', () => {
    expect(check({routes: {...published.routes, '/guide/a': ['one']}})).toEqual([
      'redirects.json › /guide/a#two: the page "/guide/a" no longer has the id "two"' +
        ' => bring the id back, or add the line  "/guide/a#two": "/guide/a"  (or the place that answers now)',
    ]);
  });

  test('an id that was renamed', () => {
    expect(check({routes: {...published.routes, '/guide/a': ['one', 'second']}})).toEqual([
      'redirects.json › /guide/a#two: the page "/guide/a" no longer has the id "two"' +
        ' => bring the id back, or add the line  "/guide/a#two": "/guide/a#second"  (or the place that answers now)',
    ]);
  });

  test('an id that moved to another page', () => {
    const routes = {...published.routes, '/guide/a': ['one'], '/guide/b': ['two']};
    expect(check({routes}, {'/guide/a#two': '/guide/b#two'})).toEqual([]);
  });

  test('a connection', () => {
    expect(
      check({
        connections: ['agent-server-81'],
        parameters: {...published.parameters, row: ['agent-server-81']},
      }),
    ).toEqual([
      'src/explorer/filter/filterAliases.ts › agent-server-80: the connection id "agent-server-80" was published and is gone' +
        " => give it back its id, or add to valueAliases under 'row'  ['agent-server-80', 'agent-server-81'],  (or, where none does, redirect its page)",
    ]);
  });

  test('a connection without a replacement, whose page says so', () => {
    const gone = {connections: [], parameters: {...published.parameters, row: []}};
    expect(check(gone, {'/connections/agent-server-80': '/ports'})).toEqual([]);
    expect(check(gone, {'/connections/agent-server-80': '/connections/other'})).toHaveLength(1);
  });

  test('a connection that was renamed and whose old id is still understood', () => {
    const row = ['agent-server-80', 'agent-server-81'];
    expect(check({connections: ['agent-server-81'], parameters: {...published.parameters, row}})).toEqual([]);
  });

  test('a parameter', () => {
    const {to, ...parameters} = published.parameters;
    expect(check({parameters: {...parameters, target: to ?? []}})).toEqual([
      'src/explorer/filter/filterAliases.ts › to: the explorer no longer understands the parameter "to"' +
        " => bring it back, or add to keyAliases  ['to', 'target'],",
    ]);
    expect(
      check({
        parameters: {...parameters, target: to ?? []},
        parameterNames: {destination: 'target', to: 'target'},
      }),
    ).toEqual([]);
  });

  test('another name of a parameter', () => {
    expect(check({parameterNames: {}})).toEqual([
      'src/explorer/filter/filterAliases.ts › destination: the explorer no longer understands "destination",' +
        " another name of the parameter \"to\" => put back into keyAliases  ['destination', 'to'],",
    ]);
  });

  test('a value', () => {
    expect(check({parameters: {...published.parameters, to: ['agent', 'cloud']}})).toEqual([
      'src/explorer/filter/filterAliases.ts › to=server: the explorer no longer understands "to=server"' +
        " => bring it back, or add to valueAliases under 'to'  ['server', 'cloud'],",
    ]);
    expect(check({parameters: {...published.parameters, to: ['agent']}})).toEqual([
      expect.stringContaining("['server', 'the value that answers now'],"),
    ]);
  });

  test('a data file', () => {
    expect(check({files: []}, {'/api/v1/connections.json': '/ports'})).toEqual([
      'build › /api/v1/connections.json: the file "/api/v1/connections.json" was published and is gone' +
        ' => publish it again, from static/ if nothing writes it anymore: what embeds or reads it does not follow a redirect page',
    ]);
  });

  it('reports everything at once, like the rules of the matrix', () => {
    const findings = checkLinks(published, {...published, routes: without('/guide/b'), files: []}, {});
    expect(renderFindings(findings, 'Links break')).toBe(
      `
Links break: 2 problems.

redirects.json › /guide/b
    wrong: the page "/guide/b" was published and is gone
    fix:   bring it back, or add the line  "/guide/b": "/"  (or the page that answers now)
build › /api/v1/connections.json
    wrong: the file "/api/v1/connections.json" was published and is gone
    fix:   publish it again, from static/ if nothing writes it anymore: what embeds or reads it does not follow a redirect page
`.trim(),
    );
  });
});

describe('checkRedirects', () => {
  const check = (redirects: Redirects): readonly string[] =>
    lines(checkRedirects(redirects, published.routes));

  it('accepts one hop to a page or to an id', () => {
    expect(check({'/old': '/guide/a', '/guide/a#three': '/guide/a#two', '/old#x': '/guide/a#one'})).toEqual(
      [],
    );
  });

  test('a source that exists', () => {
    expect(check({'/guide/a': '/guide/b'})).toEqual([
      'redirects.json › /guide/a: "/guide/a" exists, so nobody would be redirected => delete the line',
    ]);
    expect(check({'/guide/a#two': '/guide/b'})).toEqual([
      'redirects.json › /guide/a#two: "/guide/a#two" exists, so nobody would be redirected => delete the line',
    ]);
  });

  test('a chain', () => {
    expect(check({'/one': '/two', '/two': '/three', '/three': '/guide/a'})).toEqual([
      'redirects.json › /one: "/two" is redirected itself => write the last address at once:  "/one": "/guide/a"',
      'redirects.json › /two: "/three" is redirected itself => write the last address at once:  "/two": "/guide/a"',
    ]);
    expect(check({'/old': '/guide/a#three', '/guide/a#three': '/guide/b'})).toEqual([
      'redirects.json › /old: "/guide/a#three" is redirected itself => write the last address at once:  "/old": "/guide/b"',
    ]);
  });

  test('a circle', () => {
    expect(check({'/one': '/two', '/two': '/one'})).toEqual([
      'redirects.json › /one: "/two" leads back here => delete one of the lines of the circle, or give it another target',
      'redirects.json › /two: "/one" leads back here => delete one of the lines of the circle, or give it another target',
    ]);
  });

  test('a target that does not exist', () => {
    expect(check({'/old': '/nowhere'})).toEqual([
      'redirects.json › /old: there is no page "/nowhere" => correct the target',
    ]);
    expect(check({'/old': '/guide/a#nothing'})).toEqual([
      'redirects.json › /old: the page "/guide/a" has no element with the id "nothing"' +
        ' => correct the id, or lead to the page:  "/old": "/guide/a"',
    ]);
  });

  test('an id of a page that is gone without a redirect of its own', () => {
    expect(check({'/old#x': '/guide/a#one'})).toEqual([
      'redirects.json › /old#x: the page "/old" is gone and is itself not redirected' +
        ' => add the line  "/old": "/guide/a"',
    ]);
  });

  test.each([
    'old',
    '/old/',
    '/old?q=1',
    '/en/old',
    '/en',
    'https://example.com/',
    '//example.com',
    '/a b',
    '/old#',
  ])('%j is no address', (from) => {
    expect(check({[from]: '/guide/a'})).toEqual([
      `redirects.json › ${from}: "${from}" is not a path of this site => write it like "/guide/overview" or` +
        ' "/guide/overview#map": no language, no host, no query, no slash at the end',
    ]);
  });

  test('an address of another host is no target', () => {
    expect(check({'/old': 'https://example.com/'})).toHaveLength(1);
  });
});

describe('resolveRedirect', () => {
  const redirects: Redirects = {
    '/old': '/guide/a',
    '/old#x': '/guide/b#y',
    '/guide/a#three': '/guide/b',
    '/part': '/guide/a#one',
  };

  test.each([
    ['/old', '', '/guide/a'],
    ['/old', 'kept', '/guide/a#kept'],
    ['/old', 'x', '/guide/b#y'],
    ['/guide/a', 'three', '/guide/b'],
    ['/guide/a', 'one', undefined],
    ['/guide/a', '', undefined],
    ['/part', '', '/guide/a#one'],
    ['/part', 'two', '/guide/a#one'],
    ['/__proto__', '', undefined],
    ['constructor', '', undefined],
  ])('%s#%s leads to %s', (route, anchor, expected) => {
    expect(resolveRedirect(redirects, route, anchor)).toBe(expected);
  });
});

describe('the lock', () => {
  const names = fc.uniqueArray(fc.constantFrom('/a', '/b', '/c', '/d', '/e'));
  const record = fc.dictionary(fc.constantFrom('/a', '/b', '/c'), names);
  const any: fc.Arbitrary<Published> = fc
    .record({
      routes: record,
      connections: names,
      parameters: record,
      parameterNames: fc.dictionary(fc.constantFrom('x', 'y'), fc.constantFrom('/a', '/b')),
      files: names,
    })
    // Every published connection is a value of the parameter that opens a row.
    .map((all) => ({...all, parameters: {...all.parameters, row: all.connections}}));

  it('loses nothing when it is extended, and then lacks nothing', () => {
    fc.assert(
      fc.property(any, any, (lock, current) => {
        const extended = extendLock(lock, current);
        expect(listAdditions(extended, lock)).toEqual([]);
        const named = listAdditions(extended, current);
        expect(named.every((entry) => entry.startsWith('parameter '))).toBe(true);
        expect(extendLock(extended, current)).toEqual(extended);
        expect(countPublished(extended)).toBeGreaterThanOrEqual(countPublished(lock));
        expect(checkLinks(lock, extended, {})).toEqual([]);
      }),
    );
  });

  it('is sorted, so that two people who add to it seldom meet', () => {
    const {routes, files} = extendLock(
      {...published, files: ['/z', '/b']},
      {...published, routes: {'/zz': ['b', 'a'], '/aa': []}, files: ['/a']},
    );
    expect(Object.keys(routes)).toEqual([...Object.keys(routes)].sort());
    expect(routes['/zz']).toEqual(['a', 'b']);
    expect(files).toEqual(['/a', '/b', '/z']);
  });

  it('names what is new', () => {
    expect(
      listAdditions(published, {...published, routes: {...published.routes, '/new': ['x']}, files: ['/f']}),
    ).toEqual(['page /new', 'anchor /new#x', 'file /f']);
  });
});

test('what the explorer understands includes every parameter, value and old name', () => {
  const {parameters, parameterNames, connections} = publishedFilter(matrix);
  expect(Object.keys(parameters)).toEqual([...facets.map(({id}) => id).sort(), 'q', 'row']);
  expect(parameters.encryption).toEqual(['none', 'plain', 'ssl', 'tls', 'unstated']);
  expect(parameters.to).toContain('esxi');
  expect(parameterNames).toEqual({destination: 'to', protocol: 'transport', selected: 'row', source: 'from'});
  expect(connections).toEqual(parameters.row);
});
