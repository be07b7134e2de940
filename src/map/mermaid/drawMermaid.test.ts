import {JSDOM} from 'jsdom';
import {describe, expect, it} from 'vitest';
import {escapeMermaidLabel} from '../escapeMermaidLabel';
import {type DrawRequest, drawMermaid} from './drawMermaid';
import {printSvg} from './printSvg';
import {HOSTILE_LABELS} from '../../../tests/hostileLabels';

const PAIR = `flowchart LR
subgraph z0["Zone"]
n0["Proxy"]
end
n1["ESXi host<br/>in the same site"]
n0 e0@-- "TCP 443 / TLS<br/>registered through vCenter Server" --> n1
n0 e1@-- "UDP 123" --> n1
`;

function request(changes: Partial<DrawRequest> = {}): DrawRequest {
  return {
    source: PAIR,
    edges: {
      e0: {connection: 'proxy-esxi-443', classes: ['encryption-ssl'], dash: '9 4'},
      e1: {connection: 'proxy-esxi-123', classes: ['encryption-none', 'transport-udp'], dash: '2 4'},
    },
    nodes: {n0: {endpoint: 'backup-proxy', classes: []}, n1: {endpoint: 'esxi-host', classes: ['remote']}},
    ...changes,
  };
}

async function draw(asked: DrawRequest): Promise<string> {
  const name = {title: 'Proxy & host', description: 'Two connections', idPrefix: 'pair'};
  return printSvg([await drawMermaid(asked)], name).svg;
}

function parse(svg: string): Element {
  return new new JSDOM('').window.DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
}

function linesOf(element: Element | null): string[] {
  return Array.from(element?.querySelectorAll('tspan') ?? [], (line) => line.textContent);
}

describe('drawMermaid', {timeout: 300_000}, () => {
  // Several small diagrams are laid out much faster than a big one.
  const BATCH = 22;
  const batches = Array.from({length: Math.ceil(HOSTILE_LABELS.length / BATCH)}, (_, batch) =>
    HOSTILE_LABELS.slice(batch * BATCH, (batch + 1) * BATCH),
  );

  it.each(batches)(
    'shows hostile labels exactly as they are, %j and so on',
    {timeout: 300_000},
    async (...labels) => {
      const statements = labels.map((text, index) => {
        const [label, id] = [escapeMermaidLabel(text), String(index)];
        return `subgraph z${id}["${label}"]\nn${id}["${label}"]\nend\nn${id} e${id}@-- "${label}" --> to["to"]\n`;
      });
      const edges = Object.fromEntries(
        labels.map((_, index) => [`e${String(index)}`, {connection: `c${String(index)}`, classes: []}]),
      );
      const svg = await draw(request({source: `flowchart LR\n${statements.join('')}`, edges, nodes: {}}));
      const root = parse(svg);
      const shown = (selector: string): string[] =>
        labels.map((_, index) =>
          linesOf(root.querySelector(selector.replace('0', String(index)))).join('<line break>'),
        );
      // Word joiners are invisible and only break up what stock Mermaid would interpret; spaces are normalized.
      const expected = labels.map((text) =>
        text
          .replace(/\u2060/g, '')
          .replace('\u{F0041}\u{100041}', '\uFFFD\uFFFD')
          .replace(/ +/g, ' ')
          .replace(/^ | $/g, ''),
      );
      expect(shown('#pair-n0')).toEqual(expected);
      expect(shown('#pair-z0')).toEqual(expected);
      expect(shown('.edgeLabel[data-connection="c0"]')).toEqual(expected);
    },
  );

  it('breaks lines where the source says so and nowhere else', async () => {
    const long = 'a very long label that no default width would hold '.repeat(4).trim();
    const svg = await draw(
      request({
        source: `flowchart LR\nn0["${long}<br/>second"]\nn0 e0@-- "${long}" --> n1["x"]\n`,
        edges: {},
      }),
    );
    const root = parse(svg);
    expect(linesOf(root.querySelector('#pair-n0'))).toEqual([long, 'second']);
    expect(linesOf(root.querySelector('.edgeLabel'))).toEqual([long]);
  });

  it('puts connection and classes on the line and on its label, and the endpoint on the node', async () => {
    const root = parse(await draw(request()));
    const marked = Array.from(root.querySelectorAll('[data-connection="proxy-esxi-123"]'), (element) =>
      element.getAttribute('class'),
    );
    expect(marked).toEqual([
      'flowchart-link encryption-none transport-udp',
      'edgeLabel encryption-none transport-udp',
    ]);
    expect(root.querySelector('[data-endpoint="esxi-host"]')?.getAttribute('class')).toBe('node remote');
  });

  it('says the line style without a stylesheet too', async () => {
    const root = parse(await draw(request()));
    expect(root.querySelector('#pair-e0')?.getAttribute('stroke-dasharray')).toBe('9 4');
    expect(root.querySelector('#pair-e1')?.getAttribute('stroke-dasharray')).toBe('2 4');
  });

  it('contains no styles, no scripts and no more than one decimal', async () => {
    const svg = await draw(request());
    expect(svg).not.toMatch(
      /<style|style=|<script|<foreignObject|data-points|aria-roledescription|NaN|undefined/,
    );
    expect(svg).not.toMatch(/\d\.\d\d/);
  });

  it('begins every id with the prefix and refers to no other', async () => {
    const svg = await draw(request());
    const ids = Array.from(svg.matchAll(/ id="([^"]+)"/g), ([, id]) => id ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !id.startsWith('pair-'))).toEqual([]);
    const referred = Array.from(
      svg.matchAll(/url\(#([^)]+)\)|aria-\w+="([^"]+)"/g),
      ([, url, aria]) => url ?? aria,
    );
    expect(referred.filter((id) => !ids.includes(id ?? ''))).toEqual([]);
    expect(referred).toHaveLength(4);
  });

  it('is named and described for assistive technology', async () => {
    const root = parse(await draw(request()));
    expect(root.getAttribute('role')).toBe('img');
    expect(root.querySelector('title')?.textContent).toBe('Proxy & host');
    expect(root.querySelector('desc')?.textContent).toBe('Two connections');
  });

  it('draws the same bytes whatever was drawn before, and at the same time', async () => {
    const other = request({
      source: 'flowchart LR\nn0(["a"])\nn0 e0@--> n1[("b")]\n',
      edges: {},
    });
    const [first, between, second] = await Promise.all([draw(request()), draw(other), draw(request())]);
    expect(second).toBe(first);
    expect(await draw(other)).toBe(between);
  });

  it('leaves the global object as it found it', async () => {
    const before = Object.getOwnPropertyNames(globalThis).sort();
    const navigator = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
    await draw(request());
    expect(Object.getOwnPropertyNames(globalThis).sort()).toEqual(before);
    expect(Object.getOwnPropertyDescriptor(globalThis, 'navigator')).toEqual(navigator);
  });

  it('says in which line Mermaid does not understand a diagram, and draws the next one', async () => {
    const broken = draw(request({source: 'flowchart LR\nn0["a" -->'}));
    const next = draw(request());
    await expect(broken).rejects.toThrow(/line 3/);
    expect(await next).toContain('<svg');
  });

  it('says which edge or node the request knows and the source does not', async () => {
    const wrong = draw(request({nodes: {n7: {endpoint: 'ghost', classes: []}}}));
    await expect(wrong).rejects.toThrow('the source has no n7');
  });

  it('makes a node high enough for all the lines that leave it', async () => {
    const lines = Array.from({length: 10}, (_, index) => {
      const id = String(index + 1);
      return `n0 e${id}@-- "TCP ${id}" --> n${id}["host ${id}"]`;
    });
    const root = parse(
      await draw(request({source: `flowchart LR\nn0["Proxy"]\n${lines.join('\n')}\n`, edges: {}, nodes: {}})),
    );
    expect(Number(root.querySelector('#pair-n0 rect')?.getAttribute('height'))).toBeGreaterThan(140);
  });
});
