/**
 * The light theme with fixed colors: a saved file has neither the site's style sheet nor its custom properties, and
 * many viewers do not support `var()` or `:is()`.
 */
const STYLE = `
text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Hiragino Sans","Noto Sans CJK JP","Noto Sans JP",Meiryo,sans-serif;fill:#1c2433}
.detail,.cluster text{fill:#4d586b}
.node rect,.node circle,.node ellipse,.node polygon,.node path{fill:#fff;stroke:#8a94a6;stroke-width:1.2px}
.cluster rect{fill:#465a82;fill-opacity:.05;stroke:#b9c1cf}
.edgeLabel rect{fill:#fff;stroke:none}
.flowchart-link{fill:none;stroke:#556072;stroke-width:1.8px}
.marker path{fill:#556072;stroke:none}
.flowchart-link.encryption-tls{stroke:#0b6b4f}
.marker.encryption-tls path{fill:#0b6b4f}
.flowchart-link.encryption-ssl{stroke:#8a5a00}
.marker.encryption-ssl path{fill:#8a5a00}
.flowchart-link.encryption-unstated,.flowchart-link.encryption-none{stroke-width:1px}
.flowchart-link.transport-udp{stroke-width:1.8px}
.flowchart-link.scope-machine{stroke:#8a94a6}
.marker.scope-machine path{fill:#8a94a6}
`;

/** The diagram as a standalone file: namespace, fixed light colors, a font and a white background. */
export function standaloneSvg(svg: string): string {
  const opening = /<svg\b[^>]*>/.exec(svg);
  if (opening === null) {
    throw new Error('standaloneSvg: the text has no <svg> element; pass the outerHTML of the diagram');
  }
  const [tag] = opening;
  const root = tag.includes(' xmlns=') ? tag : tag.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"');
  const [x = '0', y = '0', width = '100%', height = '100%'] =
    /\bviewBox="([^"]*)"/
      .exec(tag)?.[1]
      ?.trim()
      .split(/[\s,]+/) ?? [];
  const background = `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="#fff"/>`;
  // <title> and <desc> only take effect as the first children.
  const rest = svg.slice(opening.index + tag.length);
  const named = /^(?:\s*<(title|desc)\b[^>]*>[\s\S]*?<\/\1>)*/.exec(rest)?.[0] ?? '';
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    `${root}${named}<style>${STYLE}</style>${background}${rest.slice(named.length)}\n`
  );
}
