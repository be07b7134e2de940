import {strToU8, zipSync, type Zippable} from 'fflate';
import {packedNames, renderReadMe} from './packedNames';

/** File types that are already compressed. */
const compressed = /\.(?:png|webp|pdf|woff2?)$/u;

/** The timestamp of every file in the archive, so that the same site gives the same archive. */
const time = new Date(2000, 0, 1);

/** The archive (zip) of a built site; `read` returns the content of one of its files. */
export function packSite(
  files: readonly string[],
  read: (file: string) => Uint8Array,
  baseUrl: string,
): Uint8Array {
  const entries: Zippable = {'README.txt': [strToU8(renderReadMe(baseUrl)), {mtime: time}]};
  for (const [file, name] of packedNames(files, baseUrl)) {
    entries[name] = [read(file), {mtime: time, level: compressed.test(file) ? 0 : 6}];
  }
  return zipSync(entries);
}
