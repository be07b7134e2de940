import {cpSync, symlinkSync} from 'node:fs';
import path from 'node:path';

/** What a copy makes anew or shares. The caches of drawings in `.generated` go with it, so that it builds faster. */
const left = new Set([
  'node_modules',
  'build',
  '.git',
  '.docusaurus',
  'test-results',
  path.join('.generated', 'site'),
]);

/** Copies this checkout as it stands into `folder`, to build there what must not touch what is built here. */
export function copyCheckout(folder: string): void {
  cpSync('.', folder, {recursive: true, filter: (from) => !left.has(path.normalize(from))});
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'), 'dir');
}
