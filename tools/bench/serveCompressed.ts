import {existsSync, readFileSync, statSync} from 'node:fs';
import {createServer} from 'node:http';
import path from 'node:path';
import {gzipSync} from 'node:zlib';

interface Server {
  readonly origin: string;
  readonly close: () => void;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Serves a built site with gzip, like `deploy/nginx` with precompressed files. */
export async function serveCompressed(folder: string): Promise<Server> {
  const answers = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = [asked, `${asked}.html`, path.posix.join(asked, 'index.html')]
      .map((name) => path.join(folder, name))
      .find((name) => existsSync(name) && statSync(name).isFile());
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    const extension = path.extname(file);
    const isPacked = /^\.(?:png|woff2|pdf)$/u.test(extension);
    const body =
      answers.get(file) ?? (isPacked ? readFileSync(file) : gzipSync(readFileSync(file), {level: 9}));
    answers.set(file, body);
    response.writeHead(200, {
      'Content-Type': types[extension] ?? 'application/octet-stream',
      ...(isPacked ? {} : {'Content-Encoding': 'gzip'}),
      'Content-Length': body.length,
      'Cache-Control': 'no-cache',
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    origin: `http://127.0.0.1:${String(address.port)}`,
    close: () => {
      server.close();
    },
  };
}
