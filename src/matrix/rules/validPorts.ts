import type {PortSpec} from '../model';
import {selectEveryConnection, toPortRange} from '../select';
import {connectionsFile, type Finding, type Rule} from './rule';

const lowest = 1;
const highest = 65_535;

/** A port is a whole number from 1 to 65535, and a range goes upwards. */
export const validPorts: Rule = {
  id: 'valid-ports',
  description: 'Ports exist and ranges are in order.',
  check: (matrix) =>
    selectEveryConnection(matrix).flatMap(({id, workloads, service, sourcePorts = []}) => {
      const finding = (problem: string, fix: string): Finding => ({
        file: connectionsFile({workloads}),
        row: id,
        problem,
        fix,
      });
      const ofSource = sourcePorts.flatMap((port) => problemsOf(port, finding));
      if (service.kind === 'any-free-port') return [...ofSource, ...problemsOf(service.preferred, finding)];
      if (service.kind !== 'ports') return ofSource;
      return service.ports.length === 0
        ? [
            finding(
              'lists no port',
              "list at least one port, or use {kind: 'unstated'} where the source names none",
            ),
          ]
        : [...ofSource, ...service.ports.flatMap((port) => problemsOf(port, finding))];
    }),
};

function problemsOf(spec: PortSpec, finding: (problem: string, fix: string) => Finding): Finding[] {
  const {from, to} = toPortRange(spec);
  const invalid = [...new Set([from, to])].filter(
    (port) => !Number.isInteger(port) || port < lowest || port > highest,
  );
  if (invalid.length > 0) {
    return invalid.map((port) =>
      finding(
        `${String(port)} is not a port`,
        `write a whole number from ${String(lowest)} to ${String(highest)}`,
      ),
    );
  }
  return from > to
    ? [
        finding(
          `the range ${String(from)}-${String(to)} is reversed`,
          `write {from: ${String(to)}, to: ${String(from)}}`,
        ),
      ]
    : [];
}
