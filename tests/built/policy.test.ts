import {CspEvaluator} from 'csp_evaluator';
import {CspParser} from 'csp_evaluator/dist/parser.js';
import {Severity} from 'csp_evaluator/dist/finding.js';
import {beforeAll, describe, expect, it} from 'vitest';
import {responseHeaders} from '../../src/site/hosting/responseHeaders';
import {loadSite} from '../../src/site/hosting/writeHostingFiles';
import {buildDirectory} from '../builtPages';
import {findElements, attributeOf, parseHtml} from './readHtml';
import {files, pages, readBuiltFile} from './site';
import {createHash} from 'node:crypto';

describe('the Content-Security-Policy of the built site', () => {
  let policy = '';
  let hashes: readonly string[] = [];

  beforeAll(async () => {
    const site = await loadSite(buildDirectory, '/');
    hashes = site.scriptHashes;
    policy = responseHeaders('/', 200, site)['Content-Security-Policy'] ?? '';
  });

  it('begins with nothing and lets no script run by its place or by evaluation', () => {
    expect(policy).toMatch(/^default-src 'none'; /);
    expect(/script-src ([^;]*)/.exec(policy)?.[1]?.split(' ')).toEqual([
      "'self'",
      ...hashes.map((hash) => `'${hash}'`),
    ]);
  });

  it('has nothing of high severity for csp_evaluator', () => {
    const findings = new CspEvaluator(new CspParser(policy).csp).evaluate();
    const high = findings.filter(({severity}) => severity <= Severity.MEDIUM);
    expect(high.map(({directive, value, description}) => ({directive, value, description}))).toEqual([]);
  });

  // Found by an HTML parser, while the policy is built by a text search.
  it('allows every inline script of a page, and no other', () => {
    const found = files
      .filter((file) => file.endsWith('.html'))
      .flatMap((file) => findElements(parseHtml(readBuiltFile(file)), ({tagName}) => tagName === 'script'))
      .filter(
        (script) =>
          attributeOf(script, 'src') === undefined && attributeOf(script, 'type') !== 'application/ld+json',
      )
      .flatMap(({childNodes: [text]}) => (text !== undefined && 'value' in text ? [text.value] : []));
    const expected = new Set(
      found.map((text) => `sha256-${createHash('sha256').update(text).digest('base64')}`),
    );
    expect([...hashes].sort()).toEqual([...expected].sort());
    expect(expected.size).toBeGreaterThan(0);
  });

  it('is not needed for handlers in attributes: there are none', () => {
    const handlers = pages.flatMap(({route, document}) =>
      findElements(document, ({attrs}) => attrs.some(({name}) => name.startsWith('on'))).map(
        ({tagName}) => `${route}: ${tagName}`,
      ),
    );
    expect(handlers).toEqual([]);
  });

  it('is in the file for hosts that read one', () => {
    const [rule = ''] = readBuiltFile('_headers').split(/\n(?=\/)/);
    expect(rule.split('\n')).toContain(
      `  Content-Security-Policy: ${policy.replace("; frame-ancestors 'none'", '')}`,
    );
  });
});
