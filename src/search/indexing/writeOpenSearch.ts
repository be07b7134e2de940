import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {openSearchFile, routes} from '../../routes';
import type {Words} from '../../words/words';

/** The description that lets a browser add the site as a search engine (OpenSearch 1.1). */
export function renderOpenSearch(words: Words, locale: string, siteUrl: string): string {
  const escape = (text: string): string =>
    text.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`);
  const search = `${siteUrl.replace(/\/$/, '')}${routes.search}?q={searchTerms}`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    // The standard allows 16 characters for the short name.
    `  <ShortName>${escape(words('ui:search.engineName'))}</ShortName>`,
    `  <Description>${escape(words('ui:search.engineDescription'))}</Description>`,
    '  <InputEncoding>UTF-8</InputEncoding>',
    `  <Language>${escape(locale)}</Language>`,
    `  <Url type="text/html" method="get" template="${escape(search)}"/>`,
    '</OpenSearchDescription>',
    '',
  ].join('\n');
}

/** Writes the description of one language next to its pages. */
export async function writeOpenSearch(
  outDir: string,
  words: Words,
  locale: string,
  siteUrl: string,
): Promise<void> {
  await writeFile(join(outDir, openSearchFile), renderOpenSearch(words, locale, siteUrl));
}
