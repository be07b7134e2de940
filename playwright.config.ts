import {defineConfig} from '@playwright/test';
import {findBrowser} from './tools/findBrowser';

const port = process.env.SITE_PORT ?? '4173';
const origin = `http://127.0.0.1:${port}`;
const browser = findBrowser();

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results/browser',
  reporter: [['list'], ['json', {outputFile: 'test-results/browser.json'}]],
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // A test that has to be repeated is a failed test.
  retries: 0,
  // Long on purpose: one test reads many pages, and a slow machine must not fail it.
  timeout: 300_000,
  expect: {timeout: 15_000},
  use: {
    baseURL: origin,
    // Only so that a page that never loads is named; without them its test would end with no word of which page.
    actionTimeout: 90_000,
    navigationTimeout: 90_000,
    viewport: {width: 1280, height: 900},
    // What a page gets must come from the server; the tests of the service worker let it in.
    serviceWorkers: 'block',
    contextOptions: {reducedMotion: 'reduce'},
    launchOptions: {
      ...(browser === undefined ? {} : {executablePath: browser}),
      args: [
        // Chromium refuses to sandbox for root, who runs the tests in containers.
        '--no-sandbox',
        '--disable-gpu',
        // Nothing but the site may cause a request.
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // On a slow connection Docusaurus does not fetch the pages that links lead to; every page has a test that opens it.
        '--force-effective-connection-type=2G',
      ],
    },
  },
  webServer: {
    command: `npx tsx tools/serve.ts --host 127.0.0.1 --port ${port}`,
    url: `${origin}/`,
    timeout: 120_000,
    reuseExistingServer: false,
  },
});
