/**
 * What stock Mermaid interprets anywhere in a label, even after decoding entity codes, so codes do not help: a typed
 * line break (`
 * `), a formula (`$$`), an icon (`fa:fa-…`), its own marks for codes (`ﬂ°`, `¶ß`), a direction statement. They are
 * broken up with an invisible word joiner.
 */
const READ_ANYWAY = /\\(?=n)|\$(?=\$)|\bfa[bklrs]?:(?=fa-)|ﬂ(?=°)|¶(?=ß)|direction(?= (?:TB|TD|BT|LR|RL))/g;
const WORD_JOINER = '\u2060';

/**
 * Safe characters: no grammar that a label passes through (Mermaid, Markdown, HTML, KaTeX, icon names) interprets them.
 */
const HARMLESS = /[\p{L}\p{N}、。・「」『』（）【】〜～：／－]/u;

/** Harmless unless doubled. */
const HARMLESS_ALONE = /[/,()]/;

/** Harmless inside a word (`10.0.0.1`, `443-445`), not at its edge (`1. list`, `---`). */
const HARMLESS_IN_WORD = /[.-]/;
const WORD = /[\p{L}\p{N}]/u;

function isHarmless(character: string, before: string, after: string): boolean {
  if (character === ' ' || HARMLESS.test(character)) {
    return true;
  }
  if (HARMLESS_ALONE.test(character)) {
    return before !== character && after !== character;
  }
  // Markdown turns anything that begins with `www.` into a link.
  return HARMLESS_IN_WORD.test(character) && WORD.test(before) && WORD.test(after) && !/w/i.test(before);
}

/**
 * The text in the form in which it must appear between the quotes of a Mermaid label so that stock Mermaid shows
 * exactly it. White space is normalized, and control characters count as spaces. Line breaks are not supported: join
 * escaped lines with `<br/>`.
 */
export function escapeMermaidLabel(text: string): string {
  const tidy = text
    .replace(/[\p{Cc}\p{Cs} ]+/gu, ' ')
    .replace(/^ | $/g, '')
    .replace(READ_ANYWAY, `$&${WORD_JOINER}`);
  const characters = Array.from(tidy);
  return characters
    .map((character, index) =>
      isHarmless(character, characters[index - 1] ?? '', characters[index + 1] ?? '')
        ? character
        : `#${String(character.codePointAt(0))};`,
    )
    .join('');
}
