import {createRequire} from 'node:module';
import {type RoutedEdge, straightenJogs} from './straightenJogs';

/** The part of an ELK graph that is adjusted here. */
interface ElkNode {
  readonly id: string;
  readonly shape?: string;
  height?: number;
  layoutOptions?: Record<string, unknown>;
  readonly labels?: readonly {readonly width: number}[];
  readonly children?: readonly ElkNode[];
  readonly edges?: readonly {readonly sources: readonly string[]; readonly targets: readonly string[]}[];
}

/** In pixels. Mermaid passes only one number to ELK for all distances, which wastes a third of a map's width. */
const SPACING = {
  'elk.layered.spacing.nodeNodeBetweenLayers': '16',
  'elk.layered.spacing.edgeNodeBetweenLayers': '14',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '9',
  'elk.spacing.nodeNode': '18',
  'elk.spacing.edgeNode': '12',
  'elk.spacing.edgeEdge': '12',
  'elk.spacing.edgeLabel': '4',
  'elk.spacing.labelNode': '5',
  'elk.spacing.portPort': '14',
};

/** Distance between two lines that begin or end on the same side of a node. */
const PORT_DISTANCE = 14;

/** Left and right margins of a zone title, which ELK would let stick out of a small zone. */
const TITLE_MARGINS = 20;

/** Shapes that can be drawn at any height. */
const STRETCHABLE = new Set(['rect', 'squareRect', 'roundedRect', undefined]);

function countEdges(graph: ElkNode): {out: Map<string, number>; into: Map<string, number>} {
  const out = new Map<string, number>();
  const into = new Map<string, number>();
  for (const {sources, targets} of graph.edges ?? []) {
    for (const id of sources) {
      out.set(id, (out.get(id) ?? 0) + 1);
    }
    for (const id of targets) {
      into.set(id, (into.get(id) ?? 0) + 1);
    }
  }
  return {out, into};
}

/** Sets distances, and makes nodes tall enough to keep the lines that meet them separate. */
function shapeGraph(graph: ElkNode): void {
  const {out, into} = countEdges(graph);
  const visit = (node: ElkNode): void => {
    const children = node.children ?? [];
    if (children.length > 0 || node === graph) {
      node.layoutOptions = {...node.layoutOptions, ...SPACING};
      const title = Math.max(0, ...(node.labels ?? []).map(({width}) => width));
      if (title > 0) {
        Object.assign(node.layoutOptions, {
          'elk.nodeSize.constraints': 'MINIMUM_SIZE',
          'elk.nodeSize.minimum': `(${String(title + TITLE_MARGINS)}, 0)`,
        });
      }
      children.forEach(visit);
    } else if (STRETCHABLE.has(node.shape)) {
      const lines = Math.max(out.get(node.id) ?? 0, into.get(node.id) ?? 0);
      node.height = Math.max(node.height ?? 0, (lines + 1) * PORT_DISTANCE);
    }
  };
  visit(graph);
}

interface Elk {
  layout: (graph: ElkNode, ...rest: unknown[]) => Promise<{readonly edges?: readonly RoutedEdge[]}>;
}

/**
 * Patches ELK so that every graph in this process is shaped before layout and straightened after it; Mermaid's adapter
 * has no hook for this.
 */
export function shapeEveryGraph(): void {
  const ours = createRequire(import.meta.url);
  // The same copy of elkjs that the adapter uses, whatever its version.
  const adapters = createRequire(ours.resolve('@mermaid-js/layout-elk/package.json'));
  const {prototype} = adapters('elkjs/lib/elk.bundled.js') as {prototype: Elk};
  const layout = prototype.layout;
  prototype.layout = async function (this: Elk, graph, ...rest) {
    shapeGraph(graph);
    const result = await layout.call(this, graph, ...rest);
    straightenJogs(result.edges ?? []);
    return result;
  };
}
