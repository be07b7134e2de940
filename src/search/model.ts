import type {PackedIndex} from './packIndex';

/** What a hit leads to; `page` is a section of a page of the guide or of another page that is written by hand. */
export type SearchKind = 'connection' | 'endpoint' | 'scenario' | 'page';

/** Stands between the names of a document. */
export const NAME_SEPARATOR = ' / ';

/** One thing that a text search can find. */
export interface SearchDocument {
  /** Path without language prefix, with the fragment of a section; no two documents have the same. */
  readonly route: string;
  readonly kind: SearchKind;
  readonly title: string;
  /** The title of the page that a section is part of. */
  readonly page?: string;
  /** What a reader sees there; excerpts are taken from it. */
  readonly text: string;
  /** Names of what it is about, in every language, with `NAME_SEPARATOR` between them; they are not shown. */
  readonly names: string;
  /** Other names of what the text mentions, and tables that many pages share: they find the document, but late. */
  readonly mentions: string;
}

/** What is kept of a document to show it. */
export type StoredDocument = Omit<SearchDocument, 'names' | 'mentions'>;

/** The file that holds the index of one language. */
export interface SearchIndexFile {
  /** A reader that expects another number takes the file for broken. */
  readonly version: number;
  readonly index: PackedIndex;
  readonly signposts: readonly Signpost[];
  /** Question words that need not match, folded. */
  readonly fillers: readonly string[];
}

/** What leads to pages that answer it, whatever their texts say. */
export interface Signpost {
  /** How people call it, in every language. */
  readonly names: readonly string[];
  /** The connection whose number the pages explain, even if none of them contains it. */
  readonly connection?: string;
  /** Routes of documents, the best first. */
  readonly routes: readonly string[];
}

/** What a text must contain: all of the words, and any of the numbers if there are some. */
export interface TextQuery {
  readonly words: readonly string[];
  readonly numbers: readonly number[];
}

/** A document that answers a query. */
export interface TextHit {
  readonly document: StoredDocument;
  /** The tokens of the document that answer the query. */
  readonly tokens: ReadonlySet<string>;
  /** Comparable within one search only. */
  readonly score: number;
}

/** A text index that is ready to be searched; the best hit comes first. */
export interface TextIndex {
  readonly search: (query: TextQuery) => readonly TextHit[];
  /** The documents to which the signposts lead: those named in a query, the longest first, then those of connections. */
  readonly follow: (text: string, connections: readonly string[]) => readonly TextHit[];
  /** The words without those that need not match; all of them if none would be left. */
  readonly telling: (words: readonly string[]) => readonly string[];
  /** The title of the document with this route, where there is one. */
  readonly titleOf: (route: string) => string | undefined;
}
