import {StdioServerTransport} from '@modelcontextprotocol/sdk/server/stdio.js';
import type {Locale} from '../../words/locales';
import {createServer} from './createServer';
import {loadGuide, loadVersion} from './loadGuide';

/** Serves a client on standard input and output until the client closes them. */
export async function serve(locale: Locale): Promise<void> {
  await createServer(locale, loadVersion(), loadGuide(locale)).connect(new StdioServerTransport());
}
