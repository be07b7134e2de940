import {readFileSync} from 'node:fs';
import {text} from 'node:stream/consumers';
import {run} from './run';

/** Runs a command with the streams of this process and sets its exit code. */
export async function runFromTerminal(args: readonly string[]): Promise<void> {
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
    // The library of the server is loaded only where it is needed.
    const {serve} = await import('./mcp/serve');
    await serve(serveIn);
    return;
  }
  for (const line of remarks) process.stderr.write(`${line}\n`);
  process.stdout.write(output);
  process.exitCode = exitCode;
}
