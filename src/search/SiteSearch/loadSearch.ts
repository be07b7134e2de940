import type {TextIndex} from '../model';
import type * as Engine from './searchEngine';
import type * as Ui from './searchUi';

export type SearchEngine = typeof Engine;

let ui: Promise<typeof Ui> | undefined;
let engine: Promise<SearchEngine> | undefined;
let index: Promise<TextIndex> | undefined;

/** Loads the box and the dialog on the first search; retries after a failure. */
export function loadSearchUi(): Promise<typeof Ui> {
  ui ??= import('./searchUi').catch((error: unknown) => {
    ui = undefined;
    throw error;
  });
  return ui;
}

/** Loads the search code once; retries after a failure. */
export function loadEngine(): Promise<SearchEngine> {
  engine ??= import('./searchEngine').catch((error: unknown) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

/** Loads the text index once; retries after a failure. Rejects if the file is missing or broken. */
export function loadIndex(url: string): Promise<TextIndex> {
  index ??= fetchIndex(url).catch((error: unknown) => {
    index = undefined;
    throw error;
  });
  return index;
}

async function fetchIndex(url: string): Promise<TextIndex> {
  // The file name never changes, so the browser must revalidate its copy.
  const [{openSearchIndex}, response] = await Promise.all([loadEngine(), fetch(url, {cache: 'no-cache'})]);
  if (!response.ok) throw new Error(`The search index answered ${String(response.status)}.`);
  const file: unknown = await response.json();
  return openSearchIndex(file);
}
