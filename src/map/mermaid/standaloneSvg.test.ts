import {JSDOM} from 'jsdom';
import {describe, expect, it} from 'vitest';
import {standaloneSvg} from '../Diagram/standaloneSvg';
import {drawMermaid} from './drawMermaid';
import {printSvg} from './printSvg';

describe('standaloneSvg', () => {
  it('makes a drawn diagram a well-formed file with a style and a background as large as the picture', async () => {
    const drawing = await drawMermaid({
      source: 'flowchart LR\nn0["a & b"]\nn0 e0@-- "443" --> n1["c"]\n'.replace('&', '#38;'),
      edges: {e0: {connection: 'a-c', classes: ['encryption-ssl']}},
      nodes: {},
    });
    const {svg} = printSvg([drawing], {title: 'A < B', description: 'd', idPrefix: 'file'});
    const file = standaloneSvg(svg);
    // The parser throws on malformed XML.
    const root = new JSDOM(file, {contentType: 'image/svg+xml'}).window.document.documentElement;
    expect(Array.from(root.children, ({tagName}) => tagName).slice(0, 4)).toEqual([
      'title',
      'desc',
      'style',
      'rect',
    ]);
    expect(root.querySelector('rect')?.getAttribute('width')).toBe(root.getAttribute('width'));
    expect(file).not.toMatch(/var\(|url\(https?:|@import/);
  }, 30_000);

  it('adds the namespace that an element copied out of a page may lack', () => {
    expect(standaloneSvg('<svg viewBox="0 0 1 1"></svg>')).toContain(
      '<svg xmlns="http://www.w3.org/2000/svg" ',
    );
  });

  it('says what to pass when there is no diagram', () => {
    expect(() => standaloneSvg('<p>')).toThrow('pass the outerHTML of the diagram');
  });
});
