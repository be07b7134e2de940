import type {PortCriterion, Query, QueryProblem} from './model';
import {readLog} from './log/readLog';
import {readTyped} from './typed/readTyped';

/** How many characters of a query are read. */
export const QUERY_LIMIT = 2_000;

/**
 * Reads what a person typed or pasted into a search box: ports as numbers, transports, words, or lines of a firewall
 * log. Never throws; what cannot be used is among the problems.
 */
export function parseQuery(text: string): Query {
  const tooLong: readonly QueryProblem[] =
    text.length > QUERY_LIMIT ? [{kind: 'too-long', length: text.length, limit: QUERY_LIMIT}] : [];
  const readable = text.length > QUERY_LIMIT ? cutAtPiece(text) : text;
  const log = readLog(readable);
  if (log !== undefined) {
    const ports = log.lines.map(({port, transport}): PortCriterion => {
      const range = {from: port, to: port};
      return transport === null ? range : {...range, transport};
    });
    return {
      text,
      ports: ports.filter((port, index) => ports.findIndex((other) => isSame(port, other)) === index),
      transports: [],
      words: [],
      setAside: [],
      readAs: {kind: 'log', lines: log.lines},
      problems: [...tooLong, ...log.problems],
    };
  }
  const {problems, ...typed} = readTyped(readable);
  return {text, ...typed, readAs: {kind: 'typed'}, problems: [...tooLong, ...problems]};
}

/** Half a number is another number: the text ends with the last whole piece within the limit. */
function cutAtPiece(text: string): string {
  const cut = text.slice(0, QUERY_LIMIT);
  const whole = /^.*[\s,、;|]/s.exec(text.slice(0, QUERY_LIMIT + 1))?.[0];
  return whole ?? cut.replace(/\d+$/, '');
}

function isSame(a: PortCriterion, b: PortCriterion): boolean {
  return a.from === b.from && a.to === b.to && a.transport === b.transport;
}
