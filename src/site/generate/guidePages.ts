import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {DEFAULT_PARSE_FRONT_MATTER} from '@docusaurus/utils';
import {languages, locales, mapLocales, type Locale} from '../../words/locales';
import type {Finding} from '../../matrix/rules/rule';

/** A hand-written page of the guide in one language. */
export interface GuidePage {
  readonly slug: string;
  readonly title: string;
  readonly label: string;
  readonly position: number;
  readonly headingIds: readonly string[];
}

/** Reads the guide of both languages, in the order of the sidebar. */
export async function loadGuidePages(root: string): Promise<Readonly<Record<Locale, readonly GuidePage[]>>> {
  const pages = await Promise.all(
    locales.map(async (locale) => [locale, await loadFolder(root, languages[locale].guideFolder)] as const),
  );
  const byLocale = new Map(pages);
  return mapLocales((locale) => byLocale.get(locale) ?? []);
}

async function loadFolder(root: string, folder: string): Promise<readonly GuidePage[]> {
  const files = (await namesIn(join(root, folder))).filter((file) => file.endsWith('.mdx'));
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

/** The names in a folder; none where a new language has no folder yet, so that each page it lacks is named. */
async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** What the guide lacks in one language: Docusaurus would silently show the Japanese page instead. */
export function checkGuidePages(guide: Readonly<Record<Locale, readonly GuidePage[]>>): readonly Finding[] {
  return locales.flatMap((locale) =>
    locales
      .filter((other) => other !== locale)
      .flatMap((other) =>
        guide[other].flatMap((theirs): Finding[] => {
          const file = `${languages[locale].guideFolder}/${theirs.slug}.mdx`;
          const ours = guide[locale].find(({slug}) => slug === theirs.slug);
          if (ours === undefined) {
            return [
              {
                file,
                row: theirs.slug,
                problem: `the page exists only in "${other}"`,
                fix: `write it, beside ${languages[other].guideFolder}/${theirs.slug}.mdx`,
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
