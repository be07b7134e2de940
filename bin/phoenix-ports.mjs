#!/usr/bin/env node
// Runs the TypeScript of src/cli directly, so that a fresh clone needs only Node and `npm ci`, and no build.
import process from 'node:process';
import {tsImport} from 'tsx/esm/api';

const {runFromTerminal} = await tsImport('../src/cli/terminal.ts', import.meta.url);
// In TypeScript run this way, import() finds no relative files, so the server is loaded from here.
await runFromTerminal(process.argv.slice(2), () => tsImport('../src/cli/mcp/serve.ts', import.meta.url));
