/**
 * Loader of the browser's bundle, which gives each page, and each module that is loaded later, the texts that it reads,
 * in place of the whole catalogue. The site's plugin says in `texts` which those are, by the path of the file.
 *
 * - the catalogue of the language becomes empty, and so do the files of it, which nobody has to fetch;
 * - a file that brings texts gets an import of them before all others, so that they are there when its modules run;
 * - that import is this file once more under another query, with the texts in it.
 */
export default function bringTexts(source) {
  // What a file brings depends on the catalogue and on every module that it imports, not on the file alone.
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
