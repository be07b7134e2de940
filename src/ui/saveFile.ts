/** Passes a file to the browser's downloads. */
export function saveFile(name: string, mediaType: string, content: string | Uint8Array): void {
  const bytes = typeof content === 'string' ? content : new Uint8Array(content);
  const url = URL.createObjectURL(new Blob([bytes], {type: mediaType}));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
