import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {format, resolveConfig} from 'prettier';
import {connectionTitle} from '../src/connection/connectionTitle';
import {compareReleases} from '../src/history/compareReleases';
import {releaseOf} from '../src/history/releaseOf';
import {releases} from '../src/history/releases';
import {withRelease} from './withRelease';
import {isNewer} from '../src/history/versionOrder';
import {matrix} from '../src/matrix/matrix';
import {catalogues} from '../src/words/catalogues';
import {createWords} from '../src/words/createWords';
import {locales} from '../src/words/locales';

const folder = 'src/history/releases';
const usage = 'npm run release -- <version> [--date YYYY-MM-DD], for example: npm run release -- 0.3.0';

/**
 * Writes a snapshot of the current matrix as a new release, which the list of changes then compares with the last one.
 */
async function main(): Promise<void> {
  const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {date: {type: 'string', default: new Date().toISOString().slice(0, 10)}},
  });
  const [version = ''] = positionals;
  const {date} = values;
  if (!/^\d+\.\d+\.\d+$/u.test(version)) throw new WrongUse(`"${version}" is no version of the form 1.2.3.`);
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(date) || Number.isNaN(Date.parse(date)))
    throw new WrongUse(`"${date}" is no date.`);
  const latest = releases.at(-1);
  if (latest !== undefined && !isNewer(version, latest.version)) {
    throw new WrongUse(`${version} is not newer than the last release, ${latest.version}.`);
  }

  const translators = locales.map((locale) => [locale, createWords(locale, catalogues[locale])] as const);
  const release = releaseOf(matrix, {
    version,
    date,
    titlesOf: (connection) =>
      Object.fromEntries(
        translators.map(([locale, words]) => [locale, connectionTitle(matrix, connection, words)]),
      ),
  });
  const changes = latest === undefined ? [] : compareReleases(latest, release);
  if (latest !== undefined && changes.length === 0) {
    throw new WrongUse(`Nothing has changed since ${latest.version}: there is nothing to release.`);
  }

  const file = `${folder}/${version}.json`;
  if (existsSync(file)) throw new WrongUse(`${file} is there already; a release is never written twice.`);
  writeFileSync(
    file,
    await format(JSON.stringify(release), {...(await resolveConfig(file)), filepath: file}),
  );
  writeFileSync(`${folder}/index.ts`, withRelease(readFileSync(`${folder}/index.ts`, 'utf8'), version));
  console.log(
    [
      `${file}: ${String(release.connections.length)} connections`,
      ...changes.map(({id, kind, action}) => `  ${kind} ${id} (${action})`),
    ].join('\n'),
  );
}

/** An invalid call, explained in one sentence. */
class WrongUse extends Error {}

main().catch((error: unknown) => {
  if (!(error instanceof WrongUse)) throw error;
  console.error(`${error.message}\n${usage}`);
  process.exitCode = 2;
});
