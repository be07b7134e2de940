/** Rows as a table in GitHub Flavored Markdown; the first is the heading. */
export function renderMarkdownTable(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  return [head, head.map(() => '---'), ...body]
    .map((row) => `| ${row.map((cell) => (cell === '---' ? cell : escapeMarkdown(cell))).join(' | ')} |`)
    .join('\n');
}

/** A text that is shown literally: no markup, no HTML, no end of a cell. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ').replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&');
}

/** A link whose URL may contain parentheses, which would otherwise end it. */
export function markdownLink(text: string, address: string): string {
  return `[${escapeMarkdown(text)}](${address.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}
