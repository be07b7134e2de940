/**
 * Mermaid shows `#46;` codes correctly only in HTML labels; in SVG labels they appear as text, and their decoded form
 * would be parsed again as Markdown, icons or line breaks. So while Mermaid works, every character of a label that is
 * not a letter, a number or a space is replaced by a private-use character, which has no meaning in any of its
 * grammars; `unshieldText` restores the text of the drawing.
 */
const PLANE_15 = 0xf0000;
const LAST_SHIELDED = 0xfffd;
const WORD_JOINER = 0x2060;
const REPLACEMENT = '\uFFFD';

const LABEL = /"([^"\n]*)"/g;
const PART = /<br\s*\/?>|#(\d+);|[\s\S]/giu;
const PLAIN = /[\p{L}\p{N}]/u;

function shieldCodePoint(codePoint: number): string {
  // Word joiners are only there for stock Mermaid (see escapeMermaidLabel).
  if (codePoint === WORD_JOINER) {
    return '';
  }
  if (codePoint > 0x10ffff || codePoint === 0) {
    return shieldCodePoint(LAST_SHIELDED);
  }
  if (codePoint <= LAST_SHIELDED) {
    return String.fromCodePoint(PLANE_15 + codePoint);
  }
  return codePoint >= PLANE_15 ? shieldCodePoint(LAST_SHIELDED) : String.fromCodePoint(codePoint);
}

function shieldPart(part: string, code: string | undefined): string {
  if (code !== undefined) {
    return shieldCodePoint(Number(code));
  }
  if (part.startsWith('<') && part.length > 1) {
    return '<br/>';
  }
  return PLAIN.test(part) ? part : shieldCodePoint(part.codePointAt(0) ?? 0);
}

/** The Mermaid source with every quoted label made meaningless to Mermaid; line breaks (`<br/>`) stay. */
export function shieldLabels(source: string): string {
  return source.replace(
    LABEL,
    (_, label: string) => `"${label.replace(PART, (part, code?: string) => shieldPart(part, code))}"`,
  );
}

/** The text to show to the reader, from the text of an element that Mermaid drew. */
export function unshieldText(text: string): string {
  return text.replace(/[\u{F0000}-\u{FFFFD}]/gu, (character) => {
    const codePoint = (character.codePointAt(0) ?? 0) - PLANE_15;
    return codePoint >= 0xd800 && codePoint <= 0xdfff ? REPLACEMENT : String.fromCodePoint(codePoint);
  });
}
