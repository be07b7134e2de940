import {mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {dirname, join, relative, sep} from 'node:path';

/** Path below the output folder, with slashes, to content: text, or the bytes of an image. */
export type GeneratedFiles = ReadonlyMap<string, string | Uint8Array>;

/** The files that differ from what is stored: those to write, and those to remove because they are obsolete. */
export async function compareFiles(
  folder: string,
  files: GeneratedFiles,
): Promise<{readonly stale: readonly string[]; readonly surplus: readonly string[]}> {
  const stored = await listFiles(folder);
  const contents = await Promise.all(
    [...files].map(async ([path, content]) => ({
      path,
      same: stored.includes(path) && Buffer.from(content).equals(await readFile(join(folder, path))),
    })),
  );
  return {
    stale: contents.filter(({same}) => !same).map(({path}) => path),
    surplus: stored.filter((path) => !files.has(path)),
  };
}

/** Makes the folder contain exactly these files; files that are already correct are not touched. */
export async function writeFiles(folder: string, files: GeneratedFiles): Promise<number> {
  const {stale, surplus} = await compareFiles(folder, files);
  await Promise.all(surplus.map((path) => rm(join(folder, path))));
  for (const path of stale) {
    const target = join(folder, path);
    await mkdir(dirname(target), {recursive: true});
    await writeFile(target, files.get(path) ?? '');
  }
  return stale.length + surplus.length;
}

async function listFiles(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, {recursive: true, withFileTypes: true});
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
