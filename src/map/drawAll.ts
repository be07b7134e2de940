import {createHash} from 'node:crypto';
import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Connection, Matrix} from '../matrix/model';
import {renderBySource, renderDiagramSource} from './diagram';
import {listDrawings, type StoredDrawing} from './listDrawings';
import {renderWorkloadSummary, summaryDrawing} from './workloadSummary';
import type {Words} from '../words/words';
import type {DrawRequest, DrawnDiagram} from './mermaid/drawMermaid';
import {stackDrawings} from './mermaid/stackDrawings';

/** In pixels of the drawing: what fits the column of a page at 1280 px with legible text. */
const COLUMN_WIDTH = 745;

/** Connections in one drawing. With more, the lines cannot be followed, and the layout takes minutes. */
const MOST_TOGETHER = 100;
const LARGEST_PART = 30;

/** Draws every diagram in one language; drawings whose source and renderer are unchanged come from the cache. */
export async function drawAll(
  matrix: Matrix,
  words: Words,
  cache: DrawingCache,
): Promise<readonly StoredDrawing[]> {
  const drawn: StoredDrawing[] = [];
  for (const {name, title, description, connections, layout} of listDrawings(matrix, words)) {
    const draw = async (
      render: typeof renderBySource,
      some: readonly Connection[],
      idPrefix: string,
    ): Promise<DrawnDiagram & {readonly mermaid: string}> => {
      const {mermaid, edges, nodes} = render(matrix, some, words);
      return {
        ...(await cache.draw({source: mermaid, title, description, idPrefix, edges, nodes})),
        mermaid,
      };
    };
    const drawOne = async (): Promise<DrawnDiagram & {readonly mermaid: string}> => {
      const first = await draw(
        layout === 'by-source' ? renderBySource : renderDiagramSource,
        connections,
        name,
      );
      const other =
        layout === 'column' && first.width > COLUMN_WIDTH
          ? await draw(renderBySource, connections, name)
          : undefined;
      return other !== undefined && other.width < first.width ? other : first;
    };
    const drawParts = async (): Promise<DrawnDiagram & {readonly mermaid: string}> => {
      const parts: DrawnDiagram[] = [];
      for (const [index, part] of splitBySource(matrix, connections).entries()) {
        parts.push(await draw(renderBySource, part, `${name}-part${String(index)}`));
      }
      const {mermaid} = renderDiagramSource(matrix, connections, words);
      return {...stackDrawings(parts, {title, description, idPrefix: name}), mermaid};
    };
    const {svg, width, height, mermaid} = await (connections.length > MOST_TOGETHER
      ? drawParts()
      : drawOne());
    drawn.push({name, title, svg, width, height, mermaid, connections: connections.map(({id}) => id)});
  }
  return drawn;
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
  const drawn = await cache.draw({
    source: mermaid,
    title,
    description: words('ui:diagram.summaryDescription'),
    idPrefix: summaryDrawing,
    edges: {},
    nodes: {},
  });
  return {name: summaryDrawing, title, ...drawn, mermaid, connections: []};
}

export interface DrawingCache {
  readonly draw: (request: DrawRequest) => Promise<DrawnDiagram>;
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
      if (stored !== undefined) return JSON.parse(stored) as DrawnDiagram;
      // Mermaid and its DOM take over a second to load, and usually every drawing is cached.
      const {drawMermaid} = await import('./mermaid/drawMermaid');
      const drawn = await drawMermaid(request);
      await writeFile(file, JSON.stringify(drawn));
      return drawn;
    },
  };
}
