import {type Drawing, OPEN_PREFIX} from './drawMermaid';
import {escapeXml, round, tag} from './svgMarkup';

export interface DrawingName {
  /** For assistive technology, like the description. */
  readonly title: string;
  readonly description: string;
  /** Prefix of every id in the SVG, so that a page can contain several diagrams. */
  readonly idPrefix: string;
}

export interface DrawnDiagram {
  readonly svg: string;
  /** Natural size in pixels. */
  readonly width: number;
  readonly height: number;
}

/** In pixels, between two drawings. */
const GAP = 16;

/** An SVG of one drawing, or of several below each other. */
export function printSvg(drawings: readonly Drawing[], name: DrawingName): DrawnDiagram {
  const [only] = drawings;
  return only !== undefined && drawings.length === 1
    ? printElement({...only, content: giveIds(only.content, name.idPrefix)}, name)
    : printElement(stack(drawings, name.idPrefix), name);
}

function printElement(
  {content, left, top, width, height}: Drawing,
  {title, description, idPrefix}: DrawingName,
): DrawnDiagram {
  const svg = tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'flowchart',
      viewBox: [left, top, width, height].map(round).join(' '),
      width,
      height,
      role: 'img',
      'aria-labelledby': `${idPrefix}-title`,
      'aria-describedby': `${idPrefix}-description`,
    },
    [
      tag('title', {id: `${idPrefix}-title`}, escapeXml(title)),
      tag('desc', {id: `${idPrefix}-description`}, escapeXml(description)),
      content,
    ],
  );
  return {svg, width, height};
}

function stack(drawings: readonly Drawing[], idPrefix: string): Drawing {
  let height = -GAP;
  const groups = drawings.map((drawing, index) => {
    const y = height + GAP;
    height = y + drawing.height;
    return tag(
      'g',
      {transform: `translate(${round(-drawing.left)} ${round(y - drawing.top)})`},
      giveIds(drawing.content, `${idPrefix}-part${String(index)}`),
    );
  });
  return {
    content: groups.join(''),
    left: 0,
    top: 0,
    width: Math.max(...drawings.map(({width}) => width)),
    height,
  };
}

/** Attributes that hold an id. Text cannot be mistaken for them, because quotes are escaped in it. */
const openIds = [`="${OPEN_PREFIX}-`, `="url(#${OPEN_PREFIX}-`];

function giveIds(content: string, idPrefix: string): string {
  return openIds.reduce(
    (given, open) => given.replaceAll(open, open.replace(OPEN_PREFIX, idPrefix)),
    content,
  );
}
