import {parseFeed} from '@rowanmanning/feed-parser';
import {expect, it} from 'vitest';
import {matrix} from '../matrix/matrix';
import {catalogues} from '../words/catalogues';
import {createWords} from '../words/createWords';
import {locales} from '../words/locales';
import {everyChange} from './everyChange.fixture';
import {renderChangesFeed} from './writeChangesFeed';

const [first, second] = everyChange;
const hostile = {
  ...second,
  connections: second.connections.map((connection) => ({
    ...connection,
    titles: {ja: ']]><script>alert(1)</script>', en: ']]><script>alert(1)</script>'},
  })),
};

it.each(locales)('writes a feed in %s that a feed parser reads', (locale) => {
  const words = createWords(locale, catalogues[locale]);
  const render = (releases = everyChange as readonly (typeof first)[]): string =>
    renderChangesFeed({matrix, releases, words, locale, siteUrl: 'https://ports.example/'});
  const feed = parseFeed(render());
  expect(feed.meta).toMatchObject({type: 'atom', version: '1.0'});
  expect(feed.self).toBe('https://ports.example/changes.atom');
  expect(feed.items.map(({id, published}) => [id, published?.toISOString().slice(0, 10)])).toEqual([
    ['https://ports.example/changes#r-1-1-0', '2026-02-28'],
    ['https://ports.example/changes#r-1-0-0', '2026-01-31'],
  ]);
  expect(feed.items[0]?.content).toContain(second.connections[1]?.titles[locale]);
  expect(render()).toBe(render());
});

it('keeps a hostile title from becoming markup', () => {
  const words = createWords('en', catalogues.en);
  const text = renderChangesFeed({
    matrix,
    releases: [first, hostile],
    words,
    locale: 'en',
    siteUrl: 'https://ports.example/',
  });
  expect(text).not.toContain('<script');
  expect(parseFeed(text).items).toHaveLength(2);
});
