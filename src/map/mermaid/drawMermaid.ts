import {cleanSvg} from './cleanSvg';
import {loadMermaid} from './loadMermaid';
import {shieldLabels} from './shieldLabels';
import {withDom} from './withDom';

export interface DrawRequest {
  /**
   * Mermaid flowchart source. Ids are generated: nodes n0, n1 …; edges e0, e1 … (`n0 e0@-- "label" --> n1`);
   * subgraphs z0, z1 …. Labels stand in double quotes and are escaped with `escapeMermaidLabel`.
   */
  readonly source: string;
  /** What the diagram is called, for assistive technology. */
  readonly title: string;
  /** What the diagram shows, for assistive technology. */
  readonly description: string;
  /** Begins every id in the SVG, so that several diagrams can stand on one page. */
  readonly idPrefix: string;
  /** Edge id → the connection it stands for; put on its path and on its label. */
  readonly edges: Readonly<
    Record<
      string,
      {
        readonly connection: string;
        readonly classes: readonly string[];
        /** Lengths of dashes and gaps; a solid line without. */
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

/** Constant, so that a drawing does not depend on what was drawn before; the final ids come from `idPrefix`. */
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
 * Draws a Mermaid flowchart as an SVG without any style of its own. Calls made at the same time wait for one another:
 * Mermaid keeps its state in its modules, and the DOM it works on is in the global object.
 *
 * @throws Error naming the diagram if Mermaid does not understand the source.
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
