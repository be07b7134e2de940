import {describe, expect, it} from 'vitest';
import {allAddresses, knownAddress, successors} from './address';
import {buildOf, withBuild, withoutBuild} from './buildOf';
import {offlineSite, selectForReaders} from './offlineSite';

const files = [
  '404.html',
  '_headers',
  'api/v1/connections.json',
  'assets/js/main.0123abcd.js',
  'assets/js/main.0123abcd.js.gz',
  'en/assets/js/main.89abcdef.js',
  'en/index.html',
  'en/ports/443.html',
  'img/preview/home.png',
  'index.html',
  'ports.html',
  'ports/443.html',
  'sw.js',
];

function siteAt(baseUrl: string) {
  return offlineSite(selectForReaders(files), {
    baseUrl,
    build: 'ab12',
    hashOf: () => 'f'.repeat(64),
    missing: {},
  });
}

describe('offlineSite', () => {
  it('addresses pages as they are linked, and leaves out what no reader opens', () => {
    const {pages, assets, files: others} = siteAt('/');
    expect(pages).toEqual(['/en/', '/en/ports/443', '/', '/ports', '/ports/443']);
    expect(assets).toEqual(['/assets/js/main.0123abcd.js', '/en/assets/js/main.89abcdef.js']);
    expect(Object.keys(others)).toEqual(['/api/v1/connections.json']);
  });

  it('keeps below the base URL', () => {
    expect(allAddresses(siteAt('/ports/')).every((address) => address.startsWith('/ports/'))).toBe(true);
    expect(siteAt('/ports/').pages).toContain('/ports/ports/443');
  });
});

describe('knownAddress', () => {
  const known = new Set(siteAt('/').pages);

  it.each([
    ['/', '/'],
    ['/index.html', '/'],
    ['/en', '/en/'],
    ['/en/', '/en/'],
    ['/ports/', '/ports'],
    ['/ports/443.html', '/ports/443'],
    ['/ports/443/index.html', '/ports/443'],
    ['/ports/444', undefined],
  ])('%s is %s', (path, address) => {
    expect(knownAddress(path, known)).toBe(address);
  });
});

describe('successors', () => {
  it('are the files of the new build that replace the kept ones, whatever the hashes in their names', () => {
    const kept = ['/assets/js/main.ffff0000.js', '/ports/443', '/gone'];
    expect(successors(kept, siteAt('/'))).toEqual(['/ports/443', '/assets/js/main.0123abcd.js']);
  });
});

describe('the build in a page', () => {
  const page = '<!doctype html><html lang=ja class="a b"><head></head></html>';

  it('is written once, read, and removed again', () => {
    const named = withBuild(withBuild(page, 'aa11'), 'bb22');
    expect(buildOf(named)).toBe('bb22');
    expect(named.match(/data-build/gu)).toHaveLength(1);
    expect(withoutBuild(named)).toBe(page);
    expect(buildOf(page)).toBeUndefined();
  });

  it('is next to the URL of the PDF, which is removed with it', () => {
    const named = withBuild(withBuild(page, 'aa11', '/guide/old.pdf'), 'bb22', '/guide/all.pdf');
    expect(buildOf(named)).toBe('bb22');
    expect(named).toContain('<html data-build="bb22" data-pdf="/guide/all.pdf" lang=ja');
    expect(withoutBuild(named)).toBe(page);
  });
});
