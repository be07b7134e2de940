import {transportsOf} from '../select';
import {connectionsFile, type Rule} from './rule';

/** TLS and SSL, as the pages mean them, run over TCP. */
export const encryptionNeedsTcp: Rule = {
  id: 'encryption-needs-tcp',
  description: 'A connection labelled TLS or SSL runs over TCP.',
  check: (matrix) =>
    matrix.connections
      .filter(
        ({encryption, service}) =>
          (encryption === 'tls' || encryption === 'ssl') && !transportsOf(service).includes('tcp'),
      )
      .map(({id, workloads, encryption}) => ({
        file: connectionsFile({workloads}),
        row: id,
        problem: `is labelled ${encryption.toUpperCase()} but does not run over TCP`,
        fix: "add 'tcp' to its transports, or correct its encryption",
      })),
};
