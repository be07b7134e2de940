import type {Transport} from '../../matrix/model';
import type {PortCriterion, Query} from '../model';
import type {PreparedRows} from '../rows/prepareRows';
import {isEmptyRowSet, itemsOf, type RowSet} from '../rows/rowSet';
import {selectByPort, selectByQuery, selectByTransport} from '../rows/selectRows';
import {rowsWithWord} from '../rows/wordIndex';

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
  /** Every part is found somewhere, but no connection has them all; `ids` are those that use one of the ports. */
  | {readonly kind: 'never-together'; readonly ids: readonly string[]};

const NEAREST = 3;

/**
 * Why the query finds less than it asks for, among all rows and whatever facets are chosen. Empty where every part of
 * it is found.
 */
export function explainAbsence(rows: PreparedRows, query: Query): readonly Absence[] {
  const absences: readonly Absence[] = [
    ...query.ports.flatMap((port) => explainPort(rows, port)),
    ...query.transports
      .filter((transport) => isEmptyRowSet(selectByTransport(rows, transport)))
      .map((transport) => ({kind: 'transport-unused', transport}) as const),
    ...query.words
      .filter((word) => isEmptyRowSet(rowsWithWord(rows.words, word)))
      .map((word) => ({kind: 'word-unknown', word}) as const),
  ];
  if (absences.length > 0 || rows.connections.length === 0) return absences;
  if (!isEmptyRowSet(selectByQuery(rows, query))) return [];
  if (query.ports.length === 0) return [{kind: 'never-together', ids: []}];
  const usingPorts = selectByQuery(rows, {...query, words: [], transports: []});
  return [{kind: 'never-together', ids: idsOf(rows, usingPorts)}];
}

function explainPort(rows: PreparedRows, port: PortCriterion): readonly Absence[] {
  if (!isEmptyRowSet(selectByPort(rows, port))) return [];
  const using = selectByPort(rows, {from: port.from, to: port.to});
  if (isEmptyRowSet(using)) return [{kind: 'port-unused', port, nearest: nearestIds(rows, port)}];
  const published = (['tcp', 'udp'] as const).filter(
    (transport) => !isEmptyRowSet(selectByPort(rows, {from: port.from, to: port.to, transport})),
  );
  return [{kind: 'port-other-transport', port, published, ids: idsOf(rows, using)}];
}

function nearestIds({connections, ports}: PreparedRows, {from, to}: PortCriterion): readonly string[] {
  const distances = new Float64Array(connections.length).fill(Infinity);
  ports.row.forEach((row, index) => {
    const distance = Math.max((ports.from[index] ?? 0) - to, from - (ports.to[index] ?? 0));
    distances[row] = Math.min(distance, distances[row] ?? Infinity);
  });
  const ids: string[] = [];
  while (ids.length < NEAREST) {
    const nearest = distances.reduce(
      (best, distance, row) => (distance < (distances[best] ?? 0) ? row : best),
      0,
    );
    const id = connections[nearest]?.id;
    if (id === undefined || distances[nearest] === Infinity) break;
    ids.push(id);
    distances[nearest] = Infinity;
  }
  return ids;
}

function idsOf({connections}: PreparedRows, set: RowSet): readonly string[] {
  return itemsOf(connections, set).map(({id}) => id);
}
