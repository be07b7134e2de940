/** Copies a text, and the same with links if there is one. Rejects if the browser offers no clipboard. */
export async function writeToClipboard(text: string, html?: string): Promise<void> {
  if (html === undefined) {
    await navigator.clipboard.writeText(text);
    return;
  }
  const content = {'text/plain': text, 'text/html': html};
  await navigator.clipboard.write([
    new ClipboardItem(
      Object.fromEntries(Object.entries(content).map(([type, value]) => [type, new Blob([value], {type})])),
    ),
  ]);
}
