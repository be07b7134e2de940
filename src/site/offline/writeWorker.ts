import {createHash} from 'node:crypto';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {rspack, swcLoader} from '@docusaurus/faster';
import {catalogues} from '../../words/catalogues';
import {createWords} from '../../words/createWords';
import {locales, localizedPath} from '../../words/locales';
import {paperFile} from '../../routes';
import {withBuild, withoutBuild} from './buildOf';
import {renderMissingPage} from './missingPage';
import {workerFile, type OfflineSite} from './model';
import {offlineSite, selectForReaders} from './offlineSite';

/**
 * Names the build in every page and writes the service worker that knows all of its files. `files` are those of the
 * built site, relative to the folder. The same files give the same build, no matter how often this runs.
 */
export async function writeWorker(
  folder: string,
  files: readonly string[],
  baseUrl: string,
): Promise<OfflineSite> {
  const kept = selectForReaders(files);
  const hashes = new Map<string, string>();
  const pages = new Map<string, string>();
  for (const file of files) {
    const content = await readFile(join(folder, file));
    const text = file.endsWith('.html') ? withoutBuild(content.toString()) : undefined;
    if (text !== undefined) pages.set(file, text);
    if (kept.includes(file))
      hashes.set(
        file,
        createHash('sha256')
          .update(text ?? content)
          .digest('hex'),
      );
  }
  const build = createHash('sha256')
    .update(kept.map((file) => `${file} ${hashes.get(file) ?? ''}\n`).join(''))
    .digest('hex')
    .slice(0, 16);
  const base = baseUrl.slice(0, -1);
  const site = offlineSite(kept, {
    baseUrl,
    build,
    hashOf: (file) => hashes.get(file) ?? '',
    missing: Object.fromEntries(
      locales.map((locale) => [
        base + localizedPath(locale, '/'),
        renderMissingPage(locale, createWords(locale, catalogues[locale]), base),
      ]),
    ),
  });
  const prefixes = locales
    .map((locale) => localizedPath(locale, '/').slice(1))
    .sort((a, b) => b.length - a.length);
  for (const [file, html] of pages) {
    const pdf = `${prefixes.find((prefix) => file.startsWith(prefix)) ?? ''}${paperFile}`;
    await writeFile(
      join(folder, file),
      withBuild(html, build, files.includes(pdf) ? baseUrl + pdf : undefined),
    );
  }
  const code = await bundleWorker();
  await writeFile(join(folder, workerFile), `const OFFLINE_SITE=${JSON.stringify(site)};\n${code}`);
  return site;
}

/** The worker's code as one script for the browsers that the site supports. Throws if it does not compile. */
async function bundleWorker(): Promise<string> {
  const output = await mkdtemp(join(tmpdir(), 'port-guide-worker-'));
  try {
    const stats = await new Promise<{readonly hasErrors: () => boolean; readonly toString: () => string}>(
      (done, fail) => {
        rspack(
          {
            mode: 'production',
            target: ['webworker', 'es2022'],
            devtool: false,
            entry: resolve('src/site/offline/worker/index.ts'),
            output: {path: output, filename: workerFile},
            resolve: {extensions: ['.ts']},
            performance: false,
            module: {
              rules: [
                {
                  test: /\.ts$/u,
                  use: {
                    loader: swcLoader,
                    options: {jsc: {parser: {syntax: 'typescript'}, target: 'es2022'}},
                  },
                },
              ],
            },
          },
          (error, result) => {
            if (error !== null) fail(error);
            else if (result === undefined) fail(new Error('The service worker was not compiled.'));
            else done(result);
          },
        );
      },
    );
    if (stats.hasErrors()) throw new Error(`The service worker does not compile:\n${stats.toString()}`);
    return await readFile(join(output, workerFile), 'utf8');
  } finally {
    await rm(output, {recursive: true, force: true});
  }
}
