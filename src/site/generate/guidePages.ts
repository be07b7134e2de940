import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {DEFAULT_PARSE_FRONT_MATTER} from '@docusaurus/utils';
import {locales, type Locale} from '../../words/locales';
import type {Finding} from '../../matrix/rules/rule';

/** A hand-written page of the guide in one language. */
export interface GuidePage {
  readonly slug: string;
  readonly title: string;
  readonly label: string;
  readonly position: number;
  readonly headingIds: readonly string[];
}

/** Where the guide of each language is written. */
export const guideFolders: Readonly<Record<Locale, string>> = {
  ja: 'docs',
  en: 'i18n/en/docusaurus-plugin-content-docs/current',
};

/** Reads the guide of both languages, in the order of the sidebar. */
export async function loadGuidePages(root: string): Promise<Readonly<Record<Locale, readonly GuidePage[]>>> {
  const [ja, en] = await Promise.all(locales.map((locale) => loadFolder(root, guideFolders[locale])));
  return {ja: ja ?? [], en: en ?? []};
}

async function loadFolder(root: string, folder: string): Promise<readonly GuidePage[]> {
  const files = (await readdir(join(root, folder))).filter((file) => file.endsWith('.mdx'));
  const pages = await Promise.all(
    files.map(async (file): Promise<GuidePage> => {
      const filePath = join(root, folder, file);
      const fileContent = await readFile(filePath, 'utf8');
      const {frontMatter, content} = await DEFAULT_PARSE_FRONT_MATTER({filePath, fileContent});
      const text = (key: string): string => {
        const value = frontMatter[key];
        return typeof value === 'string' ? value : '';
      };
      return {
        slug: file.replace(/\.mdx$/u, ''),
        title: text('title'),
        label: text('sidebar_label') || text('title'),
        position: Number(frontMatter.sidebar_position ?? 0),
        headingIds: [...content.matchAll(/^#{2,6} .*?\{\/\* #([\w-]+) \*\/\}\s*$/gmu)].map(
          (match) => match[1] ?? '',
        ),
      };
    }),
  );
  return pages.sort((a, b) => a.position - b.position || (a.slug < b.slug ? -1 : 1));
}

/** What one language of the guide lacks: Docusaurus would silently show the Japanese page in its place. */
export function checkGuidePages(guide: Readonly<Record<Locale, readonly GuidePage[]>>): readonly Finding[] {
  return locales.flatMap((locale) =>
    locales
      .filter((other) => other !== locale)
      .flatMap((other) =>
        guide[other].flatMap((theirs): Finding[] => {
          const file = `${guideFolders[locale]}/${theirs.slug}.mdx`;
          const ours = guide[locale].find(({slug}) => slug === theirs.slug);
          if (ours === undefined) {
            return [
              {
                file,
                row: theirs.slug,
                problem: `the page exists only in "${other}"`,
                fix: `write it, beside ${guideFolders[other]}/${theirs.slug}.mdx`,
              },
            ];
          }
          return theirs.headingIds
            .filter((id) => !ours.headingIds.includes(id))
            .map((id) => ({
              file,
              row: `#${id}`,
              problem: `a heading of "${other}" has no counterpart here, so a link to it breaks when the language is switched`,
              fix: `end the heading of that section with {/* #${id} */}`,
            }));
        }),
      ),
  );
}
