import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {languages, type Locale} from '../../words/locales';
import type {GuidePage} from './createServer';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

/** The guide pages of a language, from the files of this repository. */
export function loadGuide(locale: Locale): readonly GuidePage[] {
  const folder = path.join(root, languages[locale].guideFolder);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.mdx'))
    .sort()
    .map((name) => {
      const text = readFileSync(path.join(folder, name), 'utf8');
      const slug = path.basename(name, '.mdx');
      return {slug, title: /^title: *['"]?(.*?)['"]? *$/mu.exec(text)?.[1] ?? slug, text};
    });
}

/** The version of this repository. */
export function loadVersion(): string {
  const text = readFileSync(path.join(root, 'package.json'), 'utf8');
  return /"version": "([^"]+)"/u.exec(text)?.[1] ?? '0.0.0';
}
