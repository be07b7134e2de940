import {connectionsFile, type Rule} from './rule';

/** Low-confidence connections appear in remarks only: a table would present them as facts. */
export const lowConfidenceApart: Rule = {
  id: 'low-confidence-apart',
  description: 'Connections of low confidence, and only those, are unconfirmed.',
  check: (matrix) => [
    ...matrix.connections
      .filter(({confidence}) => confidence === 'low')
      .map((connection) => ({
        file: connectionsFile(connection),
        row: connection.id,
        problem: 'is listed, but has the confidence "low"',
        fix: 'move it to the unconfirmed connections, or cite what makes it more certain',
      })),
    ...matrix.unconfirmed
      .filter(({confidence}) => confidence !== 'low')
      .map((connection) => ({
        file: connectionsFile(connection),
        row: connection.id,
        problem: `is unconfirmed, but has the confidence "${connection.confidence}"`,
        fix: "move it to the listed connections, or write confidence: 'low'",
      })),
  ],
};
