import {spawn, spawnSync, type ChildProcess} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {request} from 'node:http';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {gunzipSync} from 'node:zlib';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {renderNginxHeaders, renderNginxMaps, renderNginxServer} from '../../src/site/hosting/renderNginx';
import {responseHeaders} from '../../src/site/hosting/responseHeaders';
import {writeCompressed} from '../../src/site/hosting/writeCompressed';
import {loadSite} from '../../src/site/hosting/writeHostingFiles';
import {ensurePrograms} from '../../tools/ensurePrograms';
import {buildDirectory, listBuiltPages, redirects} from '../builtPages';
import {files, readBuiltFile} from './site';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** Sends a request without following redirects or decoding, unlike `fetch`. */
function ask(port: number, address: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({host: '127.0.0.1', port, path: address, headers}, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts),
        });
      });
    })
      .once('error', reject)
      .end();
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });
}

// nginx starts from a temporary folder and uses nothing from the machine but its list of MIME types.
describe.each(['/', '/ports/'])('nginx serving the site at %s', (baseUrl) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'port-guide-nginx-'));
  let nginx: ChildProcess | undefined;
  let port = 0;
  let hashes: readonly string[] = [];

  beforeAll(async () => {
    ensurePrograms();
    port = await freePort();
    const site = await loadSite(buildDirectory, baseUrl);
    hashes = site.scriptHashes;
    const root = path.join(folder, 'root');
    for (const file of files) {
      const copy = path.join(root, baseUrl, file);
      mkdirSync(path.dirname(copy), {recursive: true});
      symlinkSync(path.join(buildDirectory, file), copy);
    }
    await writeCompressed(path.join(root, baseUrl), ['en/plan.html', 'connections.html']);
    writeFileSync(path.join(folder, 'headers.conf'), renderNginxHeaders(site));
    writeFileSync(path.join(folder, 'maps.conf'), renderNginxMaps(site));
    writeFileSync(
      path.join(folder, 'server.conf'),
      renderNginxServer(site, {listen: `127.0.0.1:${String(port)}`, root, includes: folder}),
    );
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (kind) => `${kind}_temp_path ${folder}/${kind};`,
    );
    const configuration = path.join(folder, 'nginx.conf');
    writeFileSync(
      configuration,
      `daemon off; master_process off; pid ${folder}/pid; error_log stderr;
events {}
http {
  include /etc/nginx/mime.types;
  access_log off;
  ${temporary.join('\n  ')}
  include ${folder}/maps.conf;
  include ${folder}/server.conf;
}
`,
    );
    const check = spawnSync('nginx', ['-t', '-p', folder, '-c', configuration], {encoding: 'utf8'});
    if (check.status !== 0) throw new Error(`nginx refuses the configuration:\n${check.stderr}`);
    nginx = spawn('nginx', ['-p', folder, '-c', configuration], {stdio: 'ignore'});
    for (let status = 0; status !== 200;) {
      if (nginx.exitCode !== null) throw new Error('nginx ended.');
      status = await ask(port, baseUrl).then(
        (answer) => answer.status,
        () => 0,
      );
    }
  });

  afterAll(() => {
    nginx?.kill();
    rmSync(folder, {recursive: true, force: true});
  });

  const at = (address: string): string => baseUrl + address.slice(1);

  function expectHeaders(address: string, {status, headers}: Answer): void {
    const expected = responseHeaders(at(address).split('?')[0] ?? '', status, {
      baseUrl,
      scriptHashes: hashes,
    });
    const found = Object.fromEntries(
      Object.keys(expected).map((name) => [name, headers[name.toLowerCase()]]),
    );
    expect(found, address).toEqual(expected);
  }

  it('answers every page at its address, with every header and the type of its content', async () => {
    for (const page of listBuiltPages()) {
      const answer = await ask(port, at(page.route));
      expect(answer.status, page.route).toBe(200);
      expect(answer.headers['content-type'], page.route).toBe('text/html; charset=utf-8');
      expectHeaders(page.route, answer);
    }
  });

  it('sends the content that was built', async () => {
    const {body} = await ask(port, at('/en/plan'));
    expect(body.toString()).toBe(readBuiltFile('en/plan.html'));
  });

  it.each(['/en/plan', '/connections'])('sends %s compressed to who asks for it', async (address) => {
    const answer = await ask(port, at(address), {'Accept-Encoding': 'gzip'});
    expect(answer.headers['content-encoding']).toBe('gzip');
    expect(answer.headers.vary).toBe('Accept-Encoding');
    expect(gunzipSync(answer.body).toString()).toBe(readBuiltFile(`${address.slice(1)}.html`));
    expectHeaders(address, answer);
  });

  it.each([
    ['/en/Connections?q=902', '/en/connections?q=902'],
    ['/Connections/?q=%E3%83%AD%E3%82%B0&x=1', '/connections?q=%E3%83%AD%E3%82%B0&x=1'],
    ['/en/guide/overview/', '/en/guide/overview'],
    ['/en/guide/?q=1', '/en/guide/overview?q=1'],
    ['/GUIDE', '/guide/overview'],
    ['/en/PLAN.html?a=b', '/en/plan?a=b'],
    ['/en', '/en/'],
    ['/en/index.html', '/en/'],
    ['/index.html?q=1', '/?q=1'],
  ])('leads from %s to %s', async (address, target) => {
    const answer = await ask(port, at(address));
    expect(answer.status).toBe(301);
    expect(answer.headers.location).toBe(at(target));
    expectHeaders(address, answer);
  });

  it('leads from every page that has moved to where it is, in one step', async () => {
    for (const [from, to] of Object.entries(redirects)) {
      if (
        `${from}${to}`.includes('#') ||
        Object.keys(redirects).some((other) => other.startsWith(`${from}#`))
      )
        continue;
      const answer = await ask(port, at(`${from}?q=tcp/902`));
      expect([answer.status, answer.headers.location], from).toEqual([301, at(`${to}?q=tcp/902`)]);
    }
  });

  it.each([
    ['/nowhere', 'ja'],
    ['/en/nowhere', 'en'],
    ['/en/nowhere/', 'en'],
    ['/assets/js/nowhere.js', 'ja'],
    ['/en/assets/nowhere.css', 'en'],
    ['/404.html', 'ja'],
  ])('answers %s with the page for missing pages in %s, never cached for long', async (address, locale) => {
    const answer = await ask(port, at(address));
    expect(answer.status).toBe(404);
    expect(answer.body.toString()).toBe(readBuiltFile(locale === 'en' ? 'en/404.html' : '404.html'));
    expect(answer.headers['cache-control']).toBe('no-cache');
    expectHeaders(address, answer);
  });

  it.each([
    [/^assets\/.*\.js$/, /^(?:application|text)\/javascript; charset=utf-8$/],
    [/^en\/assets\/.*\.js$/, /^(?:application|text)\/javascript; charset=utf-8$/],
    [/^assets\/.*\.css$/, /^text\/css; charset=utf-8$/],
    [/^img\/.*\.svg$/, /^image\/svg\+xml/],
    [/^api\/v1\/.*\.json$/, /^application\/json; charset=utf-8$/],
    [/^api\/v1\/.*\.csv$/, /^text\/csv; charset=utf-8$/],
    [/^connections\/.*\.md$/, /^text\/markdown; charset=utf-8$/],
  ])('serves files like %s with their type and every header', async (name, type) => {
    const file = files.find((each) => name.test(each)) ?? '';
    const answer = await ask(port, at(`/${file}`));
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toMatch(type);
    expectHeaders(`/${file}`, answer);
  });

  it('asks for encrypted connections only over one', async () => {
    expect((await ask(port, baseUrl)).headers['strict-transport-security']).toBeUndefined();
    const encrypted = await ask(port, baseUrl, {'X-Forwarded-Proto': 'https'});
    expect(encrypted.headers['strict-transport-security']).toMatch(/^max-age=\d+/);
  });
});
