/**
 * Width in hundredths of an em of U+0020 … U+007E: the widest of DejaVu Sans, Liberation Sans (Arial) and Noto Sans
 * CJK JP, so that a label drawn with any usual system font stays inside its box.
 */
const ASCII_WIDTHS = [
  32, 40, 47, 84, 64, 95, 78, 28, 39, 39, 50, 84, 32, 36, 32, 39, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34,
  34, 84, 84, 84, 56, 102, 68, 69, 72, 77, 67, 61, 78, 75, 29, 53, 67, 56, 86, 75, 79, 67, 79, 72, 67, 61, 73,
  68, 99, 69, 67, 69, 39, 39, 39, 84, 56, 61, 61, 63, 55, 63, 62, 35, 63, 63, 28, 28, 58, 28, 97, 63, 61, 63,
  63, 41, 52, 39, 63, 59, 82, 59, 59, 52, 64, 34, 64, 84,
];

const ZERO_WIDTH = /[\p{M}\p{Cf}\p{Cc}]/u;
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;
const HALF_WIDTH_KATAKANA = /[\uFF61-\uFF9F]/;
const LATIN = /[\u00A0-\u024F]/;

function measureCharacter(character: string): number {
  const ascii = ASCII_WIDTHS[(character.codePointAt(0) ?? 0) - 0x20];
  if (ascii !== undefined) {
    return ascii;
  }
  if (ZERO_WIDTH.test(character)) {
    return 0;
  }
  if (EMOJI.test(character)) {
    return 130;
  }
  if (HALF_WIDTH_KATAKANA.test(character)) {
    return 50;
  }
  // Kana, kanji and full-width forms are exactly 1 em; other scripts are rarely wider.
  return LATIN.test(character) ? 85 : 100;
}

/** Width of one line of text in ems in a proportional sans-serif font; never too small, apart from rounding. */
export function measureText(text: string): number {
  let hundredths = 0;
  for (const character of text) {
    hundredths += measureCharacter(character);
  }
  return hundredths / 100;
}
