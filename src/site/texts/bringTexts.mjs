/**
 * Loader for the browser bundle. It gives each page, and each lazily loaded module, the texts that it reads instead of
 * the whole catalogue. The site's plugin lists them in `texts`, by file path.
 *
 * - The catalogue of the language becomes empty, and so do its files, so nothing is downloaded.
 * - A file that brings texts gets an import of them before all others, so they are there when its modules run.
 * - That import is this file again with another query; its content is the texts.
 */
export default function bringTexts(source) {
  // What a file brings depends on the catalogue and on all modules that it imports, not on the file alone.
  this.cacheable(false);
  const {texts, words, catalogue, ownTexts} = this.getOptions();
  if (this.resourceQuery === '?texts') {
    const own = JSON.stringify(texts[this.resourcePath]);
    return `import {addTexts} from ${JSON.stringify(words)};\naddTexts(JSON.parse(${JSON.stringify(own)}));\n`;
  }
  if (ownTexts.includes(this.resourcePath)) return '{}';
  if (this.resourcePath === catalogue) return 'export const texts = {matrix: {}, ui: {}};\n';
  return `import ${JSON.stringify(`${this.resourcePath}?texts`)};\n${source}`;
}
