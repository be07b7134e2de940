import {expect, it} from 'vitest';
import {catalogues} from '../../words/catalogues';
import {createWords} from '../../words/createWords';
import {renderOpenSearch} from './writeOpenSearch';

it('describes the search of a language', () => {
  const xml = renderOpenSearch(createWords('en', catalogues.en), 'en', 'https://example.com/en/');
  expect(xml).toContain('template="https://example.com/en/search?q={searchTerms}"');
  expect(xml).toContain('<Language>en</Language>');
  expect(/<ShortName>(.*)<\/ShortName>/.exec(xml)?.[1]?.length).toBeLessThanOrEqual(16);
});

it('escapes what the URL may contain', () => {
  const xml = renderOpenSearch(createWords('ja', catalogues.ja), 'ja', 'https://example.com/?a="b"&c=<d>');
  expect(xml).toContain('a=&#34;b&#34;&#38;c=&#60;d&#62;');
});
