import {defineConfig} from '@playwright/test';
import {findBrowser} from './tools/findBrowser';

const port = process.env.SITE_PORT ?? '4173';
const origin = `http://127.0.0.1:${port}`;
const browser = findBrowser();

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results/browser',
  reporter: [['list'], ['json', {outputFile: 'test-results/browser.json'}]],
  // As many as a small machine has processors: with a third one, everything takes more of their time.
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // A test that needs a retry is a failed test.
  retries: 0,
  // Long on purpose: one test reads many pages, and a slow machine must not fail it.
  timeout: 300_000,
  expect: {timeout: 15_000},
  use: {
    baseURL: origin,
    // Only so that a page that never loads is reported by name; otherwise its test would time out without naming it.
    actionTimeout: 90_000,
    navigationTimeout: 90_000,
    viewport: {width: 1280, height: 900},
    // What a page gets must come from the server; the tests of the service worker allow it.
    serviceWorkers: 'block',
    contextOptions: {reducedMotion: 'reduce'},
    launchOptions: {
      ...(browser === undefined ? {} : {executablePath: browser}),
      args: [
        // Chromium refuses to sandbox for root, as which the tests run in containers.
        '--no-sandbox',
        '--disable-gpu',
        // Only the site itself may cause requests.
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // On a slow connection Docusaurus does not prefetch linked pages; every page has a test that opens it.
        '--force-effective-connection-type=2G',
        // No page is open for long: compiling its code a second time, to run faster, took as long as half of all tests.
        '--js-flags=--no-maglev --no-turbofan',
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
