import {createHash} from 'node:crypto';
import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Connection, Matrix} from '../matrix/model';
import {renderBySource, renderDiagramSource, withoutEdgeIds, type DiagramSource} from './diagram';
import {listDrawings, type ListedDrawing, type StoredDrawing} from './listDrawings';
import {listWorkloadSummary, renderWorkloadSummary, summaryDrawing} from './workloadSummary';
import type {Words} from '../words/words';
import type {Drawing, DrawRequest} from './mermaid/drawMermaid';
import {printSvg} from './mermaid/printSvg';

/** In pixels of the drawing: what fits the column of a page at 1280 px with legible text. */
const COLUMN_WIDTH = 745;

/** Connections in one drawing. With more, the lines cannot be followed, and the layout takes minutes. */
const MOST_TOGETHER = 40;
const LARGEST_PART = 30;

/** Draws every diagram in one language; drawings whose source and renderer are unchanged come from the cache. */
export async function drawAll(
  matrix: Matrix,
  words: Words,
  cache: DrawingCache,
): Promise<readonly StoredDrawing[]> {
  const stored: StoredDrawing[] = [];
  for (const {name, title, description, connections, layout} of listDrawings(matrix, words)) {
    const render = (by: Render, some: readonly Connection[]): DiagramSource => by(matrix, some, words);
    const {mermaid, drawings} = await (
      connections.length > MOST_TOGETHER
        ? drawParts(
            render(renderDiagramSource, connections),
            splitBySource(matrix, connections).map((part) => render(renderBySource, part)),
            cache,
          )
        : drawTogether((by) => render(by, connections), layout, cache)
    ).catch((cause: unknown) => {
      throw new Error(`diagram "${name}": ${cause instanceof Error ? cause.message : String(cause)}`, {
        cause,
      });
    });
    stored.push({
      name,
      title,
      ...printSvg(drawings, {title, description, idPrefix: name}),
      mermaid,
      connections: connections.map(({id}) => id),
    });
  }
  return stored;
}

type Render = typeof renderBySource;

interface Drawn {
  readonly mermaid: string;
  readonly drawings: readonly Drawing[];
}

async function drawParts(
  {mermaid}: DiagramSource,
  parts: readonly DiagramSource[],
  cache: DrawingCache,
): Promise<Drawn> {
  const drawings: Drawing[] = [];
  for (const part of parts) drawings.push(await cache.draw(requestOf(part)));
  return {mermaid, drawings};
}

async function drawTogether(
  render: (by: Render) => DiagramSource,
  layout: ListedDrawing['layout'],
  cache: DrawingCache,
): Promise<Drawn> {
  const source = render(layout === 'by-source' ? renderBySource : renderDiagramSource);
  const drawing = await cache.draw(requestOf(source));
  const first = {mermaid: withoutEdgeIds(source.mermaid), drawings: [drawing]};
  if (layout !== 'column' || drawing.width <= COLUMN_WIDTH) return first;
  const narrow = render(renderBySource);
  const other = await cache.draw(requestOf(narrow));
  return other.width < drawing.width ? {mermaid: withoutEdgeIds(narrow.mermaid), drawings: [other]} : first;
}

function requestOf({mermaid, edges, nodes}: DiagramSource): DrawRequest {
  return {source: mermaid, edges, nodes};
}

/** The connections by source, in parts that are small enough to draw; a source with many of them has several parts. */
export function splitBySource(
  matrix: Matrix,
  connections: readonly Connection[],
): readonly (readonly Connection[])[] {
  const parts: Connection[][] = [];
  for (const {id} of matrix.endpoints) {
    const own = connections.filter(({from}) => from === id);
    for (let begin = 0; begin < own.length; begin += LARGEST_PART) {
      const some = own.slice(begin, begin + LARGEST_PART);
      const last = parts.at(-1);
      if (last !== undefined && last.length + some.length <= LARGEST_PART) last.push(...some);
      else parts.push(some);
    }
  }
  return parts;
}

/** Draws the summary of the workloads in one language. */
export async function drawWorkloadSummary(
  matrix: Matrix,
  words: Words,
  cache: DrawingCache,
): Promise<StoredDrawing> {
  const mermaid = renderWorkloadSummary(matrix, words);
  const title = words('ui:diagram.summaryTitle');
  const drawing = await cache.draw({source: mermaid, edges: {}, nodes: {}});
  const drawn = printSvg([drawing], {
    title,
    description: words('ui:diagram.summaryDescription'),
    idPrefix: summaryDrawing,
  });
  const lines = listWorkloadSummary(matrix, words);
  return {name: summaryDrawing, title, ...drawn, mermaid, connections: [], lines};
}

export interface DrawingCache {
  readonly draw: (request: DrawRequest) => Promise<Drawing>;
}

/**
 * Caches drawings by a hash of everything that determines them: the request, the renderer's code, Mermaid's version.
 */
export async function openDrawingCache(root: string, folder: string): Promise<DrawingCache> {
  const renderer = join(root, 'src/map/mermaid');
  const code = await Promise.all(
    (await readdir(renderer)).sort().map((file) => readFile(join(renderer, file), 'utf8')),
  );
  const lock = await readFile(join(root, 'package-lock.json'), 'utf8');
  const drawnBy = createHash('sha256')
    .update(JSON.stringify([code, lock]))
    .digest('hex');
  await mkdir(folder, {recursive: true});
  return {
    draw: async (request) => {
      const key = createHash('sha256')
        .update(JSON.stringify([request, drawnBy]))
        .digest('hex');
      const file = join(folder, `${key}.json`);
      const stored = await readFile(file, 'utf8').catch(() => undefined);
      if (stored !== undefined) return JSON.parse(stored) as Drawing;
      // Mermaid and its DOM take over a second to load, and usually every drawing is cached.
      const {drawMermaid} = await import('./mermaid/drawMermaid');
      const drawn = await drawMermaid(request);
      await writeFile(file, JSON.stringify(drawn));
      return drawn;
    },
  };
}
