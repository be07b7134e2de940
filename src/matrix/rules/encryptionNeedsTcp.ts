import type {Service} from '../model';
import {selectEveryConnection, transportsOf} from '../select';
import {connectionsFile, type Rule} from './rule';

/**
 * TLS and SSL, as the pages mean them, run over TCP. What carries TLS over UDP, such as QUIC or DTLS, is an application
 * protocol that does so.
 */
export const encryptionNeedsTcp: Rule = {
  id: 'encryption-needs-tcp',
  description: 'A connection labelled TLS or SSL runs over TCP.',
  check: (matrix) =>
    selectEveryConnection(matrix)
      .filter(
        ({encryption, service, applications}) =>
          (encryption === 'tls' || encryption === 'ssl') &&
          !isUnstated(service) &&
          !transportsOf(service).includes('tcp') &&
          !matrix.applications.some(
            ({id, transports}) => applications.includes(id) && transports.every((each) => each === 'udp'),
          ),
      )
      .map(({id, workloads, encryption}) => ({
        file: connectionsFile({workloads}),
        row: id,
        problem: `is labelled ${encryption.toUpperCase()} but does not run over TCP`,
        fix: "add 'tcp' to its transports, or correct its encryption",
      })),
};

/** Where no source states a transport or a port, nothing contradicts the label. */
function isUnstated(service: Service): boolean {
  return service.kind === 'unstated' || ('transports' in service && service.transports === 'unstated');
}
