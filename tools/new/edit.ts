import {locales} from '../../src/words/locales';
import {readNeeded, WrongUse, type Project} from './scaffold';

/** The text with `addition` on the line before the first line that `before` matches. Throws where none does. */
export function insertBefore(text: string, before: RegExp, addition: string): string {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => before.test(line));
  if (at === -1) throw new Error(`Nothing matches ${String(before)}; tools/new has to learn the new form.`);
  return [...lines.slice(0, at), addition, ...lines.slice(at)].join('\n');
}

/** The text with `addition` on the line after the first line that `after` matches. Throws where none does. */
export function insertAfter(text: string, after: RegExp, addition: string): string {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => after.test(line));
  if (at === -1) throw new Error(`Nothing matches ${String(after)}; tools/new has to learn the new form.`);
  return [...lines.slice(0, at + 1), addition, ...lines.slice(at + 1)].join('\n');
}

/** The module with one more import of a value, sorted by path. */
export function addImport(text: string, name: string, from: string): string {
  const lines = text.split('\n');
  const isLater = (line: string): boolean => {
    const path = /^import .* from '(\.\/[^']*)';$/u.exec(line)?.[1];
    return path !== undefined && path > from;
  };
  const later = lines.findIndex(isLater);
  const lastImport = lines.findLastIndex((line) => /^(?:import .*|\}) from '.*';$/u.test(line));
  const at = later === -1 ? lastImport + 1 : later;
  return [...lines.slice(0, at), `import {${name}} from '${from}';`, ...lines.slice(at)].join('\n');
}

/** The entry that a catalogue gets at one key. */
export type Entry = string | readonly string[] | {readonly [key: string]: Entry};

/**
 * The catalogues of every language with an entry at the end of one group: `path` leads to the group. Throws `WrongUse`
 * if the id already has an entry.
 */
export function addWords(
  project: Project,
  catalogue: string,
  path: readonly string[],
  id: string,
  entryIn: (locale: string) => Entry,
): readonly (readonly [file: string, text: string])[] {
  return locales.map((locale) => {
    const file = `i18n/${locale}/port-matrix/${catalogue}.json`;
    const tree = JSON.parse(readNeeded(project, file)) as Readonly<Record<string, unknown>>;
    return [file, JSON.stringify(withEntry(tree, path, id, entryIn(locale), file), null, 2)];
  });
}

function withEntry(
  tree: Readonly<Record<string, unknown>>,
  path: readonly string[],
  id: string,
  entry: Entry,
  file: string,
): Readonly<Record<string, unknown>> {
  const [group, ...rest] = path;
  if (group === undefined) {
    if (Object.hasOwn(tree, id)) throw new WrongUse(`${file} has "${id}" already: choose another id.`);
    return {...tree, [id]: entry};
  }
  const branch = tree[group];
  if (typeof branch !== 'object' || branch === null) throw new Error(`${file} has no group "${group}".`);
  return {...tree, [group]: withEntry(branch as Readonly<Record<string, unknown>>, rest, id, entry, file)};
}
