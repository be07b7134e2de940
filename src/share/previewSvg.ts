import {measureText} from '../map/mermaid/measureText';
import {escapeHtml} from '../text/escapeHtml';
import type {Preview} from './previews';
import {wrapText} from './wrapText';

/** The size in pixels that chat tools expect of a large preview. */
export const previewSize = {width: 1200, height: 630} as const;

const MARGIN = 72;
const INNER = previewSize.width - 2 * MARGIN;
const INK = '#12202c';
const MUTED = '#4d5b67';
const COLOURS = {tls: '#0b6b4f', ssl: '#8a5a00', none: '#556072', unstated: '#556072'} as const;
const DASHES = {tls: '', ssl: ' stroke-dasharray="18 9"', none: '', unstated: ''} as const;

/** A preview as a standalone SVG; texts are escaped and stay inside the image. */
export function previewSvg(preview: Preview): string {
  const headline = fit(preview.headline, 84, INNER);
  const body = preview.ends === undefined ? 268 : 452;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(previewSize.width)} ${String(previewSize.height)}">`,
    `<rect width="100%" height="100%" fill="#fff"/><rect width="16" height="100%" fill="#0b5c8a"/>`,
    line(preview.kicker, {x: MARGIN, y: 84, size: 30, fill: MUTED}),
    line(headline.text, {x: MARGIN, y: 186, size: headline.size, weight: 700}),
    ...(preview.ends === undefined ? [] : drawEnds(preview.ends)),
    ...drawLines(preview.lines, body, preview.ends === undefined ? 5 : 2),
    line(preview.footer, {x: MARGIN, y: 592, size: 26, fill: MUTED}),
    '</svg>',
  ].join('');
}

function drawEnds({from, to, label, encryption}: NonNullable<Preview['ends']>): readonly string[] {
  const width = 400;
  const right = previewSize.width - MARGIN - width;
  const colour = COLOURS[encryption];
  const middle = 316;
  return [
    ...[[MARGIN, from] as const, [right, to] as const].flatMap(([x, name]) => {
      const text = fit(name, 34, width - 32);
      return [
        `<rect x="${String(x)}" y="${String(middle - 52)}" width="${String(width)}" height="104" rx="8" fill="#f5f8fa" stroke="#7a8894" stroke-width="2"/>`,
        line(text.text, {x: x + width / 2, y: middle + 12, size: text.size, anchor: 'middle', weight: 700}),
      ];
    }),
    `<path d="M${String(MARGIN + width)} ${String(middle)}H${String(right - 22)}" stroke="${colour}" stroke-width="6" fill="none"${DASHES[encryption]}/>`,
    `<path d="M${String(right - 28)} ${String(middle - 16)}l28 16l-28 16z" fill="${colour}"/>`,
    line(label, {
      x: previewSize.width / 2,
      y: middle - 20,
      size: 28,
      anchor: 'middle',
      fill: colour,
      weight: 700,
    }),
  ];
}

function drawLines(texts: readonly string[], top: number, room: number): readonly string[] {
  const size = 32;
  const measure = (text: string): number => measureText(text) * size;
  const lines =
    texts.length === 1
      ? wrapText(texts[0] ?? '', {width: INNER, maxLines: room, measure})
      : texts
          .slice(0, texts.length > room ? room - 1 : room)
          .flatMap((text) => wrapText(text, {width: INNER, maxLines: 1, measure}));
  const rest = texts.length > room ? [`+ ${String(texts.length - room + 1)}`] : [];
  return [...lines, ...rest].map((text, index) => line(text, {x: MARGIN, y: top + index * 54, size}));
}

/** The font size at which a text fits a width, at least half the normal one; a longer text is truncated. */
function fit(text: string, size: number, width: number): {readonly text: string; readonly size: number} {
  const needed = measureText(text) * size;
  const fitting = Math.max(size / 2, Math.min(size, Math.floor((size * width) / needed)));
  const [shown = ''] = wrapText(text, {width, maxLines: 1, measure: (part) => measureText(part) * fitting});
  return {text: shown, size: fitting};
}

function line(
  text: string,
  {
    x,
    y,
    size,
    fill = INK,
    weight = 400,
    anchor = 'start',
  }: {
    readonly x: number;
    readonly y: number;
    readonly size: number;
    readonly fill?: string;
    readonly weight?: 400 | 700;
    readonly anchor?: 'start' | 'middle';
  },
): string {
  return `<text x="${String(x)}" y="${String(y)}" font-size="${String(size)}" font-weight="${String(weight)}" fill="${fill}" text-anchor="${anchor}" font-family="Noto Sans JP">${escapeHtml(text)}</text>`;
}
