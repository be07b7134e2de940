import {type Box, boundingBox, translationOf, uniteBoxes} from './boundingBox';
import {type Drawing, type DrawRequest, OPEN_PREFIX} from './drawMermaid';
import {EDGE_LABEL, type LabelType, lineSize, measureLabel, NODE_LABEL, ZONE_LABEL} from './labelType';
import type {Layout} from './loadMermaid';
import {readLines} from './readLines';
import {escapeXml, round, roundAll, tag} from './svgMarkup';

/** Margin around the drawing, so that strokes at its edge are not clipped. */
const MARGIN = 8;

/** The lines of a label below `top`; `anchor` says which point of each line `x` is. */
function printLabel(
  type: LabelType,
  lines: readonly string[],
  x: number,
  top: number,
  anchor: string,
): string {
  const spans = lines.map((line, index) =>
    tag(
      'tspan',
      {
        x,
        // 0.36 em below the middle of the line: the baseline that centers capitals and kanji alike.
        y: top + (index + 0.5) * type.lineHeight + 0.36 * lineSize(type, index),
        class: index === 0 ? undefined : 'detail',
        'font-size': index === 0 ? undefined : type.otherSize,
      },
      escapeXml(line),
    ),
  );
  return tag('text', {'text-anchor': anchor, 'font-size': type.firstSize}, spans);
}

/** Geometry attributes copied from the shapes that Mermaid draws. */
const GEOMETRY = ['x', 'y', 'width', 'height', 'rx', 'ry', 'r', 'cx', 'cy', 'points', 'd', 'transform'];

function printShape(shape: Element, height: number): string {
  if (shape.tagName === 'rect') {
    const {x, width} = boundingBox(shape);
    // The layout may have made the node taller than Mermaid drew it.
    return tag('rect', {x, y: -height / 2, width, height, rx: 4, fill: 'none', stroke: 'currentColor'});
  }
  const attributes = GEOMETRY.map((name) => {
    const value = shape.getAttribute(name);
    return [name, value === null || value === '0' ? undefined : roundAll(value)] as const;
  });
  return tag(shape.tagName, {...Object.fromEntries(attributes), fill: 'none', stroke: 'currentColor'});
}

function shapesOf(group: Element): Element[] {
  return Array.from(group.querySelectorAll('rect, circle, ellipse, polygon, path')).filter(
    (shape) => shape.closest('.label') === null && shape.closest('.cluster-label') === null,
  );
}

function linesOf(group: Element | null): readonly string[] {
  const text = group?.querySelector('text') ?? null;
  return text === null ? [] : readLines(text);
}

interface Part {
  readonly markup: string;
  readonly box: Box;
}

function printZones(svg: Element, layout: Layout): Part[] {
  return layout.nodes
    .filter((node) => node.isGroup)
    .map((node) => {
      const group = svg.querySelector(`[id="drawing-${node.id}"]`);
      const rect = group?.querySelector('rect') ?? null;
      if (group === null || rect === null) {
        throw new Error(`Mermaid did not draw the subgraph ${node.id}`);
      }
      const box = boundingBox(rect);
      const label = printLabel(ZONE_LABEL, linesOf(group), box.x + 10, box.y + 3, 'start');
      return {
        markup: tag('g', {id: `${OPEN_PREFIX}-${node.id}`, class: 'cluster'}, [
          tag('rect', {...box, rx: 6, fill: 'none', stroke: 'currentColor'}),
          tag('g', {class: 'cluster-label'}, label),
        ]),
        box,
      };
    });
}

function printNodes(svg: Element, layout: Layout, request: DrawRequest): Part[] {
  return layout.nodes
    .filter((node) => !node.isGroup)
    .map((node) => {
      const group = svg.querySelector(`.nodes > .node[id^="drawing-flowchart-${node.id}-"]`);
      if (group === null) {
        throw new Error(`Mermaid did not draw the node ${node.id}`);
      }
      const meaning = request.nodes[node.id];
      const {x, y} = translationOf(group);
      const shapes = shapesOf(group);
      const box = uniteBoxes(
        shapes.map((shape) => {
          const own = boundingBox(shape);
          const moved = translationOf(shape);
          return {...own, x: own.x + moved.x + x, y: own.y + moved.y + y};
        }),
      );
      const lines = linesOf(group.querySelector('.label'));
      const top = translationOf(group.querySelector('.label') ?? group).y;
      return {
        markup: tag(
          'g',
          {
            id: `${OPEN_PREFIX}-${node.id}`,
            class: ['node', ...(meaning?.classes ?? [])].join(' '),
            'data-endpoint': meaning?.endpoint,
            transform: `translate(${round(x)} ${round(y)})`,
          },
          [
            ...shapes.map((shape) => printShape(shape, node.height ?? 0)),
            printLabel(NODE_LABEL, lines, 0, top, 'middle'),
          ],
        ),
        box,
      };
    });
}

/**
 * Not every browser lets an arrowhead inherit the color of its line (`context-stroke` is too new), so each combination
 * of classes has its own arrowhead with the same classes.
 */
function printArrowheads(combinations: readonly string[]): string[] {
  return combinations.map((classes, index) =>
    tag(
      'marker',
      {
        id: `${OPEN_PREFIX}-arrow${String(index)}`,
        class: ['marker', classes].join(' ').trim(),
        viewBox: '0 0 10 10',
        refX: 5,
        refY: 5,
        markerUnits: 'userSpaceOnUse',
        markerWidth: 8,
        markerHeight: 8,
        orient: 'auto-start-reverse',
      },
      tag('path', {d: 'M 0 0 L 10 5 L 0 10 z', fill: 'currentColor'}),
    ),
  );
}

function printEdges(
  svg: Element,
  layout: Layout,
  request: DrawRequest,
): {paths: Part[]; labels: Part[]; arrowheads: string[]} {
  const combinations = [
    ...new Set(layout.edges.map(({id}) => (request.edges[id]?.classes ?? []).join(' '))),
  ].sort();
  const paths: Part[] = [];
  const labels: Part[] = [];
  for (const edge of layout.edges) {
    const drawn = svg.querySelector(`path[data-id="${edge.id}"]`);
    if (drawn === null) {
      throw new Error(`Mermaid did not draw the edge ${edge.id}`);
    }
    const meaning = request.edges[edge.id];
    const classes = meaning?.classes ?? [];
    const arrow = `url(#${OPEN_PREFIX}-arrow${String(combinations.indexOf(classes.join(' ')))})`;
    paths.push({
      markup: tag('path', {
        id: `${OPEN_PREFIX}-${edge.id}`,
        class: ['flowchart-link', ...classes].join(' '),
        'data-connection': meaning?.connection,
        d: roundAll(drawn.getAttribute('d') ?? ''),
        fill: 'none',
        stroke: 'currentColor',
        'stroke-dasharray': meaning?.dash,
        'marker-start': drawn.hasAttribute('marker-start') ? arrow : undefined,
        'marker-end': drawn.hasAttribute('marker-end') ? arrow : undefined,
      }),
      box: boundingBox(drawn),
    });
    const lines = linesOf(svg.querySelector(`.edgeLabel > .label[data-id="${edge.id}"]`));
    if (lines.length > 0 && edge.x !== undefined && edge.y !== undefined) {
      const {width, height} = measureLabel(EDGE_LABEL, lines);
      const box = {x: -width / 2, y: -height / 2, width, height};
      labels.push({
        markup: tag(
          'g',
          {
            class: ['edgeLabel', ...classes].join(' '),
            'data-connection': meaning?.connection,
            transform: `translate(${round(edge.x)} ${round(edge.y)})`,
          },
          [
            tag('rect', {...box, rx: 3, fill: 'none'}),
            printLabel(EDGE_LABEL, lines, 0, box.y + EDGE_LABEL.paddingY, 'middle'),
          ],
        ),
        box: {...box, x: box.x + edge.x, y: box.y + edge.y},
      });
    }
  }
  return {paths, labels, arrowheads: printArrowheads(combinations)};
}

function group(name: string, parts: readonly Part[]): string {
  return parts.length === 0
    ? ''
    : tag(
        'g',
        {class: name},
        parts.map(({markup}) => markup),
      );
}

/**
 * Mermaid's drawing rendered anew: the same shapes, lines and positions, without styles, with text as plain lines, ids
 * that `printSvg` makes unique on a page, and the connections and endpoints that edges and nodes stand for.
 */
export function cleanSvg(svg: Element, layout: Layout, request: DrawRequest): Drawing {
  const known = new Set([...layout.nodes, ...layout.edges].map(({id}) => id));
  const unknown = [...Object.keys(request.nodes), ...Object.keys(request.edges)].find((id) => !known.has(id));
  if (unknown !== undefined) {
    throw new Error(`the source has no ${unknown}, but the request says what it stands for`);
  }
  const zones = printZones(svg, layout);
  const {paths, labels, arrowheads} = printEdges(svg, layout, request);
  const nodes = printNodes(svg, layout, request);
  const box = uniteBoxes([...zones, ...paths, ...labels, ...nodes].map((part) => part.box));
  return {
    content: [
      tag('defs', {}, arrowheads),
      group('clusters', zones),
      group('edgePaths', paths),
      group('edgeLabels', labels),
      group('nodes', nodes),
    ].join(''),
    left: box.x - MARGIN,
    top: box.y - MARGIN,
    width: Math.ceil(box.width) + 2 * MARGIN,
    height: Math.ceil(box.height) + 2 * MARGIN,
  };
}
