import type {DrawnDiagram, DrawRequest} from './drawMermaid';
import {escapeXml, round, tag} from './svgMarkup';

/** In pixels, between two drawings. */
const GAP = 16;

/**
 * Puts drawings below each other in one. `drawMermaid` made them, each with its own `idPrefix`; the result has that of
 * `request`, and its title and description for assistive technology instead of theirs.
 *
 * @throws Error if something else than such a drawing is among them.
 */
export function stackDrawings(
  drawings: readonly DrawnDiagram[],
  {title, description, idPrefix}: Pick<DrawRequest, 'title' | 'description' | 'idPrefix'>,
): DrawnDiagram {
  const width = Math.max(...drawings.map((drawing) => drawing.width));
  let height = -GAP;
  const parts = drawings.map((drawing) => {
    const [, left, top, content] =
      /^<svg [^>]*viewBox="(\S+) (\S+) [^"]*"[^>]*><title.*?<\/title><desc.*?<\/desc>(.*)<\/svg>$/su.exec(
        drawing.svg,
      ) ?? [];
    if (content === undefined) throw new Error(`diagram "${idPrefix}": a part is no drawing`);
    const y = height + GAP;
    height = y + drawing.height;
    return tag('g', {transform: `translate(${round(-Number(left))} ${round(y - Number(top))})`}, content);
  });
  const svg = tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'flowchart',
      viewBox: [0, 0, width, height].map(round).join(' '),
      width,
      height,
      role: 'img',
      'aria-labelledby': `${idPrefix}-title`,
      'aria-describedby': `${idPrefix}-description`,
    },
    [
      tag('title', {id: `${idPrefix}-title`}, escapeXml(title)),
      tag('desc', {id: `${idPrefix}-description`}, escapeXml(description)),
      ...parts,
    ],
  );
  return {svg, width, height};
}
