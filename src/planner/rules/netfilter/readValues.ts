import {reason} from '../reasons';
import type {Values} from './model';

const protocols: Readonly<Record<string, number>> = {
  icmp: 1,
  igmp: 2,
  ipip: 4,
  ipencap: 4,
  tcp: 6,
  udp: 17,
  dccp: 33,
  ipv6: 41,
  gre: 47,
  esp: 50,
  ah: 51,
  icmpv6: 58,
  'ipv6-icmp': 58,
  ospf: 89,
  ospfigp: 89,
  pim: 103,
  comp: 108,
  ipcomp: 108,
  vrrp: 112,
  l2tp: 115,
  sctp: 132,
  udplite: 136,
};

/** Names that the programs print instead of numbers, for services that have the same port on every system. */
const services: Readonly<Record<string, number>> = {
  ftp: 21,
  ssh: 22,
  telnet: 23,
  smtp: 25,
  domain: 53,
  bootps: 67,
  bootpc: 68,
  tftp: 69,
  http: 80,
  kerberos: 88,
  pop3: 110,
  sunrpc: 111,
  ntp: 123,
  'netbios-ns': 137,
  'netbios-dgm': 138,
  'netbios-ssn': 139,
  imap2: 143,
  snmp: 161,
  ldap: 389,
  https: 443,
  'microsoft-ds': 445,
  syslog: 514,
  ldaps: 636,
  'ideafarm-door': 902,
  'ms-sql-s': 1433,
  mysql: 3306,
  'ms-wbt-server': 3389,
  postgresql: 5432,
  'http-alt': 8080,
};

const tcpFlags: Readonly<Record<string, bigint>> = {
  fin: 1n,
  syn: 2n,
  rst: 4n,
  psh: 8n,
  ack: 16n,
  urg: 32n,
  ece: 64n,
  ecn: 64n,
  cwr: 128n,
  all: 63n,
  none: 0n,
};

/** A decimal or hexadecimal number; undefined for anything else. */
export function readNumber(text: string): bigint | undefined {
  return /^(?:\d{1,20}|0x[0-9a-f]{1,16})$/i.test(text) ? BigInt(text) : undefined;
}

/** The number of a protocol given by number or name. */
export function protocolNumber(text: string): Values {
  const folded = text.toLowerCase();
  const number =
    readNumber(folded) ?? (Object.hasOwn(protocols, folded) ? BigInt(protocols[folded] ?? 0) : undefined);
  return number === undefined ? {doubt: reason('match', {text})} : {first: number, last: number};
}

/** A port or a range of ports, by number or name; an omitted end is the lowest or highest possible one. */
export function readPortValues(text: string, separator: ':' | '-'): Values {
  const at = text.indexOf(separator);
  const isRange = at >= 0 && !(separator === '-' && Object.hasOwn(services, text));
  const parts = isRange ? [text.slice(0, at), text.slice(at + 1)] : [text, text];
  const [low = '', high = ''] = parts;
  const first = portNumber(low === '' ? '0' : low);
  const last = portNumber(high === '' ? '65535' : high);
  return first === undefined || last === undefined
    ? {doubt: reason('service-name', {name: text})}
    : {first, last};
}

function portNumber(text: string): bigint | undefined {
  return readNumber(text) ?? (Object.hasOwn(services, text) ? BigInt(services[text] ?? 0) : undefined);
}

/** TCP flags as one number: `syn,ack`, `fin|syn`, `0x12`; undefined if a word is not a flag. */
export function readFlags(text: string): bigint | undefined {
  let flags = 0n;
  for (const word of text.toLowerCase().split(/[,|\s]+/)) {
    const value = readNumber(word) ?? (Object.hasOwn(tcpFlags, word) ? tcpFlags[word] : undefined);
    if (value === undefined) return undefined;
    flags |= value;
  }
  return flags;
}
