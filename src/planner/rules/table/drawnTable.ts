/**
 * A table drawn with bars, or in columns of a fixed width as command lines print them, with tabs between its cells. Any
 * other text is returned unchanged. Lines keep their numbers.
 */
export function fromDrawnTable(text: string): string {
  if (text.includes('\t')) return text;
  const lines = text.split(/\r\n|[\n\r]/u);
  return (fromBars(lines) ?? fromUnderlined(lines) ?? fromSpaced(lines))?.join('\n') ?? text;
}

/** `+----+`, `|---|:--|`, `--- | ---` */
const BORDER = /^(?=.*--)(?=.*[|+])[\s|+:=-]+$/;

function fromBars(lines: readonly string[]): readonly string[] | undefined {
  const filled = lines.filter((line) => line.trim() !== '');
  const counts = new Set(filled.map((line) => line.split('|').length));
  const isPlain = counts.size === 1 && !counts.has(1) && !counts.has(2) && filled.length > 1;
  if (!isPlain && !lines.some((line) => BORDER.test(line))) return undefined;
  return lines.map((line) => {
    if (/^[\s|+:=-]*$/.test(line)) return '';
    if (!line.includes('|')) return line;
    const cells = line
      .trim()
      .replace(/^\||(?<!\\)\|$/g, '')
      .split(/(?<!\\)\|/);
    return cells
      .map((cell) =>
        cell
          .replace(/<br\s*\/?>/gi, ', ')
          .replaceAll('\\|', '|')
          .trim()
          .replace(/^(\*\*|`)(.*)\1$/, '$2'),
      )
      .join('\t');
  });
}

/** Headings with a line of dashes below each; their beginnings are those of the cells. */
function fromUnderlined(lines: readonly string[]): readonly string[] | undefined {
  const at = lines.findIndex((line) => /^\s*-{2,}(?:\s+-{2,})+\s*$/.test(line));
  if (at < 1) return undefined;
  const starts = [...(lines[at] ?? '').matchAll(/-+/g)].map(({index}) => index);
  const isAligned = (line: string): boolean =>
    // Signs of double width shift what follows them.
    /^[\x20-\x7e]*$/.test(line) && starts.slice(1).every((start) => /^\s?$/.test(line.charAt(start - 1)));
  if (![...lines.slice(at - 1, at), ...lines.slice(at + 1)].every(isAligned)) return undefined;
  return lines.map((line, index) => {
    if (index < at - 1) return line;
    return index === at || line.trim() === ''
      ? ''
      : starts
          .map((start, column) => line.slice(column === 0 ? 0 : start, starts[column + 1]).trim())
          .join('\t');
  });
}

/** Columns with two spaces or more between them; without an empty cell each line has the same number of them. */
function fromSpaced(lines: readonly string[]): readonly string[] | undefined {
  const rows = lines.map((line) => (line.trim() === '' ? [] : line.trim().split(/\s{2,}/)));
  const filled = rows.filter((cells) => cells.length > 0);
  const count = filled[0]?.length ?? 0;
  if (filled.length < 2 || count < 3 || filled.some((cells) => cells.length !== count)) return undefined;
  // Commas with spaces behind them separate the cells already.
  if (filled.some((cells) => cells.some((cell) => /[,;]$/.test(cell)))) return undefined;
  return rows.map((cells) => cells.join('\t'));
}
