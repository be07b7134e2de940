import {createHash} from 'node:crypto';
import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Matrix} from '../matrix/model';
import {renderBySource, renderDiagramSource} from './diagram';
import {listDrawings, type StoredDrawing} from './listDrawings';
import {renderWorkloadSummary, summaryDrawing} from './workloadSummary';
import type {Words} from '../words/words';
import type {DrawRequest, DrawnDiagram} from './mermaid/drawMermaid';

/** In pixels of the drawing: what fits the column of a page at 1280 px with legible text. */
const COLUMN_WIDTH = 745;

/** Draws every diagram in one language; drawings whose source and renderer are unchanged come from the cache. */
export async function drawAll(
  matrix: Matrix,
  words: Words,
  cache: DrawingCache,
): Promise<readonly StoredDrawing[]> {
  const drawn: StoredDrawing[] = [];
  for (const {name, title, description, connections, layout} of listDrawings(matrix, words)) {
    const draw = async (render: typeof renderBySource): Promise<StoredDrawing> => {
      const {mermaid, edges, nodes} = render(matrix, connections, words);
      const {svg, width, height} = await cache.draw({
        source: mermaid,
        title,
        description,
        idPrefix: name,
        edges,
        nodes,
      });
      return {name, title, svg, width, height, mermaid, connections: connections.map(({id}) => id)};
    };
    const first = await draw(layout === 'by-source' ? renderBySource : renderDiagramSource);
    const other = layout === 'column' && first.width > COLUMN_WIDTH ? await draw(renderBySource) : undefined;
    drawn.push(other !== undefined && other.width < first.width ? other : first);
  }
  return drawn;
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
