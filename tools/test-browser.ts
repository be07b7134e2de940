import {spawnSync} from 'node:child_process';
import {createServer} from 'node:net';
import {ensureBrowser} from './ensureBrowser';

/** A free port on this machine, so that no other program's page is ever tested. */
function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === 'string')
          reject(new Error('The machine gave no free port.'));
        else resolve(address.port);
      });
    });
  });
}

async function main(): Promise<number> {
  const env = {
    ...process.env,
    CHROME_PATH: ensureBrowser(),
    SITE_PORT: process.env.SITE_PORT ?? String(await findFreePort()),
    // One window per worker, cleared between tests: scripts are then compiled only once, which saves a third of the
    // time. Playwright does not guarantee this; without it every test gets its own window and only takes longer.
    PW_TEST_REUSE_CONTEXT: '1',
  };
  const playwright = ['node_modules/@playwright/test/cli.js', 'test', ...process.argv.slice(2)];
  return spawnSync(process.execPath, playwright, {stdio: 'inherit', env}).status ?? 1;
}

main().then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
