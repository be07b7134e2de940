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
  /** The name of the diagram, for assistive technology. */
  readonly title: string;
  /** The description of the diagram, for assistive technology. */
  readonly description: string;
  /** Prefix of every id in the SVG, so that a page can contain several diagrams. */
  readonly idPrefix: string;
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

export interface DrawnDiagram {
  readonly svg: string;
  /** Natural size in pixels. */
  readonly width: number;
  readonly height: number;
}

/** Constant, so that a drawing does not depend on earlier ones; the final ids come from `idPrefix`. */
const WORKING_ID = 'drawing';

async function draw(request: DrawRequest): Promise<DrawnDiagram> {
  return withDom(async () => {
    const {mermaid, takeLayout} = await loadMermaid();
    const {svg} = await mermaid.render(WORKING_ID, shieldLabels(request.source));
    const drawn = new DOMParser().parseFromString(svg, 'image/svg+xml');
    return cleanSvg(drawn.documentElement, takeLayout(), request);
  });
}

let queue: Promise<unknown> = Promise.resolve();

/**
 * Draws a Mermaid flowchart as an SVG without any styles. Concurrent calls are queued: Mermaid keeps its state in its
 * modules, and its DOM is in the global object.
 *
 * @throws Error naming the diagram if Mermaid cannot parse the source.
 */
export function drawMermaid(request: DrawRequest): Promise<DrawnDiagram> {
  const result = queue
    .then(() => draw(request))
    .catch((cause: unknown) => {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`diagram "${request.idPrefix}": ${reason}`, {cause});
    });
  queue = result.catch(() => undefined);
  return result;
}
