import type {Connection, Fact} from '../model';
import {selectEveryConnection, transportsOf} from '../select';
import {connectionsFile, type Rule} from './rule';

/** Every fact that a row states has a source. */
export const citedFacts: Rule = {
  id: 'cited-facts',
  description: 'Every stated fact of a connection is supported by a citation.',
  check: (matrix) =>
    selectEveryConnection(matrix).flatMap((connection) => {
      const {id, workloads, citations} = connection;
      const file = connectionsFile({workloads});
      if (citations.length === 0) {
        return [
          {
            file,
            row: id,
            problem: 'has no source',
            fix: 'add a citation, for example seedRow(…) or page(…), that says which facts it supports',
          },
        ];
      }
      const contradicted = (connection.unstated ?? [])
        .filter((fact) => citations.some(({supports}) => supports.includes(fact)))
        .map((fact) => ({
          file,
          row: id,
          problem: `calls its ${fact} unstated, but a citation supports it`,
          fix: `remove '${fact}' from unstated or from the citation`,
        }));
      const unsupported = statedFacts(connection)
        .filter((fact) => citations.every(({supports}) => !supports.includes(fact)))
        .map((fact) => ({
          file,
          row: id,
          problem: `no source supports its ${fact}`,
          fix: `add '${fact}' to the citation that states it, or cite the page that does`,
        }));
      return [...contradicted, ...unsupported];
    }),
};

function statedFacts(connection: Connection): Fact[] {
  const unstated: readonly Fact[] = connection.unstated ?? [];
  const facts = (['endpoints', 'initiator', 'purpose', 'scope'] as Fact[]).filter(
    (fact) => !unstated.includes(fact),
  );
  if (connection.service.kind !== 'unstated') facts.push('port');
  if (transportsOf(connection.service).length > 0) facts.push('transport');
  if (connection.applications.length > 0) facts.push('application');
  if (connection.encryption !== 'unstated') facts.push('encryption');
  if (Object.keys(connection.condition).length > 0) facts.push('condition');
  return facts;
}
