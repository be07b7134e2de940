import Explorer from '../../../src/explorer/Explorer';
import {workloadDrawing} from '../../../src/map/listDrawings';
import {matrix} from '../../../src/matrix/matrix';
import {mount} from './mount';

/** About as many lines as a legible map can have; nobody would draw one of all connections. */
const lines = 40;

const drawn = matrix.connections.slice(0, lines).map(({id}) => id);

// A real drawing takes a while and would add nothing: the cost of a keystroke is the marking of its lines.
const svg = `<svg viewBox="0 0 900 ${String(lines * 10)}" width="900">${drawn
  .map(
    (id, index) =>
      `<path data-connection="${id}" d="M0 ${String(index * 10)}h900" stroke="currentColor"/>` +
      `<text data-connection="${id}" x="400" y="${String(index * 10)}">${String(index)}</text>`,
  )
  .join('')}</svg>`;

mount(
  <Explorer
    matrix={matrix}
    maps={matrix.workloads.slice(0, 1).map((workload) => ({
      name: workloadDrawing(workload),
      title: 'bench',
      svg,
      width: 900,
      height: 600,
      mermaid: '',
      connections: drawn,
    }))}
  />,
);
