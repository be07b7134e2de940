import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {packSite} from '../src/site/hosting/packSite';
import {siteAddress} from '../src/site/hosting/siteAddress';
import {buildDirectory, listBuiltFiles} from '../tests/builtPages';

/** Packs the built site into one archive, for networks without internet access. */
function pack(): void {
  const [file = path.resolve('phoenix-port-guide.zip')] = process.argv.slice(2);
  const {baseUrl} = siteAddress(process.env.SITE_URL);
  const files = listBuiltFiles();
  console.log(`Packing ${String(files.length)} files.`);
  const archive = packSite(files, (name) => readFileSync(path.join(buildDirectory, name)), baseUrl);
  mkdirSync(path.dirname(path.resolve(file)), {recursive: true});
  writeFileSync(file, archive);
  console.log(`${file}: ${(archive.length / 1e6).toFixed(1)} MB.`);
}

try {
  pack();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
