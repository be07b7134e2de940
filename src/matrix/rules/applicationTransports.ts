import {selectEveryConnection, transportsToOpen} from '../select';
import {connectionsFile, type Rule} from './rule';

/** An application protocol limits the transports that a firewall must allow. */
export const applicationTransports: Rule = {
  id: 'application-transports',
  description: 'The transports to open are ones that the application protocol can use.',
  check: (matrix) =>
    selectEveryConnection(matrix).flatMap(({id, workloads, service, applications}) =>
      matrix.applications
        .filter((application) => applications.includes(application.id))
        .flatMap((application) =>
          transportsToOpen(service)
            .filter((transport) => !application.transports.includes(transport))
            .map((transport) => ({
              file: connectionsFile({workloads}),
              row: id,
              problem: `opens ${transport.toUpperCase()}, on which ${application.name} does not run`,
              fix: `take '${transport}' out of its transports, or name in transportsToOpen what a firewall has to let through`,
            })),
        ),
    ),
};
