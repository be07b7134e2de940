import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {format, resolveConfig} from 'prettier';
import {scaffold, usage} from './new/kinds';
import {WrongUse, type Project} from './new/scaffold';

const project: Project = {
  read: (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined),
  list: (folder) => readdirSync(folder),
};

/** Writes the files for a new connection, exporter or other part, and prints the next steps. */
async function main(): Promise<void> {
  const {files, steps} = scaffold(process.argv.slice(2), project);
  const style = await resolveConfig('package.json');
  for (const [file, text] of files) {
    const isNew = !existsSync(file);
    mkdirSync(path.dirname(file), {recursive: true});
    writeFileSync(file, await format(text, {...style, filepath: file}));
    console.log(`${isNew ? 'wrote  ' : 'changed'} ${file}`);
  }
  console.log(['', 'Next:', ...steps.map((step) => `  ${step}`)].join('\n'));
}

main().catch((error: unknown) => {
  if (!(error instanceof WrongUse)) throw error;
  console.error(`${error.message} Usage: ${usage}`);
  process.exitCode = 2;
});
