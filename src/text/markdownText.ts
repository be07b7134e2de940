/** Rows as a table of GitHub's Markdown; the first is the heading. */
export function renderMarkdownTable(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  return [head, head.map(() => '---'), ...body]
    .map((row) => `| ${row.map((cell) => (cell === '---' ? cell : escapeMarkdown(cell))).join(' | ')} |`)
    .join('\n');
}

/** A text that a reader sees as it is: neither markup nor HTML nor the end of a cell. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ').replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&');
}

/** A link whose address may hold parentheses, which would end it. */
export function markdownLink(text: string, address: string): string {
  return `[${escapeMarkdown(text)}](${address.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}
