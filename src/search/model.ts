/** What a hit leads to; `page` is a section of the guide or of another hand-written page. */
export type SearchKind = 'connection' | 'endpoint' | 'scenario' | 'page';

/** One searchable thing. */
export interface SearchDocument {
  /** Path without language prefix, with the fragment of a section; unique among documents. */
  readonly route: string;
  readonly kind: SearchKind;
  readonly title: string;
  /** The title of the page that contains the section. */
  readonly page?: string;
  /** The visible text; excerpts are taken from it. */
  readonly text: string;
  /** Names of its subjects, in every language, besides the one in the route; they are not shown. */
  readonly names: readonly string[];
  /** Other names of things in the text, and tables that many pages share: they match with a low rank. */
  readonly mentions: readonly string[];
}

/** Everything that the text search of one language knows. */
export interface SearchContents {
  readonly documents: readonly SearchDocument[];
  readonly signposts: readonly Signpost[];
  /** Question words that need not match, folded. */
  readonly fillers: readonly string[];
}

/** What leads to the pages that answer it, regardless of their texts. */
export interface Signpost {
  /** The names that people use for it, in every language. */
  readonly names: readonly string[];
  /** The connection whose number the pages explain, even if none of them contains it. */
  readonly connection?: string;
  /** Routes of documents, best first. */
  readonly routes: readonly string[];
}

/** What a text must contain: all of the words, and any of the numbers if there are some. */
export interface TextQuery {
  readonly words: readonly string[];
  readonly numbers: readonly number[];
}

/** A document that matches a query. */
export interface TextHit {
  readonly document: SearchDocument;
  /** The tokens of the document that match the query. */
  readonly tokens: ReadonlySet<string>;
  /** Comparable within one search only. */
  readonly score: number;
}

/** A text index that is ready to be searched; hits are sorted best first. */
export interface TextIndex {
  readonly search: (query: TextQuery) => readonly TextHit[];
  /**
   * The documents to which the signposts lead: those named in a query, longest name first, then those of connections.
   */
  readonly follow: (text: string, connections: readonly string[]) => readonly TextHit[];
  /** The words without those that need not match; all of them if none would be left. */
  readonly telling: (words: readonly string[]) => readonly string[];
  /** The title of the document with this route, if there is one. */
  readonly titleOf: (route: string) => string | undefined;
}
