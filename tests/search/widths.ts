/** Half-width kana by what they stand for; voiced ones consist of a kana and a mark. */
const halfWidthKana = new Map(
  Array.from({length: 0xff9f - 0xff61 + 1}, (_, offset) => String.fromCharCode(0xff61 + offset)).map(
    (half) => [half === '\uFF9E' ? '\u3099' : half === '\uFF9F' ? '\u309A' : half.normalize('NFKC'), half],
  ),
);

/** The text in the other width: Latin letters, digits and punctuation in full width, katakana in half width. */
export function inOtherWidth(text: string): string {
  return Array.from(text.normalize('NFD'))
    .map((character) => {
      const code = character.charCodeAt(0);
      return code > 0x20 && code < 0x7f
        ? String.fromCharCode(code + 0xfee0)
        : (halfWidthKana.get(character) ?? character);
    })
    .join('');
}
