#!/usr/bin/env node
// Runs the TypeScript of src/cli as it is, so that a fresh clone needs Node and `npm ci`, and no build.
import process from 'node:process';
import {tsImport} from 'tsx/esm/api';

const {runFromTerminal} = await tsImport('../src/cli/terminal.ts', import.meta.url);
// An import() within TypeScript that runs like this finds no relative file, so the server is loaded from here.
await runFromTerminal(process.argv.slice(2), () => tsImport('../src/cli/mcp/serve.ts', import.meta.url));
