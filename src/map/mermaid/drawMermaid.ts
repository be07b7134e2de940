import {cleanSvg} from './cleanSvg';
import {loadMermaid} from './loadMermaid';
import {shieldLabels} from './shieldLabels';
import {withDom} from './withDom';

export interface DrawRequest {
  /**
   * Mermaid flowchart source. Ids are generated: nodes n0, n1 …; edges e0, e1 … (`n0 e0@-- "label" --> n1`); subgraphs
   * z0, z1 …. Labels are in double quotes and escaped with `escapeMermaidLabel`.
   */
  readonly source: string;
  /** Edge id → the connection it stands for; set on its path and on its label. */
  readonly edges: Readonly<
    Record<
      string,
      {
        readonly connection: string;
        readonly classes: readonly string[];
        /** Lengths of dashes and gaps; undefined for a solid line. */
        readonly dash?: string | undefined;
      }
    >
  >;
  /** Node id → the endpoint it stands for. */
  readonly nodes: Readonly<Record<string, {readonly endpoint: string; readonly classes: readonly string[]}>>;
}

/** A drawing that has no name yet; `printSvg` gives it one. Sizes and positions are in pixels. */
export interface Drawing {
  /** The SVG elements, whose ids all begin with `OPEN_PREFIX`. */
  readonly content: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Stands for the prefix of an id in a drawing that has no name yet. */
export const OPEN_PREFIX = '?';

/** Constant, so that a drawing does not depend on earlier ones; the final ids come from `printSvg`. */
const WORKING_ID = 'drawing';

async function draw(request: DrawRequest): Promise<Drawing> {
  return withDom(async (document) => {
    const {mermaid, takeLayout} = await loadMermaid();
    const {svg} = await mermaid.render(WORKING_ID, shieldLabels(request.source));
    // Not with a DOMParser: the window would keep each document in which something was looked up.
    const drawn = document.createElement('div');
    drawn.innerHTML = svg;
    return cleanSvg(drawn, takeLayout(), request);
  });
}

let queue: Promise<unknown> = Promise.resolve();

/**
 * Draws a Mermaid flowchart without any styles. Concurrent calls are queued: Mermaid keeps its state in its modules, and
 * its DOM is in the global object.
 *
 * @throws Error if Mermaid cannot parse the source.
 */
export function drawMermaid(request: DrawRequest): Promise<Drawing> {
  const result = queue.then(() => draw(request));
  queue = result.catch(() => undefined);
  return result;
}
