import {JSDOM} from 'jsdom';
import {describe, expect, it} from 'vitest';
import {escapeMermaidLabel} from '../escapeMermaidLabel';
import {drawMermaid, type Drawing} from './drawMermaid';
import {printSvg} from './printSvg';

const whole = {title: 'A & B', description: 'both', idPrefix: 'whole'};

function draw(connection: string, label: string): Promise<Drawing> {
  return drawMermaid({
    source: `flowchart LR\nn0["${escapeMermaidLabel(label)}"]\nn0 e0@-- "443" --> n1["end"]\n`,
    edges: {e0: {connection, classes: []}},
    nodes: {n0: {endpoint: 'start', classes: []}},
  });
}

describe('printSvg', () => {
  it('puts drawings below each other in one, with one name, and no id twice', async () => {
    const parts = [await draw('one', 'start'), await draw('two', 'a much longer start')];
    const {svg, width, height} = printSvg(parts, whole);
    // The parser throws on malformed XML.
    const {documentElement: root} = new JSDOM(svg, {contentType: 'image/svg+xml'}).window.document;
    expect(width).toBe(Math.max(...parts.map((part) => part.width)));
    expect(height).toBeGreaterThan((parts[0]?.height ?? 0) + (parts[1]?.height ?? 0));
    expect(Array.from(root.querySelectorAll('title'), ({textContent}) => textContent)).toEqual(['A & B']);
    expect(
      Array.from(root.querySelectorAll('path[data-connection]'), (path) =>
        path.getAttribute('data-connection'),
      ),
    ).toEqual(['one', 'two']);
    const ids = Array.from(root.querySelectorAll('[id]'), ({id}) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const offsets = Array.from(root.children)
      .filter(({tagName}) => tagName === 'g')
      .map((part) => Number(/translate\(\S+ (\S+)\)/u.exec(part.getAttribute('transform') ?? '')?.[1]));
    expect(offsets).toHaveLength(2);
    expect((offsets[1] ?? 0) - (offsets[0] ?? 0)).toBeGreaterThan(parts[0]?.height ?? 0);
  }, 30_000);

  it('gives no text an id', async () => {
    const hostile = 'x="?-title url(#?-arrow0)';
    const {svg} = printSvg([await draw('one', hostile)], whole);
    const {documentElement: root} = new JSDOM(svg, {contentType: 'image/svg+xml'}).window.document;
    expect(root.querySelector('#whole-n0 tspan')?.textContent).toBe(hostile);
    expect(svg).not.toContain('"?-');
  }, 30_000);
});
