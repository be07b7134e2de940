import {describe, expect, it, test} from 'vitest';
import lock from '../../links.lock.json';
import {renderFindings} from '../../src/matrix/check';
import {checkLinks} from '../../src/links/checkLinks';
import {checkRedirects} from '../../src/links/checkRedirects';
import {countPublished, listAdditions} from '../../src/links/extendLock';
import {locales, redirectPaths, redirects} from '../builtPages';
import {readPublished} from '../published';
import {attributeOf, findElements, parseHtml} from './readHtml';
import {files, readBuiltFile} from './site';

const published = readPublished();

function textOf(findings: ReturnType<typeof checkLinks>): string {
  return findings.length === 0 ? '' : renderFindings(findings, 'Links that were published would break');
}

describe('everything that was ever published', () => {
  it('is a lot', () => {
    expect(countPublished(lock)).toBeGreaterThan(300);
  });

  it('is still answered', () => {
    expect(textOf(checkLinks(lock, published, redirects))).toBe('');
  });

  it('is in the lock file', () => {
    expect(
      listAdditions(lock, published),
      'These are new. Take them up for good with "npm run links:update" and commit links.lock.json.',
    ).toEqual([]);
  });
});

test('every redirect leads in one step from where nothing is to where something is', () => {
  expect(textOf(checkRedirects(redirects, published.routes))).toBe('');
});

describe.each(locales)('the redirect pages in %s', (locale) => {
  const prefix = locale === 'en' ? '/en' : '';

  it.each(redirectPaths)('%s is a valid page that names where to go', (from) => {
    const html = readBuiltFile(`${prefix}${from}.html`.slice(1));
    const document = parseHtml(html);
    const target = `${prefix}${redirects[from] ?? ''}`;
    const [link] = findElements(document, (element) => element.tagName === 'a');
    expect(link && attributeOf(link, 'href')).toBe(target);
    expect(findElements(document, (element) => element.tagName === 'title')).toHaveLength(1);
    const [root] = findElements(document, (element) => element.tagName === 'html');
    expect(root && attributeOf(root, 'lang')).toBe(locale);
    // An inline script would be blocked by a strict content security policy.
    for (const script of findElements(document, (element) => element.tagName === 'script')) {
      expect(script.childNodes).toEqual([]);
      expect(files).toContain(attributeOf(script, 'src')?.slice(1));
    }
  });

  it('are in no sitemap', () => {
    const sitemap = readBuiltFile(`${prefix}/sitemap.xml`.slice(1));
    const paths = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, address = '']) => new URL(address).pathname,
    );
    expect(paths).toContain(`${prefix}/plan`);
    expect(paths.filter((path) => redirectPaths.some((from) => path === `${prefix}${from}`))).toEqual([]);
  });
});

test('hosts that redirect by themselves get a rule for each page and language', () => {
  const rules = readBuiltFile('_redirects').trim().split('\n');
  expect(rules).toContain('/guide /guide/overview 301');
  expect(rules).toContain('/en/guide /en/guide/overview 301');
  expect(rules).toContain('/902 /ports/902 301');
});
