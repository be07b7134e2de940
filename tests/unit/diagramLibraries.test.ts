import {readFileSync} from 'node:fs';
import {expect, it} from 'vitest';
import {libraryInPath, libraryMarks} from '../diagramLibraries';

// Otherwise a mark that no longer occurs in its library would let the library pass forever.
it.each([
  ['mermaid', 'mermaid/dist/mermaid.min.js'],
  ['elk', 'elkjs/lib/elk.bundled.js'],
  ['cytoscape', 'cytoscape/dist/cytoscape.esm.min.mjs'],
  ['katex', 'katex/dist/katex.min.js'],
  ['d3', 'd3/dist/d3.min.js'],
])('recognises %s in its own minified code', (library, file) => {
  expect(readFileSync(`node_modules/${file}`, 'utf8')).toMatch(libraryMarks[library] ?? /$^/);
});

it('distinguishes a library in a path from the letters of a content hash', () => {
  expect('/assets/js/mermaid.core.0a1b2c3d.js').toMatch(libraryInPath);
  expect('/assets/js/d3-selection.js').toMatch(libraryInPath);
  expect('/assets/js/1d3f5c22.4d3e88aa.js').not.toMatch(libraryInPath);
});
