import {escapeHtml} from '../../text/escapeHtml';
import {localizedPath, type Locale} from '../../words/locales';
import type {Words} from '../../words/words';

/** Shown to a reader without a network instead of a page that is not kept. It needs no other file. */
export function renderMissingPage(locale: Locale, words: Words, base: string): string {
  const text = (key: 'title' | 'text' | 'retry' | 'home'): string =>
    escapeHtml(words(`ui:offline.missing.${key}`));
  return [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${text('title')} | ${escapeHtml(words('ui:site.title'))}</title>`,
    '<style>:root{color-scheme:light dark;font-family:system-ui,sans-serif;line-height:1.8}',
    'body{max-width:40em;margin:10vh auto;padding:0 16px}</style></head>',
    `<body><main><h1>${text('title')}</h1><p>${text('text')}</p>`,
    // An empty URL means the page that was requested.
    `<p><a href="">${text('retry')}</a> · <a href="${base}${localizedPath(locale, '/')}">${text('home')}</a></p>`,
    '</main></body></html>',
  ].join('');
}
