import layouts from '@mermaid-js/layout-elk';
import mermaid from 'mermaid';

/** A drawing for use as an image: nothing in it can run, and the page's CSP does not apply to its styles. */
export interface PlanDrawing {
  readonly svg: string;
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

/** The colors of the site's maps (`diagram.css`), which the image does not get from the page. */
const colors = {
  light: {
    primaryColor: '#ffffff',
    primaryBorderColor: '#8a94a6',
    primaryTextColor: '#1c2433',
    textColor: '#1c2433',
    edgeLabelBackground: '#ffffff',
  },
  dark: {
    primaryColor: '#232a36',
    primaryBorderColor: '#76829a',
    primaryTextColor: '#eef1f6',
    textColor: '#eef1f6',
    edgeLabelBackground: '#141b22',
  },
} as const;

/** Draws Mermaid text; rejects if it cannot. Pages import this file only when a drawing is requested. */
export async function drawPlan(mermaidText: string, theme: 'light' | 'dark'): Promise<PlanDrawing> {
  // The same layout as the site's other diagrams: the default one draws lines through boxes.
  mermaid.registerLayoutLoaders(layouts);
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    layout: 'elk',
    elk: {mergeEdges: false, nodePlacementStrategy: 'NETWORK_SIMPLEX', considerModelOrder: 'NODES_AND_EDGES'},
    suppressErrorRendering: true,
    // HTML labels would make the image depend on the page's styles, and some viewers do not show them.
    htmlLabels: false,
    flowchart: {useMaxWidth: false},
    theme: 'base',
    themeVariables: colors[theme],
    // By default a line shines through its label.
    themeCSS: '.edgeLabel rect { opacity: 1 !important; }',
    fontFamily: 'system-ui, "Hiragino Sans", "Yu Gothic UI", "Noto Sans CJK JP", sans-serif',
  });
  const {svg} = await mermaid.render('plan-diagram', mermaidText);
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  const [, , width = 0, height = 0] = (parsed.getAttribute('viewBox') ?? '').split(/\s+/).map(Number);
  parsed.setAttribute('width', String(width));
  parsed.setAttribute('height', String(height));
  const standalone = new XMLSerializer().serializeToString(parsed);
  return {
    svg: standalone,
    url: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(standalone)}`,
    width,
    height,
  };
}
