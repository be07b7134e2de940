/** The build named in the page's `<html>`; undefined if there is none. */
export function buildOf(html: string): string | undefined {
  return /<html\b[^>]*\sdata-build="?([0-9a-f]+)/u.exec(html)?.[1];
}

/**
 * The page with the build named in its `<html>`, replacing any earlier one, and the URL of the PDF version if there is
 * one.
 */
export function withBuild(html: string, build: string, pdf?: string): string {
  const names = `data-build="${build}"${pdf === undefined ? '' : ` data-pdf="${pdf}"`}`;
  return withoutBuild(html).replace(/<html\b/u, `<html ${names}`);
}

/** The page as it was before a build was named in it. */
export function withoutBuild(html: string): string {
  return html.replace(/<html\b[^>]*/u, (tag) => tag.replace(/\sdata-(?:build|pdf)="[^"]*"/gu, ''));
}
