/** Data in a `<script>` element that browsers do not execute. */
const dataTypes = new Set(['application/ld+json', 'application/json']);

/** A comment, or a tag with its attributes, so that text in attribute values is not taken for a tag. */
const markup = /<!--[\s\S]*?-->|<([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/giu;

/**
 * The texts of the inline scripts in the HTML, as a browser hashes them. A script's text always ends at the first
 * `</script`, so no HTML parser is needed to find it.
 */
export function findInlineScripts(html: string): readonly string[] {
  const found: string[] = [];
  const lowerCase = html.toLowerCase();
  markup.lastIndex = 0;
  for (let match = markup.exec(html); match !== null; match = markup.exec(html)) {
    const [, name = '', attributes = ''] = match;
    if (name.toLowerCase() !== 'script') continue;
    const start = markup.lastIndex;
    const end = lowerCase.indexOf('</script', start);
    if (end === -1) break;
    markup.lastIndex = end;
    const text = html.slice(start, end);
    const type = /\stype\s*=\s*["']?([^\s"'>]*)/iu.exec(attributes)?.[1]?.toLowerCase() ?? '';
    const isLoaded = /\ssrc\s*=/iu.test(attributes);
    if (!isLoaded && !dataTypes.has(type) && text !== '') found.push(text);
  }
  return found;
}
