import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import redirects from '../redirects.json';
import {renderFindings} from '../src/matrix/check';
import {checkLinks} from '../src/links/checkLinks';
import {checkRedirects} from '../src/links/checkRedirects';
import {countPublished, extendLock, listAdditions} from '../src/links/extendLock';
import type {Published} from '../src/links/model';
import {readPublished} from '../tests/published';

const lockFile = 'links.lock.json';
const nothing: Published = {routes: {}, connections: [], parameters: {}, parameterNames: {}, files: []};

/** Compares the built site with everything that was ever published; with `--update`, adds what is new. */
function main(update: boolean): void {
  const published = readPublished();
  const lock = existsSync(lockFile) ? (JSON.parse(readFileSync(lockFile, 'utf8')) as Published) : nothing;
  const findings = [
    ...checkRedirects(redirects, published.routes),
    ...checkLinks(lock, published, redirects),
  ];
  const additions = listAdditions(lock, published);
  if (findings.length > 0) {
    console.error(renderFindings(findings, 'Links that were published would break'));
    process.exitCode = 1;
  }
  if (update) {
    writeFileSync(lockFile, `${JSON.stringify(extendLock(lock, published), null, 2)}\n`);
    console.log(`${lockFile}: ${String(additions.length)} added, none taken out.`);
  } else if (additions.length > 0) {
    console.log(
      [
        `${String(additions.length)} not in ${lockFile} yet:`,
        ...additions.map((entry) => `  ${entry}`),
        'To publish them for good: npm run links:update',
      ].join('\n'),
    );
  }
  if (findings.length === 0) {
    const answered = countPublished(update ? extendLock(lock, published) : lock);
    console.log(`All ${String(answered)} published links are answered.`);
  }
}

main(process.argv.includes('--update'));
