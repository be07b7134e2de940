import {readFileSync} from 'node:fs';
import {text} from 'node:stream/consumers';
import type {Locale} from '../words/locales';
import {run} from './run';

/** Serves AI assistants; its library is loaded on demand. */
interface ServerModule {
  readonly serve: (locale: Locale) => Promise<void>;
}

/** Runs a command with the streams of this process and sets its exit code. */
export async function runFromTerminal(
  args: readonly string[],
  loadServer: () => Promise<ServerModule>,
): Promise<void> {
  const shown = {progress: false};
  const {exitCode, output, remarks, serveIn} = await run(args, {
    environment: process.env,
    readFile: (path) => readFileSync(path, 'utf8'),
    readInput: () => text(process.stdin),
    progress(line) {
      shown.progress = true;
      process.stderr.write(process.stderr.isTTY ? `\r\u001B[K${line}` : `${line}\n`);
    },
  });
  if (shown.progress && process.stderr.isTTY) process.stderr.write('\n');
  if (serveIn !== undefined) {
    const {serve} = await loadServer();
    await serve(serveIn);
    return;
  }
  for (const line of remarks) process.stderr.write(`${line}\n`);
  process.stdout.write(output);
  process.exitCode = exitCode;
}
