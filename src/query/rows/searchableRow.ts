import type {Connection, PortRange, Transport} from '../../matrix/model';
import {portRangesOf, transportsOf} from '../../matrix/select';
import {normalizeForSearch} from '../../text/normalizeForSearch';
import type {PortCriterion, Query} from '../model';

/**
 * A connection with everything precomputed that a query needs. Checking all rows on each key is fast enough by far:
 * `npm run bench -- filter` measures it with 2,000.
 */
export interface SearchableRow {
  readonly connection: Connection;
  /** The words by which it is found, folded. */
  readonly text: string;
  readonly ranges: readonly PortRange[];
  /** As published; empty if no source names one. */
  readonly transports: readonly Transport[];
}

/** Precomputes a connection; `text` are the words by which it is found, in every language. */
export function prepareRow(connection: Connection, text: string): SearchableRow {
  return {
    connection,
    text: normalizeForSearch(text),
    ranges: portRangesOf(connection.service),
    transports: transportsOf(connection.service),
  };
}

/** Whether all criteria of the query match: one of the ports, one of the transports, all of the words. */
export function matchesQuery(row: SearchableRow, {ports, transports, words}: Query): boolean {
  return (
    (ports.length === 0 || ports.some((port) => matchesPort(row, port))) &&
    (transports.length === 0 || transports.some((transport) => row.transports.includes(transport))) &&
    words.every((word) => row.text.includes(word))
  );
}

/** Whether the connection uses one of these ports, on the transport that is named. */
function matchesPort({ranges, transports}: SearchableRow, criterion: PortCriterion): boolean {
  return (
    ranges.some(({from, to}) => from <= criterion.to && criterion.from <= to) &&
    (criterion.transport === undefined || transports.includes(criterion.transport))
  );
}
