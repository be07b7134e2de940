import type {PortRange, Service, Transport} from '../matrix/model';
import {portRangesOf, transportsToOpen} from '../matrix/select';
import {joinWithSeparator} from '../words/joinWords';
import type {Words} from '../words/words';

/** The transports as field staff write them: `TCP`, `TCP/UDP`; empty where there is none to name. */
export function transportText(transports: readonly Transport[]): string {
  return transports.map((transport) => transport.toUpperCase()).join('/');
}

/** What stands in the port column: a number, a range, a list, or what there is instead of a number. */
export function portText(service: Service, words: Words): string {
  switch (service.kind) {
    case 'ports':
      return joinWithSeparator(
        portRangesOf(service).map((range) => rangeText(range, words)),
        words,
      );
    case 'any-free-port':
      return words('ui:service.anyFreePort', {preferred: service.preferred});
    case 'icmp':
      return words('ui:service.icmp', {
        messages: joinWithSeparator(
          service.messages.map(({type, code}) =>
            code === undefined
              ? words('ui:service.icmpType', {type})
              : words('ui:service.icmpTypeAndCode', {type, code}),
          ),
          words,
        ),
      });
    case 'ip-protocol':
      return words('ui:service.ipProtocol', {protocol: service.protocol});
    case 'unstated':
      return words('ui:service.unstated');
  }
}

/** Transport and port as one phrase: `TCP 443`, `TCP/UDP 902`. */
export function serviceText(service: Service, words: Words): string {
  const ports = portText(service, words);
  if (service.kind !== 'ports' && service.kind !== 'any-free-port') return ports;
  if (service.transports === 'unstated' || service.transports.length === 0) {
    return service.kind === 'ports' ? words('ui:service.portOnly', {ports}) : ports;
  }
  return words('ui:service.numbered', {transports: transportText(service.transports), ports});
}

/** What a firewall has to allow, as one phrase: `TCP 902` also where the source lists TCP / UDP. */
export function serviceToOpenText(service: Service, words: Words): string {
  return service.kind === 'ports'
    ? serviceText({...service, transports: transportsToOpen(service)}, words)
    : serviceText(service, words);
}

function rangeText({from, to}: PortRange, words: Words): string {
  return from === to ? String(from) : words('ui:range', {from, to});
}
