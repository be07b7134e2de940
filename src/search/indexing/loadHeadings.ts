import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {DEFAULT_PARSE_FRONT_MATTER} from '@docusaurus/utils';
import {languages, type Locale} from '../../words/locales';
import {routes} from '../../routes';

/** The titles and headings of the guide in one language, by route and fragment. */
export async function loadHeadings(siteDir: string, locale: Locale): Promise<ReadonlyMap<string, string>> {
  const folder = join(siteDir, languages[locale].guideFolder);
  const files = (await readdir(folder)).filter((file) => file.endsWith('.mdx')).sort();
  const headings = new Map<string, string>();
  for (const file of files) {
    const filePath = join(folder, file);
    const fileContent = await readFile(filePath, 'utf8');
    const {frontMatter, content} = await DEFAULT_PARSE_FRONT_MATTER({filePath, fileContent});
    const route = routes.guide(file.replace(/\.mdx$/, ''));
    if (typeof frontMatter.title === 'string') headings.set(route, frontMatter.title);
    for (const [, heading = '', id = ''] of content.matchAll(/^#{2,6} (.*?) \{\/\* #([\w-]+) \*\/\}\s*$/gm)) {
      headings.set(`${route}#${id}`, heading.replace(/[`*_\\]/g, ''));
    }
  }
  return headings;
}
