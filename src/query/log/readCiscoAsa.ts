import type {Direction, LogEnd} from '../model';
import {looksLikeServiceOf} from '../portNumber';
import {toEnd, toFinding, type LogFinding, type LogReader} from './logFinding';

const MESSAGE = /%(?:ASA|FTD|PIX|FWSM)-(?:\w+-)?\d-\d+: .*?(?=%(?:ASA|FTD|PIX|FWSM)-|$)/gi;

/** `inside:10.0.0.5/51515`, `10.0.0.5/51515`; an interface has no dot and no colon in its name. */
const END = String.raw`(?:[^\s:./]+:)?([^\s/]+?)/(\d+)`;

const DENIED = new RegExp(String.raw`\bdeny (\S+) src ${END}.*? dst ${END}`, 'i');
const LISTED = /\baccess-list .*? (\S+) [^\s/]+\/([^\s(]+)\((\d+)\).*? -> [^\s/]+\/([^\s(]+)\((\d+)\)/i;
const BUILT = new RegExp(
  String.raw`\b(built inbound|built outbound|built|teardown) (\S+) connection \d+ for ${END}.*? to ${END}`,
  'i',
);
const FROM_TO = new RegExp(String.raw`\b(tcp|udp)\b.*? from ${END}.*? to ${END}`, 'i');
const OTHER_PROTOCOL =
  /\b(?:deny|denied|inbound|outbound|teardown) (?:inbound )?(icmp6?|gre|esp|ah|protocol \d+)\b/i;

/** Reads the messages of Cisco ASA and Firepower that name both ends of a connection. */
export const readCiscoAsa: LogReader = (line) => (line.match(MESSAGE) ?? []).map(readMessage);

function readMessage(message: string): LogFinding {
  const denied = DENIED.exec(message) ?? LISTED.exec(message) ?? FROM_TO.exec(message);
  const built = BUILT.exec(message);
  if (built !== null) {
    const [, verb = '', protocol, nearAddress, nearPort, farAddress, farPort] = built;
    return readBuilt(verb, protocol, toEnd(nearAddress, nearPort), toEnd(farAddress, farPort));
  }
  if (denied !== null) {
    const [, protocol, from, sourcePort, to, port] = denied;
    return finding(protocol, toEnd(from, sourcePort), toEnd(to, port), 'stated');
  }
  return finding(OTHER_PROTOCOL.exec(message)?.[1], null, null, 'stated');
}

/**
 * A built connection names the end on the less trusted interface first: it is the destination of an outbound
 * connection and the source of an inbound one. The message about its end no longer says which it was.
 */
function readBuilt(
  verb: string,
  protocol: string | undefined,
  first: LogEnd | null,
  second: LogEnd | null,
): LogFinding {
  if (/inbound/i.test(verb)) return finding(protocol, first, second, 'stated');
  if (/outbound/i.test(verb)) return finding(protocol, second, first, 'stated');
  return looksLikeServiceOf(second?.port ?? null, first?.port ?? null)
    ? finding(protocol, first, second, 'inferred')
    : finding(protocol, second, first, 'inferred');
}

function finding(
  protocol: string | undefined,
  source: LogEnd | null,
  destination: LogEnd | null,
  direction: Direction,
): LogFinding {
  return toFinding({
    format: 'cisco-asa',
    protocol: protocol ?? null,
    source,
    destination: destination ?? {address: '', port: null},
    direction,
  });
}
