import {existsSync, readdirSync} from 'node:fs';
import path from 'node:path';
import movedPages from '../redirects.json';
import {portRedirects} from '../src/links/portRedirects';
import {matrix} from '../src/matrix/matrix';

export const locales = ['ja', 'en'] as const;
export type Locale = (typeof locales)[number];

/** For behavior that does not depend on the language: the language with a URL prefix, where more can go wrong. */
export const oneLocale: readonly Locale[] = ['en'];

/** One HTML file of the built site. */
export interface BuiltPage {
  readonly locale: Locale;
  /** The path that both locales share: `/ports/902` for `/en/ports/902`. */
  readonly path: string;
  /** The path that is requested. */
  readonly route: string;
  readonly file: string;
}

export const buildDirectory = path.resolve('build');

/** Every file of the built site, relative to it. Throws if there is none, with instructions. */
export function listBuiltFiles(): readonly string[] {
  if (!existsSync(path.join(buildDirectory, 'index.html'))) {
    throw new Error('There is no built site in build/: run "npm run build" first.');
  }
  return readdirSync(buildDirectory, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(buildDirectory, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
}

/** Every redirect of the site: those of moved pages, and those from bare port numbers. */
export const redirects: Readonly<Record<string, string>> = {...movedPages, ...portRedirects(matrix)};

/** The paths, shared by both locales, that redirect instead of serving a page. */
export const redirectPaths = Object.keys(redirects).filter((from) => !from.includes('#'));

/** Every page of the built site except redirects and the 404 page. */
export function listBuiltPages(): readonly BuiltPage[] {
  return listBuiltFiles()
    .filter((file) => file.endsWith('.html') && path.posix.basename(file) !== '404.html')
    .map((file): BuiltPage => {
      const locale = /^en[/.]/.test(file) ? 'en' : 'ja';
      const plain = `/${file}`.replace(/(?:\/index)?\.html$/, '');
      const shared = locale === 'en' ? plain.slice('/en'.length) : plain;
      return {locale, path: shared === '' ? '/' : shared, route: routeOf(locale, shared), file};
    })
    .filter((page) => !redirectPaths.includes(page.path));
}

/** The path under which a locale serves a page. */
export function routeOf(locale: Locale, shared: string): string {
  const rest = shared === '/' ? '' : shared;
  return locale === 'en' ? (rest === '' ? '/en/' : `/en${rest}`) : rest === '' ? '/' : rest;
}
