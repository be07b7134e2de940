/** A cell of a pasted table, with the line number at which it begins, from 1. */
export interface Cell {
  readonly text: string;
  readonly line: number;
  /** Its quotes do not close, or text follows them: it may hold what belongs to other cells. */
  readonly isBroken?: true;
}

/**
 * Reads what spreadsheets put on the clipboard (tabs) or into a CSV file (commas or semicolons), including quoted cells
 * with line breaks. Cells are trimmed; rows without any text are skipped. Never throws: an unclosed quote ends with the
 * text.
 */
export function readTable(text: string, given?: string): readonly (readonly Cell[])[] {
  const source = fromMarkdown(text.replace(/^\uFEFF/, ''));
  const separator = given ?? chooseSeparator(source);
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let cell = '';
  let quoted = false;
  /** The cell began with a quote that is closed by now. */
  let closed = false;
  let broken = false;
  let line = 1;
  let cellLine = 1;
  const endCell = (): void => {
    const text = cell.trim();
    row.push(broken || quoted ? {text, line: cellLine, isBroken: true} : {text, line: cellLine});
    cell = '';
    closed = broken = false;
  };
  const endRow = (): void => {
    endCell();
    rows.push(row);
    row = [];
  };
  for (let index = 0; index < source.length; index += 1) {
    const character = source.charAt(index);
    const isBreak = character === '\n' || (character === '\r' && source.charAt(index + 1) !== '\n');
    if (isBreak) line += 1;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (source.charAt(index + 1) === '"') {
        cell += '"';
        index += 1;
      } else {
        quoted = false;
        closed = true;
      }
    } else if (character === '"' && cell.trim() === '' && !closed) {
      quoted = true;
      cell = '';
    } else if (character === separator) {
      endCell();
      cellLine = line;
    } else if (isBreak) {
      endRow();
      cellLine = line;
    } else if (character !== '\r') {
      broken ||= closed && character.trim() !== '';
      cell += character;
    }
  }
  endRow();
  return rows.filter((cells) => cells.some((each) => each.text !== ''));
}

function chooseSeparator(text: string): string {
  if (text.includes('\t')) return '\t';
  if (!text.includes(',')) return ';';
  const lines = text.split(/[\r\n]+/u).filter((line) => line.trim() !== '');
  const [firstLine = ''] = lines;
  const isEverywhere = (separator: string): boolean => lines.every((line) => line.includes(separator));
  const isHeading = firstLine.includes(';') && !firstLine.includes(',');
  return isHeading || (isEverywhere(';') && !isEverywhere(',')) ? ';' : ',';
}

/** Converts a Markdown table to tabs, keeping its line numbers; returns any other text unchanged. */
function fromMarkdown(text: string): string {
  const lines = text.split(/\r\n|[\n\r]/u);
  const filled = lines.filter((line) => line.trim() !== '');
  if (filled.length === 0 || !filled.every((line) => /^\s*\|.*\|\s*$/u.test(line))) return text;
  return lines
    .map((line) =>
      /^[\s|:-]*$/u.test(line)
        ? ''
        : line
            .trim()
            .slice(1, -1)
            .split('|')
            .map((cell) => cell.trim())
            .join('\t'),
    )
    .join('\n');
}
