import {describe, expect, it} from 'vitest';
import {findInlineScripts} from './findInlineScripts';
import {findPage, listPages} from './findPage';
import {renderHeadersFile} from './renderHeadersFile';
import {contentSecurityPolicy, responseHeaders} from './responseHeaders';
import {siteAddress} from './siteAddress';

describe('the inline scripts of a page', () => {
  it.each([
    ['<script>a()</script>', ['a()']],
    ['<SCRIPT data-x="a>b">a("<p>")\n</SCRIPT>', ['a("<p>")\n']],
    ['<script src="/a.js"></script><script src=/b.js defer></script>', []],
    ['<script type="application/ld+json">{"a":1}</script><script type=application/json>{}</script>', []],
    ['<script type=module>a</script><script type="speculationrules">{}</script>', ['a', '{}']],
    ['<script data-src="x">a</script>', ['a']],
    ['<scripture>a</scripture>', []],
  ])('%s', (html, expected) => {
    expect(findInlineScripts(html)).toEqual(expected);
  });
});

describe('pages of a built site', () => {
  const files = [
    'index.html',
    '404.html',
    'ports/443.html',
    'ports.html',
    'en/index.html',
    'en/404.html',
    'a/index.html',
    'x.json',
  ];

  it('have addresses below the base URL', () => {
    expect([...listPages(files, '/base/').values()].sort()).toEqual(
      ['/base/', '/base/a/', '/base/en/', '/base/ports', '/base/ports/443'].sort(),
    );
  });

  it.each([
    ['/', '/'],
    ['/index.html', '/'],
    ['/EN', '/en/'],
    ['/en/index.html', '/en/'],
    ['/Ports/443/', '/ports/443'],
    ['/ports.html', '/ports'],
    ['/ports//', '/ports'],
    ['/404', undefined],
    ['/x.json', undefined],
    ['/ports/44', undefined],
  ])('%s means %s', (path, expected) => {
    expect(findPage(path, listPages(files, '/'))).toBe(expected);
  });
});

describe('the headers', () => {
  const hosting = {baseUrl: '/base/', scriptHashes: ['sha256-AAAA']};

  it('let nothing run but the scripts of the site and the inline scripts of its pages', () => {
    const policy = contentSecurityPolicy(hosting);
    expect(policy).toMatch(/^default-src 'none'; script-src 'self' 'sha256-AAAA'; /);
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  });

  it.each([
    ['/base/', 200, "frame-ancestors 'none'", 'same-origin', 'no-cache'],
    ['/base/en/connections', 200, "frame-ancestors 'none'", 'same-origin', 'no-cache'],
    [
      '/base/assets/js/a.js',
      200,
      "frame-ancestors 'none'",
      'same-origin',
      'public, max-age=31536000, immutable',
    ],
    ['/base/en/assets/js/a.js', 404, "frame-ancestors 'none'", 'same-origin', 'no-cache'],
    ['/base/embed/connections', 200, undefined, 'cross-origin', 'no-cache'],
    ['/base/en/embed/connections', 200, undefined, 'cross-origin', 'no-cache'],
    ['/base/img/maps/a.svg', 200, undefined, 'cross-origin', 'no-cache'],
    ['/base/ports/embed', 200, "frame-ancestors 'none'", 'same-origin', 'no-cache'],
  ])('of %s with status %i', (path, status, frames, resource, cache) => {
    const headers = responseHeaders(path, status, hosting);
    expect(/frame-ancestors[^;]*/.exec(headers['Content-Security-Policy'] ?? '')?.[0]).toBe(frames);
    expect(headers['Cross-Origin-Resource-Policy']).toBe(resource);
    expect(headers['Cache-Control']).toBe(cache);
    expect(headers['X-Content-Type-Options']).toBe('nosniff');
  });

  it('are written for hosts that read _headers, without framing shared pages out', () => {
    const rules = renderHeadersFile(hosting, ['connections'], ['', 'en/']).split(/\n(?=\/)/);
    const policies = rules.filter((rule) => rule.includes("frame-ancestors 'none'"));
    expect(rules[0]).toMatch(/^\/base\/\*\n {2}Content-Security-Policy: default-src 'none'/);
    expect(policies.map((rule) => rule.split('\n')[0])).toEqual([
      '/base/',
      '/base/assets/*',
      '/base/connections',
      '/base/connections/*',
      '/base/en/',
      '/base/en/assets/*',
      '/base/en/connections',
      '/base/en/connections/*',
    ]);
  });
});

describe('SITE_URL', () => {
  it.each([
    [undefined, {url: 'http://localhost:3000', baseUrl: '/'}],
    ['https://example.com', {url: 'https://example.com', baseUrl: '/'}],
    ['https://example.com/ports', {url: 'https://example.com', baseUrl: '/ports/'}],
    ['https://example.com/a/ports//', {url: 'https://example.com', baseUrl: '/a/ports/'}],
  ])('%s', (text, expected) => {
    expect(siteAddress(text)).toEqual(expected);
  });

  it.each(['', 'example.com', 'ftp://example.com', 'https://example.com/?a', 'https://example.com/#a'])(
    '%j is refused, saying what to write',
    (text) => {
      expect(() => siteAddress(text)).toThrow(/SITE_URL is ".*", .*\nfix: write for example SITE_URL=https:/);
    },
  );
});
