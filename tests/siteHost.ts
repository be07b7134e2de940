import {createServer, type Server} from 'node:http';
import {existsSync, readFileSync} from 'node:fs';
import type {AddressInfo} from 'node:net';
import path from 'node:path';
import {buildOf} from '../src/site/offline/buildOf';
import {buildDirectory} from './builtPages';

/** Identifies the build on disk. */
export const presentBuild = buildOf(readFileSync(path.join(buildDirectory, 'index.html'), 'utf8')) ?? '';
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

/** A host of the site that can go offline, and on which the site can be rebuilt. */
export class SiteHost {
  /** The build being served. */
  build = presentBuild;
  /** Files that the next build no longer has. */
  gone: (file: string) => boolean = () => false;
  origin = '';
  private readonly server: Server = createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url ?? '/', 'http://host.invalid').pathname);
    const file = [asked, `${asked}.html`, `${asked}index.html`].find(
      (name) => /\.[a-z0-9]+$/u.test(name) && existsSync(path.join(buildDirectory, name)),
    );
    if (file === undefined || (this.build !== presentBuild && this.gone(file))) {
      response.writeHead(404).end();
      return;
    }
    const extension = path.extname(file);
    const content = readFileSync(path.join(buildDirectory, file));
    const namesBuild = this.build !== presentBuild && (extension === '.html' || file === '/sw.js');
    response
      .writeHead(200, {
        'Content-Type': types[extension] ?? 'application/octet-stream',
        'Cache-Control': 'no-cache',
      })
      .end(namesBuild ? content.toString().replaceAll(presentBuild, this.build) : content);
  });

  async start(): Promise<void> {
    const port = this.origin === '' ? 0 : Number(new URL(this.origin).port);
    await new Promise<void>((resolve) => this.server.listen(port, '127.0.0.1', resolve));
    this.origin = `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  async stop(): Promise<void> {
    if (!this.server.listening) return;
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
  }
}
