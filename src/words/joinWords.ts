import type {UiKey, Words} from './words';

/** `a, b, c` with the separators of the language. */
export function joinWithSeparator(parts: readonly string[], words: Words): string {
  return parts.join(words('ui:list.separator'));
}

/** `a, b, and c` with the separators of the language. */
export function joinAsList(parts: readonly string[], words: Words): string {
  return joinUpToLast(parts, separatorBefore(parts.length - 1, parts.length), words);
}

/** What `joinAsList` puts before a part, for parts that are elements. */
export function separatorBefore(index: number, count: number): UiKey {
  if (index < count - 1) return 'ui:list.separator';
  return count === 2 ? 'ui:list.lastOfTwo' : 'ui:list.last';
}

/** `a, b, or c` with the separators of the language. */
export function joinAsAlternatives(parts: readonly string[], words: Words): string {
  return joinUpToLast(parts, parts.length === 2 ? 'ui:list.orOfTwo' : 'ui:list.or', words);
}

function joinUpToLast(parts: readonly string[], beforeLast: UiKey, words: Words): string {
  const last = parts.at(-1);
  if (last === undefined || parts.length === 1) return last ?? '';
  return joinWithSeparator(parts.slice(0, -1), words) + words(beforeLast) + last;
}
