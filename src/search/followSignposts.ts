import {normalizeForSearch} from '../text/normalizeForSearch';
import type {Signpost} from './model';

const MOST_ROUTES = 4;

/**
 * The routes to which the signposts in a query lead, without duplicates: those of the longest name first, and none of a
 * name that is only part of a longer one (リスト in 許可リスト); then those of the connections.
 */
export function followSignposts(
  signposts: readonly Signpost[],
  query: string,
  connections: readonly string[],
): readonly string[] {
  const text = normalizeForSearch(query);
  const found = signposts
    .flatMap(({names, routes}) => names.map((name) => ({name: normalizeForSearch(name), routes})))
    .filter(({name}) => holdsName(text, name))
    .sort((a, b) => b.name.length - a.name.length);
  const outermost = found.filter(
    ({name}, index) =>
      !found.slice(0, index).some((longer) => longer.name !== name && longer.name.includes(name)),
  );
  const ofConnections = connections.flatMap((id) => signposts.filter(({connection}) => connection === id));
  return [...new Set([...outermost, ...ofConnections].flatMap(({routes}) => routes))].slice(0, MOST_ROUTES);
}

/** Whether the text contains the name as whole words: not within a longer run of letters, digits or katakana. */
export function holdsName(text: string, name: string): boolean {
  if (name === '') return false;
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const before = text[at - 1];
    const after = text[at + name.length];
    if (!isSameRun(before, name[0]) && !isSameRun(name.at(-1), after)) return true;
  }
  return false;
}

const RUNS = [/[a-z0-9]/u, /[\p{Script=Katakana}ー]/u];

function isSameRun(one: string | undefined, next: string | undefined): boolean {
  return one !== undefined && next !== undefined && RUNS.some((run) => run.test(one) && run.test(next));
}
