/** What a built site consists of, as its service worker knows it. Addresses begin with the base URL and have no query. */
export interface OfflineSite {
  /** Names this build: it changes with any byte of any file. */
  readonly build: string;
  /** Path of the site on its host, with a slash at both ends. */
  readonly baseUrl: string;
  /** Pages, whose `<html>` names their build. */
  readonly pages: readonly string[];
  /** Files whose name changes with their content. */
  readonly assets: readonly string[];
  /** All other files, with the beginning of the SHA-256 of their content in hex. */
  readonly files: Readonly<Record<string, string>>;
  /** What is shown in place of a page that is not kept, by the beginning of its address; the longest beginning counts. */
  readonly missing: Readonly<Record<string, string>>;
}

/** Why a file could not be kept. `changed`: the server has another build by now. */
export type KeepFailure = 'network' | 'changed' | 'full';

/** What a page asks its worker; the answer comes through the port that is sent along. */
export type WorkerRequest =
  /** Which build it serves, and what it does not keep yet. */
  | {readonly type: 'state'}
  /** To keep these files; what is kept already costs nothing. */
  | {readonly type: 'keep'; readonly addresses: readonly string[]}
  /** To keep the whole site from now on, in later builds too. */
  | {readonly type: 'keepAll'}
  /** To take the place of the worker before it; `ifAlone`: unless other pages are open. */
  | {readonly type: 'activate'; readonly ifAlone: boolean};

export interface WorkerState {
  readonly build: string;
  readonly total: number;
  readonly missing: readonly string[];
}

export interface KeepResult {
  readonly failures: Readonly<Partial<Record<KeepFailure, number>>>;
}

/** The file of the service worker, below the base URL. It must not move: browsers ask for it for ever. */
export const workerFile = 'sw.js';
