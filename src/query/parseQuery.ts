import type {PortCriterion, Query, QueryProblem} from './model';
import {matrix} from '../matrix/matrix';
import {selectPorts} from '../matrix/select';
import {readPasted, type LogEntry} from './log/readPasted';
import {QUERY_LIMIT} from './queryLimits';
import {readTyped} from './typed/readTyped';

/**
 * Parses what a person typed or pasted into a search box: ports as numbers, transports, words, or lines of a firewall
 * log. Never throws; unusable parts are reported as problems.
 */
export function parseQuery(text: string): Query {
  const tooLong: readonly QueryProblem[] =
    text.length > QUERY_LIMIT ? [{kind: 'too-long', length: text.length, limit: QUERY_LIMIT}] : [];
  const readable = text.length > QUERY_LIMIT ? cutAtPiece(text) : text;
  const pasted = readPasted(readable, knownPorts);
  const none = {text, ports: [], unmarked: [], transports: [], words: [], setAside: []};
  if (pasted.kind === 'unknown-log') {
    return {...none, readAs: {kind: 'unknown-log'}, problems: [...tooLong, {kind: 'log-unknown'}]};
  }
  if (pasted.kind === 'log') {
    const lines = pasted.entries.flatMap(({format, readings}) =>
      readings.map((reading) => ({format, ...reading})),
    );
    const ports = lines.map(({port, transport}): PortCriterion => {
      const range = {from: port, to: port};
      return transport === null ? range : {...range, transport};
    });
    return {
      ...none,
      ports: ports.filter((port, index) => ports.findIndex((other) => isSame(port, other)) === index),
      readAs: {kind: 'log', lines},
      problems: [
        ...tooLong,
        ...pasted.entries.flatMap(problemOf),
        ...(pasted.unread === 0 ? [] : [{kind: 'log-lines-unread', count: pasted.unread} as const]),
      ],
    };
  }
  const {problems, ...typed} = readTyped(readable);
  return {text, ...typed, readAs: {kind: 'typed'}, problems: [...tooLong, ...problems]};
}

const knownPorts: ReadonlySet<number> = new Set(selectPorts(matrix));

function problemOf({format, fault, detail}: LogEntry): readonly QueryProblem[] {
  if (fault === undefined) return [];
  switch (fault) {
    case 'translation':
      return [{kind: 'log-of-translation', format}];
    case 'other-protocol':
      return [{kind: 'log-of-other-protocol', format, protocol: detail}];
    case 'no-port':
      return [{kind: 'log-without-destination-port', format}];
    case 'port-out-of-range':
      return [{kind: 'port-out-of-range', value: detail}];
  }
}

/** Truncates to the last whole piece within the limit, because half a number is another number. */
function cutAtPiece(text: string): string {
  const cut = text.slice(0, QUERY_LIMIT);
  const whole = /^.*[\s,、;|]/s.exec(text.slice(0, QUERY_LIMIT + 1))?.[0];
  return whole ?? cut.replace(/\d+$/, '');
}

function isSame(a: PortCriterion, b: PortCriterion): boolean {
  return a.from === b.from && a.to === b.to && a.transport === b.transport;
}
