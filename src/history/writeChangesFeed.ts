import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {Feed} from 'feed';
import type {Matrix} from '../matrix/model';
import {changesFeedFile, routes} from '../routes';
import {escapeHtml} from '../text/escapeHtml';
import type {Words} from '../words/words';
import {describeChange} from './describeChange';
import {historyOf, releaseAnchor} from './history';
import type {Release} from './model';

/**
 * Writes the Atom feed of a language into its folder of the built site. `siteUrl` is the absolute URL of that
 * language's pages, with a trailing slash. Deterministic: the same releases give the same bytes.
 */
export async function writeChangesFeed(
  outDir: string,
  options: Parameters<typeof renderChangesFeed>[0],
): Promise<void> {
  await writeFile(join(outDir, changesFeedFile), renderChangesFeed(options));
}

export function renderChangesFeed({
  matrix,
  releases,
  words,
  locale,
  siteUrl,
}: {
  readonly matrix: Matrix;
  readonly releases: readonly Release[];
  readonly words: Words;
  readonly locale: string;
  readonly siteUrl: string;
}): string {
  const page = `${siteUrl}${routes.changes.slice(1)}`;
  const entries = historyOf(releases);
  const dateOf = ({date}: Release): Date => new Date(`${date}T00:00:00Z`);
  const feed = new Feed({
    id: page,
    title: words('ui:changes.feedTitle'),
    description: words('ui:changes.description'),
    link: page,
    language: locale,
    feedLinks: {atom: `${siteUrl}${changesFeedFile}`},
    author: {name: words('ui:site.title')},
    copyright: words('ui:footer.disclaimer'),
    generator: words('ui:site.title'),
    ...(entries[0] === undefined ? {} : {updated: dateOf(entries[0].release)}),
  });
  for (const {release, previous, changes} of entries) {
    const link = `${page}#${releaseAnchor(release.version)}`;
    const lines = changes.map((change) => {
      const {actionLabel, kindLabel, title, details} = describeChange(change, matrix, words, locale);
      const text = words('ui:changes.feedLine', {action: actionLabel, kind: kindLabel, title});
      return `<li>${[text, ...details].map(escapeHtml).join('<br>')}</li>`;
    });
    feed.addItem({
      id: link,
      link,
      title: words('ui:changes.releaseTitle', {version: release.version, date: release.date}),
      date: dateOf(release),
      published: dateOf(release),
      content:
        previous === undefined
          ? `<p>${escapeHtml(words('ui:changes.first', {count: release.connections.length}))}</p>`
          : `<ul>${lines.join('')}</ul>`,
    });
  }
  return feed.atom1();
}
