/**
 * Breaks a text into at most `maxLines` lines of at most `width`, as measured by `measure`. Words stay whole in
 * languages with spaces; Japanese breaks between characters, but no line begins with a closing mark. A text that is too
 * long ends in an ellipsis.
 */
export function wrapText(
  text: string,
  {
    width,
    maxLines,
    measure,
  }: {
    readonly width: number;
    readonly maxLines: number;
    readonly measure: (text: string) => number;
  },
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    if (line !== '' && measure((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else {
      line += piece;
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  if (lines.length <= maxLines) return lines;
  return [...lines.slice(0, maxLines - 1), shorten(lines[maxLines - 1] ?? '', width, measure)];
}

const words = new Intl.Segmenter('ja', {granularity: 'word'});

/** What can begin a line: a word with the marks and spaces that follow it, so that none of those begins a line. */
function pieces(text: string): readonly string[] {
  const found: string[] = [];
  for (const {segment, isWordLike} of words.segment(text)) {
    const opens = /^[(（「『【[<]/u.test(segment);
    const last = found.at(-1);
    const lastOpens = last !== undefined && /[(（「『【[<]$/u.test(last);
    if (last !== undefined && (lastOpens || (isWordLike !== true && !opens)))
      found[found.length - 1] = last + segment;
    else found.push(segment);
  }
  return found;
}

function shorten(line: string, width: number, measure: (text: string) => number): string {
  let characters = Array.from(line);
  while (characters.length > 0 && measure(`${characters.join('')}…`) > width)
    characters = characters.slice(0, -1);
  return `${characters.join('').trimEnd()}…`;
}
