import {readLines} from './readLines';
import {EDGE_LABEL, type LabelType, measureLabel, NODE_LABEL, ZONE_LABEL} from './labelType';
import {pathBox} from './pathBox';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const EMPTY: Box = {x: 0, y: 0, width: 0, height: 0};

/** The smallest box around all of them; boxes without any extent are ignored. */
export function uniteBoxes(boxes: readonly Box[]): Box {
  const filled = boxes.filter((box) => box.width > 0 || box.height > 0);
  if (filled.length === 0) {
    return EMPTY;
  }
  const x = Math.min(...filled.map((box) => box.x));
  const y = Math.min(...filled.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...filled.map((box) => box.x + box.width)) - x,
    height: Math.max(...filled.map((box) => box.y + box.height)) - y,
  };
}

function numberOf(element: Element, name: string): number {
  return Number.parseFloat(element.getAttribute(name) ?? '') || 0;
}

/** The offset of an element's own `translate(…)`; Mermaid uses no other transform in a flowchart. */
export function translationOf(element: Element): {x: number; y: number} {
  const match = /translate\(\s*(-?[\d.e+-]+)(?:[\s,]+(-?[\d.e+-]+))?/.exec(
    element.getAttribute('transform') ?? '',
  );
  return {x: Number(match?.[1] ?? 0), y: Number(match?.[2] ?? 0)};
}

function labelTypeOf(element: Element): LabelType {
  if (element.closest('.edgeLabels, .edgeLabel') !== null) {
    return EDGE_LABEL;
  }
  return element.closest('.cluster-label') !== null ? ZONE_LABEL : NODE_LABEL;
}

function textBox(element: Element): Box {
  const {width, height} = measureLabel(labelTypeOf(element), readLines(element));
  // Every label of a flowchart is centered on its x.
  return {x: -width / 2, y: 0, width, height};
}

function childrenBox(element: Element): Box {
  return uniteBoxes(
    Array.from(element.children).map((child) => {
      const box = boundingBox(child);
      const {x, y} = translationOf(child);
      return {...box, x: box.x + x, y: box.y + y};
    }),
  );
}

function pointsBox(element: Element): Box {
  const numbers = (element.getAttribute('points') ?? '').match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [];
  const xs = numbers.filter((_, index) => index % 2 === 0);
  const ys = numbers.filter((_, index) => index % 2 === 1);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return xs.length === 0 ? EMPTY : {x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y};
}

/** What `getBBox()` returns in a browser, for the elements that Mermaid's flowcharts consist of. */
export function boundingBox(element: Element): Box {
  switch (element.tagName) {
    case 'text':
    case 'tspan':
      return textBox(element);
    case 'rect':
      return {
        x: numberOf(element, 'x'),
        y: numberOf(element, 'y'),
        width: numberOf(element, 'width'),
        height: numberOf(element, 'height'),
      };
    case 'circle':
    case 'ellipse': {
      const radiusX = numberOf(element, 'rx') || numberOf(element, 'r');
      const radiusY = numberOf(element, 'ry') || numberOf(element, 'r');
      return {
        x: numberOf(element, 'cx') - radiusX,
        y: numberOf(element, 'cy') - radiusY,
        width: 2 * radiusX,
        height: 2 * radiusY,
      };
    }
    case 'polygon':
    case 'polyline':
      return pointsBox(element);
    case 'path':
      return pathBox(element.getAttribute('d') ?? '');
    case 'defs':
    case 'marker':
    case 'style':
    case 'title':
    case 'desc':
      return EMPTY;
    default:
      return childrenBox(element);
  }
}
