import {cpSync, symlinkSync} from 'node:fs';
import path from 'node:path';

/** What a copy creates anew or shares. The drawing caches in `.generated` are copied, so that it builds faster. */
const left = new Set([
  'node_modules',
  'build',
  '.git',
  '.docusaurus',
  'test-results',
  path.join('.generated', 'site'),
]);

/** Copies this checkout into `folder`, for builds that must not affect the one here. */
export function copyCheckout(folder: string): void {
  cpSync('.', folder, {recursive: true, filter: (from) => !left.has(path.normalize(from))});
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'), 'dir');
}

/** A copy is built once: what the bundler would keep for the next time, hundreds of megabytes, nobody asks for again. */
export const copyEnvironment = {DOCUSAURUS_NO_PERSISTENT_CACHE: 'true'} as const;
