import type {Connection, PortRange, Service, Transport} from '../matrix/model';
import {icmpTypeName, ipProtocolName} from '../matrix/protocolNames';
import {portRangesOf, toPortRange, transportsOf, transportsToOpen} from '../matrix/select';
import {joinWithSeparator} from '../words/joinWords';
import type {Words} from '../words/words';

/** The transports in the usual notation: `TCP`, `TCP/UDP`; empty if there is none to name. */
export function transportText(transports: readonly Transport[]): string {
  return transports.map((transport) => transport.toUpperCase()).join('/');
}

/** The text of the port column: a number, a range, a list, or a substitute for a number. */
export function portText(service: Service, words: Words): string {
  switch (service.kind) {
    case 'ports': {
      const ranges = portRangesOf(service);
      const ports = joinWithSeparator(
        ranges.map((range) => rangeText(range, words)),
        words,
      );
      return service.choice === undefined
        ? ports
        : words(`ui:service.choice.${service.choice}`, {
            ports,
            lowest: Math.min(...ranges.map(({from}) => from)),
          });
    }
    case 'any-free-port':
      return words('ui:service.anyFreePort', {preferred: service.preferred});
    case 'icmp':
      return words('ui:service.icmp', {
        messages: joinWithSeparator(
          service.messages.map(({type, code}) =>
            code === undefined
              ? words('ui:service.icmpType', {type: named(type, icmpTypeName(type), words)})
              : words('ui:service.icmpTypeAndCode', {type, code}),
          ),
          words,
        ),
      });
    case 'ip-protocol':
      return words('ui:service.ipProtocol', {
        protocol: named(service.protocol, ipProtocolName(service.protocol), words),
      });
    case 'unstated':
      return words('ui:service.unstated');
  }
}

/** Transport and port as one phrase: `TCP 443`, `TCP/UDP 902`. */
export function serviceText(service: Service, words: Words): string {
  const ports = portText(service, words);
  if (service.kind === 'unstated' && transportsOf(service).length > 0) {
    return words('ui:service.numbered', {transports: transportText(transportsOf(service)), ports});
  }
  if (service.kind !== 'ports' && service.kind !== 'any-free-port') return ports;
  if (service.transports === 'unstated' || service.transports.length === 0) {
    return service.kind === 'ports' ? words('ui:service.portOnly', {ports}) : ports;
  }
  return words('ui:service.numbered', {transports: transportText(service.transports), ports});
}

/** What a firewall must allow, as one phrase: `TCP 902` even if the source lists TCP / UDP. */
export function serviceToOpenText(service: Service, words: Words): string {
  return service.kind === 'ports'
    ? serviceText({...service, transports: transportsToOpen(service)}, words)
    : serviceText(service, words);
}

/** The same within brackets, without brackets of its own. */
export function serviceInBrackets(service: Service, words: Words): string {
  return service.kind === 'any-free-port'
    ? words('ui:service.anyFreePortInBrackets', {
        transports: transportText(transportsOf(service)),
        preferred: service.preferred,
      })
    : serviceToOpenText(service, words);
}

/** The source ports of a connection, or that any is possible; empty if it has no ports at all. */
export function sourcePortText({service, sourcePorts}: Connection, words: Words): string {
  if (service.kind === 'icmp' || service.kind === 'ip-protocol') return '';
  return sourcePorts === undefined
    ? words('ui:connection.sourcePortValue')
    : joinWithSeparator(
        sourcePorts.map((port) => rangeText(toPortRange(port), words)),
        words,
      );
}

/** `8 (echo request)`, or the number alone if it has no name. */
function named(number: number, name: string | undefined, words: Words): string {
  return name === undefined ? String(number) : words('ui:service.named', {number, name});
}

function rangeText({from, to}: PortRange, words: Words): string {
  return from === to ? String(from) : words('ui:range', {from, to});
}
