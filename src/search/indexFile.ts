import type {SearchContents, SearchDocument, TextIndex} from './model';
import {createTextIndex} from './textIndex';

/** Incremented on incompatible changes to the index format. */
const VERSION = 6;

/** A document whose names are positions in the list of all names: `3-7,12`. */
type StoredDocument = Omit<SearchDocument, 'names' | 'mentions'> & Record<'names' | 'mentions', string>;

/**
 * The index file of one language: the contents, with each name only once, since documents share most of them. The browser
 * makes the index from it; postings would weigh as much as the texts.
 */
export interface SearchIndexFile extends Omit<SearchContents, 'documents'> {
  /** Readers that expect another version treat the file as broken. */
  readonly version: number;
  readonly names: readonly string[];
  readonly documents: readonly StoredDocument[];
}

/** Brings the contents of an index into the form of its file. */
export function writeIndexFile({documents, ...others}: SearchContents): SearchIndexFile {
  const names = [...new Set(documents.flatMap((document) => [...document.names, ...document.mentions]))];
  const places = new Map(names.map((name, place) => [name, place]));
  const toPlaces = (listed: readonly string[]): string =>
    rangesOf(listed.map((name) => places.get(name) ?? 0));
  return {
    version: VERSION,
    ...others,
    names,
    documents: documents.map((document) => ({
      ...document,
      names: toPlaces(document.names),
      mentions: toPlaces(document.mentions),
    })),
  };
}

/** Makes an index file searchable. Rejects if it is not one, or has another version. */
export async function openSearchIndex(file: unknown): Promise<TextIndex> {
  return createTextIndex(readIndexFile(file));
}

function readIndexFile(file: unknown): SearchContents {
  if (typeof file !== 'object' || file === null || !('version' in file) || !('documents' in file)) {
    throw new TypeError('The search index has an unknown form.');
  }
  if (file.version !== VERSION) {
    throw new TypeError(`The search index is of version ${String(file.version)}, not ${String(VERSION)}.`);
  }
  // Throws on any other shape.
  const {names, documents, signposts, fillers} = file as SearchIndexFile;
  const atPlaces = (ranges: string): readonly string[] => placesIn(ranges).map((place) => names[place] ?? '');
  return {
    signposts,
    fillers,
    documents: documents.map((document) => ({
      ...document,
      names: atPlaces(document.names),
      mentions: atPlaces(document.mentions),
    })),
  };
}

function rangesOf(places: readonly number[]): string {
  const ranges: [from: number, to: number][] = [];
  for (const place of places) {
    const last = ranges.at(-1);
    if (last?.[1] === place - 1) last[1] = place;
    else ranges.push([place, place]);
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${String(from)}-${String(to)}`)).join(',');
}

function placesIn(ranges: string): readonly number[] {
  if (ranges === '') return [];
  return ranges.split(',').flatMap((range) => {
    const [from = 0, to = from] = range.split('-').map(Number);
    return Array.from({length: to - from + 1}, (_, offset) => from + offset);
  });
}
