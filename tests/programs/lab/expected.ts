import {matrix} from '../../../src/matrix/matrix';
import type {Transport} from '../../../src/matrix/model';
import {
  hasUnstatedEnd,
  isOfWorkloads,
  portRangesOf,
  selectWorkloads,
  transportsToOpen,
  usesPort,
} from '../../../src/matrix/select';

/** A way to try a connection; what must pass is read from the matrix, not from the plan or the exporters. */
export interface Line {
  readonly from: string;
  readonly to: string;
  readonly transport: Transport;
  readonly port: number;
}

const workloads = selectWorkloads(matrix, {});

/** The scope of the plan while nothing is answered; no rule can be written for an unstated end. */
export const overNetwork = matrix.connections.filter(
  (connection) =>
    connection.scope === 'network' &&
    isOfWorkloads(connection, workloads) &&
    !hasUnstatedEnd(matrix, connection),
);

/** The hosts of the lab, with the number of their network. */
export const endpoints = matrix.endpoints
  .map(({id}, index) => ({id, index: index + 1}))
  .filter(({id}) => overNetwork.some(({from, to}) => from === id || to === id));

/** Every port of the matrix and the adjacent ones. */
export const ports: readonly number[] = [
  ...new Set(
    overNetwork
      .flatMap(({service}) => portRangesOf(service))
      .flatMap(({from, to}) => [from - 1, from, to, to + 1]),
  ),
].sort((a, b) => a - b);

export function isAllowed({from, to, transport, port}: Line): boolean {
  return overNetwork.some(
    (connection) =>
      connection.from === from &&
      connection.to === to &&
      transportsToOpen(connection.service).includes(transport) &&
      usesPort(connection.service, port),
  );
}

/** The ports of a host with an encryption label. */
export function tlsPorts(endpoint: string): readonly number[] {
  return overNetwork
    .filter(({to, encryption}) => to === endpoint && (encryption === 'tls' || encryption === 'ssl'))
    .flatMap(({service}) => portRangesOf(service).map(({from}) => from));
}
