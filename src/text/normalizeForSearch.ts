/** Characters that nobody sees: zero-width, bidirectional, soft hyphen, glyph variants. */
const INVISIBLE = /[\p{Cf}\p{Variation_Selector}]/gu;

/** The text without characters that nobody sees and with one spelling of each character width and form (NFKC). */
export function foldWidth(text: string): string {
  return text.replace(INVISIBLE, '').normalize('NFKC');
}

/**
 * The text as it is compared: width, case, invisible characters and white space make no difference; katakana and
 * hiragana, and the long vowel mark, do. Applying it twice changes nothing.
 */
export function normalizeForSearch(text: string): string {
  return foldWidth(text).toLowerCase().normalize('NFKC').replace(/\s+/g, ' ').trim();
}
