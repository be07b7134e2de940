import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {brotliCompress, constants, gzip} from 'node:zlib';

const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);

/** Text file types; images and fonts are already compressed. */
const textFile = /\.(?:html|css|js|json|md|csv|xml|atom|svg|txt)$/u;

/** In bytes. For smaller files, the header and the lookup of another file cost as much as compression saves. */
const smallest = 1024;

/**
 * Writes `.gz` and `.br` next to each text file of the built site at maximum compression, so that no server has to
 * compress while a reader waits. Returns the number of files compressed.
 */
export async function writeCompressed(folder: string, files: readonly string[]): Promise<number> {
  const texts = files.filter((file) => textFile.test(file));
  let written = 0;
  for (const file of texts) {
    const content = await readFile(join(folder, file));
    if (content.length < smallest) continue;
    const [gz, br] = await Promise.all([
      toGzip(content, {level: constants.Z_BEST_COMPRESSION}),
      toBrotli(content, {
        params: {
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        },
      }),
    ]);
    await Promise.all([writeFile(join(folder, `${file}.gz`), gz), writeFile(join(folder, `${file}.br`), br)]);
    written += 1;
  }
  return written;
}
