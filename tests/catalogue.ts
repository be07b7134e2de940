import {readdirSync, readFileSync} from 'node:fs';
import type {Locale} from './builtPages';

/** The texts of a locale's catalogue by their location: `matrix.json/endpoints/esxi-host`. */
export function loadCatalogue(locale: Locale): ReadonlyMap<string, string> {
  const directory = `i18n/${locale}/port-matrix`;
  const entries = readdirSync(directory)
    // Synonyms are for searching and never shown.
    .filter((file) => file.endsWith('.json') && file !== 'synonyms.json')
    .flatMap((file) => leavesOf(JSON.parse(readFileSync(`${directory}/${file}`, 'utf8')), file));
  return new Map(entries);
}

function leavesOf(value: unknown, place: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[place, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) => leavesOf(below, `${place}/${key}`));
}

/** The literal parts of a text, between placeholders and tags. */
export function fixedParts(text: string): readonly string[] {
  return text
    .split(/\{\{.*?\}\}|\$t\(.*?\)|<\/?\w+\s*\/?>/)
    .map((part) => part.trim().replace(/^[\s,.;:()]+|[\s,.;:()]+$/g, ''))
    .filter((part) => part !== '');
}
