import path from 'node:path';
import {siteAddress} from '../src/site/hosting/siteAddress';
import {writeWorker} from '../src/site/offline/writeWorker';
import {listBuiltFiles} from '../tests/builtPages';
import {writeHostingFiles} from '../src/site/hosting/writeHostingFiles';
import {writePdfs} from './writePdfs';

/** Runs after all languages are built: only then are the scripts in the pages known. */
async function finish(): Promise<void> {
  const address = siteAddress(process.env.SITE_URL);
  const {baseUrl} = address;
  for (const line of await writePdfs(address)) console.log(line);
  const site = await writeWorker(path.resolve('build'), listBuiltFiles(), baseUrl);
  const {scriptHashes} = await writeHostingFiles(
    path.resolve('build'),
    path.resolve('.generated/deploy'),
    baseUrl,
  );
  console.log(`Service worker: build ${site.build}.`);
  console.log(
    `Headers for hosts: build/_headers and .generated/deploy, ${String(scriptHashes.length)} inline scripts.`,
  );
}

finish().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
