import {existsSync, readFileSync, statSync} from 'node:fs';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import path from 'node:path';
import {parseArgs} from 'node:util';
import serveFile from 'serve-handler';
import {listBuiltFiles} from '../tests/builtPages';
import {findPage, listPages, type Pages} from '../src/site/hosting/findPage';
import {responseHeaders, type Hosting} from '../src/site/hosting/responseHeaders';

const build = path.resolve('build');
const hostingFile = path.resolve('.generated/deploy/headers.json');

interface Site {
  readonly hosting: Hosting;
  readonly pages: Pages;
  readonly files: ReadonlySet<string>;
}

let read: {readonly at: number; readonly site: Site} | undefined;

/** The current content of `build/`: it may be rebuilt while the server runs. */
function currentSite(): Site {
  if (!existsSync(hostingFile)) {
    throw new Error('The headers of the site are missing (.generated/deploy): run "npm run build".');
  }
  const at = statSync(hostingFile).mtimeMs;
  if (read?.at !== at) {
    const hosting = JSON.parse(readFileSync(hostingFile, 'utf8')) as Hosting;
    const files = listBuiltFiles();
    read = {at, site: {hosting, pages: listPages(files, hosting.baseUrl), files: new Set(files)}};
  }
  return read.site;
}

/** Serves `build/` like the hosts in `deploy/`: the same headers, redirects and 404 pages. */
function serve(): void {
  const {values} = parseArgs({
    options: {port: {type: 'string', default: '3000'}, host: {type: 'string', default: 'localhost'}},
  });
  const {baseUrl} = currentSite().hosting;
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
  server.once('error', (error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
  server.listen(Number(values.port), values.host, () => {
    console.log(`Serving build/ at http://${values.host}:${values.port}${baseUrl}`);
  });
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const {hosting, pages, files} = currentSite();
  const {baseUrl} = hosting;
  const [asked = '/', ...rest] = (request.url ?? '/').split('?');
  const query = rest.length === 0 ? '' : `?${rest.join('?')}`;
  const begin = (status: number): void => {
    response.statusCode = status;
    for (const [name, value] of Object.entries(responseHeaders(asked, status, hosting))) {
      response.setHeader(name, value);
    }
  };

  const page = findPage(asked, pages);
  const target = asked.startsWith(baseUrl) ? page : baseUrl;
  if (target !== undefined && target !== asked) {
    begin(301);
    response.setHeader('Location', target + query);
    response.end();
    return;
  }
  const below = asked.slice(baseUrl.length);
  if (page === undefined && !files.has(decode(below))) {
    const language = /^[a-z]{2}\//u.exec(below)?.[0] ?? '';
    const missing = files.has(`${language}404.html`) ? `${language}404.html` : '404.html';
    begin(404);
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(request.method === 'HEAD' ? undefined : readFileSync(path.join(build, missing)));
    return;
  }
  begin(200);
  // The home pages of languages are folders, whose slash this server would remove again.
  request.url = `/${below.replace(/\/$/u, '')}${query}`;
  await serveFile(request, response, {
    public: build,
    cleanUrls: true,
    trailingSlash: false,
    directoryListing: false,
  });
}

/** The path in the form of file names; a path that cannot be decoded matches no file. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

try {
  serve();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
