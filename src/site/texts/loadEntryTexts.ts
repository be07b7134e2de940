import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {dirname, join, relative, resolve} from 'node:path';
import {readModule, type ModuleReading} from './readModule';

/** The texts of a language as in its catalogues, or a part of them. */
export type Texts = Readonly<Record<string, unknown>>;

/** Files that use the page's words import this one. */
const WORDS = 'src/words/currentWords.ts';

/** The entry points of the browser code: pages, and what is part of all of them. */
const ROOTS = ['src/pages', 'src/theme', 'src/site/clientModules'];

/**
 * The keys of the texts that each browser bundle reads, by entry file: a page, or a lazily loaded module. A lazily
 * loaded module omits what the page already has.
 */
export function loadEntryKeys(
  siteDir: string,
  keys: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const root = resolve(siteDir);
  const modules = new Map<string, ModuleReading>();
  const read = (file: string): ModuleReading => {
    const known = modules.get(file);
    if (known !== undefined) return known;
    const reading = readModule(file, readFileSync(file, 'utf8'));
    modules.set(file, reading);
    return reading;
  };
  const closures = new Map<string, ReadonlySet<string>>();
  const closureOf = (entry: string): ReadonlySet<string> => {
    const known = closures.get(entry);
    if (known !== undefined) return known;
    const closure = new Set<string>();
    const open = [entry];
    for (let file = open.pop(); file !== undefined; file = open.pop()) {
      if (closure.has(file)) continue;
      closure.add(file);
      open.push(...read(file).imports.flatMap((name) => resolveModule(file, name)));
    }
    closures.set(entry, closure);
    return closure;
  };
  const keysOfModules = new Map<string, readonly string[]>();
  const keysOf = (file: string): readonly string[] => {
    const known = keysOfModules.get(file);
    if (known !== undefined) return known;
    const patterns = read(file).keys;
    const named = keys.filter((key) => patterns.some((pattern) => pattern.test(key)));
    keysOfModules.set(file, named);
    return named;
  };
  const laterOf = (entry: string): readonly string[] =>
    [...closureOf(entry)].flatMap((file) =>
      read(file).laterImports.flatMap((name) => resolveModule(file, name)),
    );

  // Every bundle, with those that ask for it; a root is asked for by nobody.
  const askers = new Map<string, Set<string>>();
  const roots = ROOTS.flatMap((folder) => listCode(join(root, folder)));
  const open = [...roots];
  for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
    for (const later of laterOf(entry)) {
      const known = askers.get(later);
      if (known === undefined) {
        askers.set(later, new Set([entry]));
        open.push(later);
      } else known.add(entry);
    }
  }

  const words = join(root, WORDS);
  // Also a bundle that is given the words by one that asks for it.
  const hasWords = (entry: string, seen: ReadonlySet<string> = new Set()): boolean =>
    closureOf(entry).has(words) ||
    [...(askers.get(entry) ?? [])].some(
      (other) => !seen.has(other) && hasWords(other, new Set([...seen, entry])),
    );
  const readBy = (entry: string): ReadonlySet<string> =>
    new Set(hasWords(entry) ? [...closureOf(entry)].flatMap(keysOf) : []);
  const readSets = new Map([...new Set([...roots, ...askers.keys()])].map((entry) => [entry, readBy(entry)]));
  return new Map(
    [...readSets]
      .filter(([, needed]) => needed.size > 0)
      .map(([entry, needed]) => {
        const asking = [...(askers.get(entry) ?? [])];
        const isThere = (key: string): boolean =>
          asking.length > 0 &&
          !roots.includes(entry) &&
          asking.every((other) => readSets.get(other)?.has(key));
        return [relative(root, entry), [...needed].filter((key) => !isThere(key))] as const;
      }),
  );
}

/** The keys of all texts, as code names them. */
export function listKeys(catalogue: Readonly<Record<string, Texts>>): readonly string[] {
  return Object.entries(catalogue).flatMap(([name, texts]) => keysIn(texts).map((key) => `${name}:${key}`));
}

/** The texts of these keys. */
export function pickTexts(
  catalogue: Readonly<Record<string, Texts>>,
  keys: readonly string[],
): Readonly<Record<string, Texts>> {
  const wanted = new Set(keys);
  return Object.fromEntries(
    Object.entries(catalogue).map(([name, texts]) => [name, pickIn(texts, `${name}:`, wanted)]),
  );
}

function keysIn(texts: Texts): readonly string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    isGroup(value) ? keysIn(value).map((inner) => `${key}.${inner}`) : [key],
  );
}

function pickIn(texts: Texts, place: string, wanted: ReadonlySet<string>): Texts {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([key, value]) => {
      if (!isGroup(value)) return wanted.has(place + key) ? [[key, value]] : [];
      const inner = pickIn(value, `${place}${key}.`, wanted);
      return Object.keys(inner).length === 0 ? [] : [[key, inner]];
    }),
  );
}

function isGroup(value: unknown): value is Texts {
  return typeof value === 'object' && value !== null;
}

/** Our own module that is meant, if it is one; what is rendered when the site is built is in no bundle. */
function resolveModule(from: string, name: string): readonly string[] {
  if (!name.startsWith('.')) return [];
  const base = resolve(dirname(from), name);
  const file = ['.ts', '.tsx', '/index.ts', '/index.tsx']
    .map((ending) => base + ending)
    .find((candidate) => existsSync(candidate) && statSync(candidate).isFile());
  return file === undefined || file.endsWith('.static.tsx') ? [] : [file];
}

function listCode(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, {withFileTypes: true, recursive: true})
    .filter(
      (entry) => entry.isFile() && /\.tsx?$/u.test(entry.name) && !/\.(?:test|static)\./u.test(entry.name),
    )
    .map((entry) => join(entry.parentPath, entry.name));
}
