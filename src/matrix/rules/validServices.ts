import type {Service} from '../model';
import {portRangesOf, selectEveryConnection} from '../select';
import {connectionsFile, type Rule} from './rule';

/** The types of ICMP and ICMPv6 and the numbers of IP protocols fill one byte. */
const highest = 255;

/** The fields of a service must be consistent. */
export const validServices: Rule = {
  id: 'valid-services',
  description: 'Transports, messages and protocol numbers exist and are named once.',
  check: (matrix) =>
    selectEveryConnection(matrix).flatMap((connection) =>
      faultsOf(connection.service).map(([problem, fix]) => ({
        file: connectionsFile(connection),
        row: connection.id,
        problem,
        fix,
      })),
    ),
};

function faultsOf(service: Service): readonly (readonly [string, string])[] {
  switch (service.kind) {
    case 'ports': {
      const published = service.transports;
      const beyond =
        published === 'unstated'
          ? []
          : (service.transportsToOpen ?? []).filter((transport) => !published.includes(transport));
      return [
        ...transportFaults(published),
        ...beyond.map(
          (transport) =>
            [
              `opens ${transport.toUpperCase()}, which is not among its transports`,
              `take '${transport}' out of transportsToOpen, or add it to transports`,
            ] as const,
        ),
        ...(service.choice !== undefined && isOnePort(service)
          ? [['leaves a choice, but has one port', 'list the others, or take choice out'] as const]
          : []),
        ...overlaps(service).map(
          (text) =>
            [`lists ${text} more than once`, 'list each port once, as one range where they touch'] as const,
        ),
      ];
    }
    case 'any-free-port':
      return transportFaults(service.transports);
    case 'icmp':
      return service.messages.length === 0
        ? [['names no ICMP message', 'list the types, for example {type: 8} for an echo request']]
        : service.messages
            .flatMap(({type, code}) => [type, code ?? 0])
            .filter((number) => !isByte(number))
            .map(
              (number) =>
                [
                  `${String(number)} is no ICMP type or code`,
                  `write a whole number from 0 to ${String(highest)}`,
                ] as const,
            );
    case 'ip-protocol':
      return isByte(service.protocol)
        ? []
        : [
            [
              `${String(service.protocol)} is no IP protocol`,
              `write a whole number from 0 to ${String(highest)}`,
            ],
          ];
    case 'unstated':
      return service.transports === undefined ? [] : transportFaults(service.transports);
  }
}

function transportFaults(transports: readonly string[] | 'unstated'): readonly (readonly [string, string])[] {
  if (transports === 'unstated') return [];
  if (transports.length === 0) return [['names no transport', "list them, or write transports: 'unstated'"]];
  return new Set(transports).size === transports.length
    ? []
    : [['names a transport twice', 'name each transport once']];
}

function isOnePort(service: Service): boolean {
  const [first, ...others] = portRangesOf(service);
  return others.length === 0 && first !== undefined && first.from === first.to;
}

function overlaps(service: Service): readonly string[] {
  const ranges = [...portRangesOf(service)].sort((a, b) => a.from - b.from);
  return ranges.flatMap((range, index) => {
    const previous = ranges[index - 1];
    return previous !== undefined && range.from <= previous.to ? [String(range.from)] : [];
  });
}

function isByte(number: number): boolean {
  return Number.isInteger(number) && number >= 0 && number <= highest;
}
