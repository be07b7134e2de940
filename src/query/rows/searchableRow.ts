import type {Connection, PortRange, Transport} from '../../matrix/model';
import {portRangesOf, transportsOf} from '../../matrix/select';
import {normalizeForSearch} from '../../text/normalizeForSearch';
import type {PortCriterion, Query} from '../model';

/**
 * A connection with everything that a query asks of it already worked out. Going through all rows with each key is fast
 * enough by far: `npm run bench -- filter` measures it with 2,000.
 */
export interface SearchableRow {
  readonly connection: Connection;
  /** The words under which it is found, folded. */
  readonly text: string;
  readonly ranges: readonly PortRange[];
  /** As published; empty where no source names one. */
  readonly transports: readonly Transport[];
}

/** Works a connection out; `text` are the words under which it is found, in every language. */
export function prepareRow(connection: Connection, text: string): SearchableRow {
  return {
    connection,
    text: normalizeForSearch(text),
    ranges: portRangesOf(connection.service),
    transports: transportsOf(connection.service),
  };
}

/** Whether everything that the query gives holds: one of the ports, one of the transports, all of the words. */
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
