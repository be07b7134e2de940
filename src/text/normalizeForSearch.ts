/** Invisible characters: zero-width, bidirectional, soft hyphen, variation selectors. */
const INVISIBLE = /[\p{Cf}\p{Variation_Selector}]/gu;

/** The text without invisible characters and with width variants and compatibility forms unified (NFKC). */
export function foldWidth(text: string): string {
  return text.replace(INVISIBLE, '').normalize('NFKC');
}

/**
 * The text in the form used for comparison: width, case, invisible characters and white space are ignored; katakana and
 * hiragana, and the long vowel mark, are distinguished. Idempotent.
 */
export function normalizeForSearch(text: string): string {
  return foldWidth(text).toLowerCase().normalize('NFKC').replace(/\s+/g, ' ').trim();
}

/** Numbers and letters in circles or brackets, for a character class: folding would join them to the digits beside. */
export const ENCLOSED = String.raw`\u2460-\u24ff\u2776-\u2793`;
