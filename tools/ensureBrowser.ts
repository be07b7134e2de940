import {findBrowser} from './findBrowser';
import {install, thisMachine, type Machine} from './install';

/** The commands that can install a browser, in the order to try them. */
export function installCommands({root, apt}: Machine): readonly string[] {
  const download = 'npx playwright install chromium';
  // The package brings system libraries that a bare download lacks, and the font covers Japanese text.
  return root && apt
    ? [
        'apt-get update && apt-get install -y chromium-headless-shell fonts-noto-cjk',
        'apt-get install -y chromium fonts-noto-cjk',
        `${download} --with-deps`,
      ]
    : [download];
}

/** The path of a working browser. Installs one if none is found; throws if that fails too. */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found !== undefined) return found;
  const wanted = process.env.CHROME_PATH;
  if (wanted !== undefined && wanted !== '') throw new Error(explainWrongPath(wanted));
  for (const command of installCommands(thisMachine())) {
    install('Chrome, Chromium or Edge', command);
    const installed = findBrowser();
    if (installed !== undefined) return installed;
  }
  throw new Error(noBrowser);
}

export const noBrowser =
  'The browser tests need Chrome, Chromium or Edge: none was found and none could be installed. ' +
  'Install one of them, or set CHROME_PATH to its executable file.';

export function explainWrongPath(file: string): string {
  return `CHROME_PATH is "${file}", but no browser runs from there. Correct it, or unset it to search the usual places.`;
}
