/**
 * How to recognize the diagram libraries that draw at build time and must never reach a reader.
 *
 * Their names are not enough: minified code may not contain them, and a page may mention Mermaid.
 */
export const libraryMarks: Readonly<Record<string, RegExp>> = {
  mermaid: /mermaidAPI|securityLevel/,
  elk: /org\.eclipse\.elk/,
  cytoscape: /cytoscape/,
  katex: /KaTeX parse error/,
  d3: /\b(?:selectChildren|__transition|curveCatmullRom|zoomIdentity)\b/,
};

/** The names as a whole path segment: a content hash such as `1d3f` may contain "d3" by chance. */
export const libraryInPath = /(?:^|[/._~-])(?:mermaid|elk|elkjs|cytoscape|katex|d3)(?:[/._~-]|$)/i;
