/** Data that a page carries in a `<script>` and that no browser runs. */
const dataTypes = new Set(['application/ld+json', 'application/json']);

const script = /<script((?:\s+(?:"[^"]*"|'[^']*'|[^'">])*)?)>([\s\S]*?)<\/script/giu;

/**
 * The texts of the scripts that stand in the HTML, as a browser hashes them. The text of a script ends at the first
 * `</script` whatever is in it, which is why no tree is needed to find it.
 */
export function findInlineScripts(html: string): readonly string[] {
  return [...html.matchAll(script)].flatMap(([, attributes = '', text = '']) => {
    const type = /\stype\s*=\s*["']?([^\s"'>]*)/iu.exec(attributes)?.[1]?.toLowerCase() ?? '';
    const isLoaded = /\ssrc\s*=/iu.test(attributes);
    return isLoaded || dataTypes.has(type) || text === '' ? [] : [text];
  });
}
