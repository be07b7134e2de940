import type {Transport} from '../../matrix/model';
import {matchesPort, matchesQuery} from '../query/matchesQuery';
import type {PortCriterion, Query} from '../query/model';
import type {PreparedRow} from './prepareRows';

/** Why a query, or a part of it, finds no connection; `ids` and `nearest` are ids of connections. */
export type Absence =
  /** No connection uses the port or any port of the range; `nearest` are up to three that come closest. */
  | {readonly kind: 'port-unused'; readonly port: PortCriterion; readonly nearest: readonly string[]}
  /** The port is used, but not on this transport; `published` is empty where no source names one. */
  | {
      readonly kind: 'port-other-transport';
      readonly port: PortCriterion;
      readonly published: readonly Transport[];
      readonly ids: readonly string[];
    }
  | {readonly kind: 'transport-unused'; readonly transport: Transport}
  | {readonly kind: 'word-unknown'; readonly word: string}
  /** Every part is found somewhere, but no connection has them all; `ids` are those that use the ports. */
  | {readonly kind: 'never-together'; readonly ids: readonly string[]};

const NEAREST = 3;

/**
 * Why the query finds less than it asks for, among all rows and whatever else is filtered. Empty where every part of
 * it is found.
 */
export function explainAbsence(rows: readonly PreparedRow[], query: Query): readonly Absence[] {
  const absences: readonly Absence[] = [
    ...query.ports.flatMap((port) => explainPort(rows, port)),
    ...query.transports
      .filter((transport) => !rows.some((row) => row.transports.includes(transport)))
      .map((transport) => ({kind: 'transport-unused', transport}) as const),
    ...query.words
      .filter((word) => !rows.some((row) => row.haystack.includes(word)))
      .map((word) => ({kind: 'word-unknown', word}) as const),
  ];
  if (absences.length > 0 || rows.length === 0 || rows.some((row) => matchesQuery(query, row)))
    return absences;
  const usingPorts = rows.filter((row) => query.ports.some((port) => matchesPort(port, row)));
  return [{kind: 'never-together', ids: idsOf(usingPorts)}];
}

function explainPort(rows: readonly PreparedRow[], port: PortCriterion): readonly Absence[] {
  if (rows.some((row) => matchesPort(port, row))) return [];
  const using = rows.filter((row) => distance(row, port) === 0);
  if (using.length > 0) {
    const published = [...new Set(using.flatMap((row) => row.transports))];
    return [{kind: 'port-other-transport', port, published, ids: idsOf(using)}];
  }
  const byDistance = rows
    .filter((row) => row.ranges.length > 0)
    .sort((a, b) => distance(a, port) - distance(b, port));
  return [{kind: 'port-unused', port, nearest: idsOf(byDistance.slice(0, NEAREST))}];
}

/** How many ports lie between; 0 where they meet. */
function distance(row: PreparedRow, {from, to}: PortCriterion): number {
  return Math.min(...row.ranges.map((range) => Math.max(range.from - to, from - range.to, 0)));
}

function idsOf(rows: readonly PreparedRow[]): readonly string[] {
  return rows.map(({connection}) => connection.id);
}
