/**
 * How to recognise the diagram libraries that draw while the site is built and must never reach a reader.
 *
 * Their names are not enough: minified code may not hold them, and a page may speak of Mermaid.
 */
export const libraryMarks: Readonly<Record<string, RegExp>> = {
  mermaid: /mermaidAPI|securityLevel/,
  elk: /org\.eclipse\.elk/,
  cytoscape: /cytoscape/,
  katex: /KaTeX parse error/,
  d3: /\b(?:selectChildren|__transition|curveCatmullRom|zoomIdentity)\b/,
};

/** The names, as a whole part of a path: a content hash such as `1d3f` holds "d3" by chance. */
export const libraryInPath = /(?:^|[/._~-])(?:mermaid|elk|elkjs|cytoscape|katex|d3)(?:[/._~-]|$)/i;
