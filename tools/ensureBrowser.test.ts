import {expect, it} from 'vitest';
import {explainWrongPath, installCommands, noBrowser} from './ensureBrowser';

it('installs the package first where root may use apt, and falls back to a download', () => {
  expect(installCommands({root: true, apt: true})).toEqual([
    'apt-get update && apt-get install -y chromium-headless-shell fonts-noto-cjk',
    'apt-get install -y chromium fonts-noto-cjk',
    'npx playwright install chromium --with-deps',
  ]);
});

it('only downloads where it may not install packages', () => {
  expect(installCommands({root: false, apt: true})).toEqual(['npx playwright install chromium']);
  expect(installCommands({root: true, apt: false})).toEqual(['npx playwright install chromium']);
});

it('says in one line what to install', () => {
  expect(noBrowser).toBe(
    'The browser tests need Chrome, Chromium or Edge: none was found and none could be installed. ' +
      'Install one of them, or set CHROME_PATH to its executable file.',
  );
});

it('names a CHROME_PATH that leads nowhere', () => {
  expect(explainWrongPath('/nowhere')).toBe(
    'CHROME_PATH is "/nowhere", but no browser runs from there. Correct it, or unset it to search the usual places.',
  );
});
