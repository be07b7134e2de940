import type {LayoutData, Mermaid} from 'mermaid';
import {shapeEveryGraph} from './shapeEveryGraph';

/** Where the layout put the parts of a drawing; Mermaid itself keeps only the finished picture. */
export interface Layout {
  readonly nodes: LayoutData['nodes'];
  readonly edges: LayoutData['edges'];
}

interface LoadedMermaid {
  readonly mermaid: Mermaid;
  /** The layout of the most recent drawing. */
  readonly takeLayout: () => Layout;
}

let loaded: Promise<LoadedMermaid> | undefined;

async function load(): Promise<LoadedMermaid> {
  const {default: mermaid} = await import('mermaid');
  const {default: layouts} = await import('@mermaid-js/layout-elk');
  const elk = layouts.find(({name}) => name === 'elk');
  if (elk === undefined) {
    throw new Error('@mermaid-js/layout-elk no longer offers a layout named "elk": see its release notes');
  }
  shapeEveryGraph();
  let layout: Layout | undefined;
  mermaid.registerLayoutLoaders([
    {
      ...elk,
      loader: async () => {
        const algorithm = await elk.loader();
        return {
          render: async (data, ...rest) => {
            await algorithm.render(data, ...rest);
            layout = data;
          },
        };
      },
    },
  ]);
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    deterministicIds: true,
    // Some shapes are drawn with random numbers, even where none of it shows.
    handDrawnSeed: 1,
    layout: 'elk',
    htmlLabels: false,
    flowchart: {padding: 9},
    elk: {mergeEdges: false, nodePlacementStrategy: 'NETWORK_SIMPLEX', considerModelOrder: 'NODES_AND_EDGES'},
    // The limits guard against untrusted text; these come from the matrix, which may grow.
    maxEdges: 100_000,
    maxTextSize: 10_000_000,
    // Errors are thrown to the caller; Mermaid's log would repeat them in pieces.
    logLevel: 'fatal',
    suppressErrorRendering: true,
  });
  return {
    mermaid,
    takeLayout: () => {
      if (layout === undefined) {
        throw new Error('Mermaid drew without its "elk" layout: is the diagram a flowchart?');
      }
      const taken = layout;
      layout = undefined;
      return taken;
    },
  };
}

/** Mermaid with its ELK layout, loaded once and set up for drawing without a browser. Needs the DOM globals. */
export function loadMermaid(): Promise<LoadedMermaid> {
  loaded ??= load();
  return loaded;
}
