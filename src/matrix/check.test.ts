import {expect, it} from 'vitest';
import {checkMatrix, renderFindings} from './check';
import {matrix} from './matrix';
import {minimalConnection, minimalMatrix} from './minimalMatrix.fixture';
import type {Matrix} from './model';

it('finds nothing wrong with the published facts', () => {
  expect(checkMatrix(matrix)).toEqual([]);
});

const broken: Matrix = {
  ...minimalMatrix,
  endpoints: [...minimalMatrix.endpoints, {id: 'printer', kind: 'server', zone: 'unstated'}],
  scenarios: ['backup', 'Sync'],
  connections: [
    {
      ...minimalConnection,
      from: 'agnet',
      service: {kind: 'ports', ports: [0, {from: 9, to: 1}], transports: ['tcp']},
    },
  ],
};

it('prints everything that is wrong at once, sorted by file and row', () => {
  expect(renderFindings(checkMatrix(broken))).toBe(
    `
The port matrix has 4 problems; nothing was generated.

src/matrix/connections/demo.ts › agent-server-8000
    wrong: 0 is not a port
    fix:   write a whole number from 1 to 65535
src/matrix/connections/demo.ts › agent-server-8000
    wrong: names the unknown endpoint "agnet"
    fix:   write "agent" if you mean that, else one of agent, server, printer, or declare "agnet" in src/matrix/endpoints.ts
src/matrix/connections/demo.ts › agent-server-8000
    wrong: the range 9-1 is reversed
    fix:   write {from: 1, to: 9}
src/matrix/scenarios.ts › Sync
    wrong: the id "Sync" is not kebab-case
    fix:   write "sync"
`.trim(),
  );
});

it('does not depend on the order in which the facts are written', () => {
  const turned: Matrix = {...broken, endpoints: [...broken.endpoints].reverse()};
  const problems = (facts: Matrix): readonly string[] =>
    checkMatrix(facts).map(({file, row, problem}) => [file, row, problem].join());
  expect(problems(turned)).toEqual(problems(broken));
});

it('speaks of one problem in the singular', () => {
  expect(renderFindings([{file: 'a.ts', row: 'b', problem: 'c', fix: 'd'}])).toBe(
    'The port matrix has 1 problem; nothing was generated.\n\na.ts › b\n    wrong: c\n    fix:   d',
  );
});
