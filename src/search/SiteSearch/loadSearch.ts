import type {TextIndex} from '../model';
import type * as Engine from './searchEngine';
import type * as Ui from './searchUi';

export type SearchEngine = typeof Engine;

let ui: Promise<typeof Ui> | undefined;
let engine: Promise<SearchEngine> | undefined;
let index: Promise<TextIndex> | undefined;

/** Loads the box and the dialog, once; after a failure it is tried anew. Pages have neither before somebody searches. */
export function loadSearchUi(): Promise<typeof Ui> {
  ui ??= import('./searchUi').catch((error: unknown) => {
    ui = undefined;
    throw error;
  });
  return ui;
}

/** Loads the code of the search, once; after a failure it is tried anew. */
export function loadEngine(): Promise<SearchEngine> {
  engine ??= import('./searchEngine').catch((error: unknown) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

/** Loads the text index, once; after a failure it is tried anew. Rejects where the file is missing or broken. */
export function loadIndex(url: string): Promise<TextIndex> {
  index ??= fetchIndex(url).catch((error: unknown) => {
    index = undefined;
    throw error;
  });
  return index;
}

async function fetchIndex(url: string): Promise<TextIndex> {
  // The name of the file stays the same: the browser has to ask whether its copy is still the present one.
  const [{openSearchIndex}, response] = await Promise.all([loadEngine(), fetch(url, {cache: 'no-cache'})]);
  if (!response.ok) throw new Error(`The search index answered ${String(response.status)}.`);
  const file: unknown = await response.json();
  return openSearchIndex(file);
}
