/**
 * The contents of a built site, as its service worker knows them. Addresses begin with the base URL and have no query.
 */
export interface OfflineSite {
  /** Identifies this build: it changes with any byte of any file. */
  readonly build: string;
  /** Path of the site on its host, with a slash at both ends. */
  readonly baseUrl: string;
  /** Pages, whose `<html>` names their build. */
  readonly pages: readonly string[];
  /** Files whose names change with their content. */
  readonly assets: readonly string[];
  /** All other files, with a prefix of the SHA-256 of their content in hex. */
  readonly files: Readonly<Record<string, string>>;
  /** What is shown instead of a page that is not kept, by address prefix; the longest matching prefix wins. */
  readonly missing: Readonly<Record<string, string>>;
}

/** Why a file could not be kept. `changed`: the server already has another build. */
export type KeepFailure = 'network' | 'changed' | 'full';

/** The requests of a page to its worker; the response comes through the port that is sent along. */
export type WorkerRequest =
  /** Which build it serves, and what it has not kept yet. */
  | {readonly type: 'state'}
  /** Keep these files; files already kept cost nothing. */
  | {readonly type: 'keep'; readonly addresses: readonly string[]}
  /** Keep the whole site from now on, in later builds too. */
  | {readonly type: 'keepAll'}
  /** Replace the active worker; `ifAlone`: only if no other pages are open. */
  | {readonly type: 'activate'; readonly ifAlone: boolean};

export interface WorkerState {
  readonly build: string;
  readonly total: number;
  readonly missing: readonly string[];
}

export interface KeepResult {
  readonly failures: Readonly<Partial<Record<KeepFailure, number>>>;
}

/** The file of the service worker, below the base URL. It must never move: browsers keep requesting it. */
export const workerFile = 'sw.js';
