/**
 * Names of what IANA registers by number and what firewalls are told by name. They are the same in every language.
 *
 * @see https://www.iana.org/assignments/protocol-numbers
 * @see https://www.iana.org/assignments/icmp-parameters
 */
const ipProtocols: ReadonlyMap<number, string> = new Map([
  [1, 'ICMP'],
  [2, 'IGMP'],
  [6, 'TCP'],
  [17, 'UDP'],
  [41, 'IPv6'],
  [47, 'GRE'],
  [50, 'ESP'],
  [51, 'AH'],
  [58, 'ICMPv6'],
  [88, 'EIGRP'],
  [89, 'OSPF'],
  [103, 'PIM'],
  [112, 'VRRP'],
  [115, 'L2TP'],
  [132, 'SCTP'],
]);

const icmpTypes: ReadonlyMap<number, string> = new Map([
  [0, 'echo reply'],
  [3, 'destination unreachable'],
  [5, 'redirect'],
  [8, 'echo request'],
  [11, 'time exceeded'],
  [12, 'parameter problem'],
  [13, 'timestamp request'],
  [14, 'timestamp reply'],
]);

/** The name of an IP protocol, or nothing where it is used by its number alone. */
export function ipProtocolName(protocol: number): string | undefined {
  return ipProtocols.get(protocol);
}

/** The name of a type of ICMP messages, or nothing where it is used by its number alone. */
export function icmpTypeName(type: number): string | undefined {
  return icmpTypes.get(type);
}
