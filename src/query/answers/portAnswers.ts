import {transports, type Connection, type Matrix, type NamedPort, type Transport} from '../../matrix/model';
import {portRangesOf, selectPagePorts, selectPorts, transportsOf, usesPort} from '../../matrix/select';
import type {PortCriterion, Query} from '../model';

/** What the matrix says about one port or range that a query names. */
export interface PortAnswer {
  readonly asked: PortCriterion;
  /** Whether the text says that the number is a port. */
  readonly isMarked: boolean;
  /** The connections that use it, on the requested transport. */
  readonly connections: readonly Connection[];
  /** The ports in the range that have a page. */
  readonly pages: readonly number[];
  /** If nothing uses it on the requested transport: what uses it on another one, or without a stated transport. */
  readonly onOtherTransport: readonly Connection[];
  /** The transports of those; empty if none is stated. */
  readonly otherTransports: readonly Transport[];
  /** What is named about it without a connection in the list. */
  readonly named: readonly NamedPort[];
  /** If nothing uses it and nothing is named: up to three of the nearest ports. */
  readonly nearest: readonly number[];
}

const NEAREST = 3;

/** Answers for each port of the query, from the matrix alone. */
export function answerPorts(matrix: Matrix, query: Query): readonly PortAnswer[] {
  return query.ports.map((asked): PortAnswer => {
    const onAnyTransport = matrix.connections.filter((connection) => overlaps(connection, asked));
    const connections = onAnyTransport.filter(
      ({service}) => asked.transport === undefined || transportsOf(service).includes(asked.transport),
    );
    const named = matrix.namedPorts.filter(({port}) => asked.from <= port && port <= asked.to);
    const onOtherTransport = connections.length > 0 ? [] : onAnyTransport;
    const using = connections.length > 0 ? connections : onAnyTransport;
    const isMarked = asked.from !== asked.to || !query.unmarked.includes(asked.from);
    const isAnswered = onAnyTransport.length > 0 || named.length > 0;
    return {
      asked,
      isMarked,
      connections,
      named,
      pages: selectPagePorts(matrix).filter(
        (port) =>
          named.some((other) => other.port === port) ||
          using.some((connection) =>
            portRangesOf(connection.service).some(
              (range) => range.from === port && range.from <= asked.to && asked.from <= range.to,
            ),
          ),
      ),
      onOtherTransport,
      otherTransports: transports.filter((transport) =>
        onOtherTransport.some(({service}) => transportsOf(service).includes(transport)),
      ),
      // Beside other ports, a number that may be none leads nowhere.
      nearest: isAnswered || (!isMarked && query.ports.length > 1) ? [] : nearestPorts(matrix, asked),
    };
  });
}

/** The connections that use a port, in matrix order. */
export function connectionsOnPort(matrix: Matrix, port: number): readonly Connection[] {
  return matrix.connections.filter(({service}) => usesPort(service, port));
}

function overlaps({service}: Connection, asked: PortCriterion): boolean {
  return portRangesOf(service).some(({from, to}) => from <= asked.to && asked.from <= to);
}

/** First the ports that begin with the digits typed so far, then those with the nearest numbers. */
function nearestPorts(matrix: Matrix, {from, to}: PortCriterion): readonly number[] {
  const typed = String(from);
  const goesOn = (port: number): boolean => from === to && String(port).startsWith(typed);
  const distance = (port: number): number => Math.max(port - to, from - port);
  return [...selectPorts(matrix)]
    .sort((a, b) => Number(goesOn(b)) - Number(goesOn(a)) || distance(a) - distance(b) || a - b)
    .slice(0, NEAREST);
}
