import {networkRange, readIp, readIpv4, readIpv6, renderIp, type IpAddress} from './ipAddress';
import type {Host} from '../plan/model';

/** Why an entry is no host. */
export type HostFault =
  /** It holds a character that no address has; `detail` is that character. */
  | 'character'
  /** It is a URL. */
  | 'url'
  /** It has a port; `detail` is what stands before it. */
  | 'port'
  /** It is a range of addresses, which has to be written as a network. */
  | 'address-range'
  | 'ipv4'
  | 'ipv6'
  /** An IPv6 zone (`%eth0`) means something on one machine only. */
  | 'zone'
  /** The prefix of a network is out of range; `detail` is the largest one. */
  | 'prefix'
  /** It stands for every address. */
  | 'everything'
  /** A part of a name is empty, or begins or ends with a hyphen; `detail` is that part. */
  | 'label'
  /** A part of a name has more than 63 characters. */
  | 'label-length'
  /** A name has more than 253 characters. */
  | 'name-length'
  /** A wildcard stands anywhere but as the whole first part of a name. */
  | 'wildcard'
  /** More hosts than a list takes; `detail` is how many it takes. */
  | 'too-many';

/** An entry that did not become a host, where it stands. */
export interface HostProblem {
  /** From 1. */
  readonly line: number;
  /** From 1, in characters of the line as typed. */
  readonly column: number;
  /** As typed. */
  readonly entry: string;
  readonly fault: HostFault;
  readonly detail?: string;
}

/** A network that was given by the address of a host in it, and what it was taken for. */
export interface HostNotice {
  readonly line: number;
  readonly column: number;
  readonly entry: string;
  readonly network: string;
}

export interface ParsedHosts {
  /** Each once, in the order of the text. */
  readonly hosts: readonly Host[];
  readonly problems: readonly HostProblem[];
  readonly notices: readonly HostNotice[];
}

/** More hosts of one endpoint than anybody lists in a firewall request. */
export const HOST_LIMIT = 500;

const ENTRY = /[^\s,，、;；]+/gu;
const LINE_BREAK = /\r\n|[\n\r\u0085\u2028\u2029]/;
const ALLOWED = /^[a-z0-9.:/*-]+$/;
const NOT_ALLOWED = /[^a-z0-9.:/*-]/u;

const MAX_NAME = 253;
const MAX_LABEL = 63;

/**
 * Reads hosts out of typed or pasted text. Entries are parted by white space, commas and semicolons of any width. Only
 * what is a name, an address, a network or a `*.` pattern becomes a host, in lower case and in one spelling; anything
 * else is reported where it stands. Never throws.
 */
export function parseHosts(text: string): ParsedHosts {
  const hosts = new Map<string, Host>();
  const problems: HostProblem[] = [];
  const notices: HostNotice[] = [];
  text.split(LINE_BREAK).forEach((lineText, index) => {
    for (const match of lineText.replace(/^\uFEFF/, ' ').matchAll(ENTRY)) {
      const place = {line: index + 1, column: match.index + 1, entry: match[0]};
      const read = readHost(match[0]);
      if ('fault' in read) problems.push({...place, ...read});
      else if (!hosts.has(read.host.text) && hosts.size >= HOST_LIMIT) {
        problems.push({...place, fault: 'too-many', detail: String(HOST_LIMIT)});
        return;
      } else {
        hosts.set(read.host.text, read.host);
        if (read.hadHostBits) notices.push({...place, network: read.host.text});
      }
    }
  });
  return {hosts: [...hosts.values()], problems, notices};
}

type Fault = Pick<HostProblem, 'fault' | 'detail'>;
type Read = {readonly host: Host; readonly hadHostBits?: boolean} | Fault;

function readHost(entry: string): Read {
  const text = entry.normalize('NFKC').toLowerCase();
  if (/^[a-z][a-z0-9+.-]*:\/\//.test(text)) return {fault: 'url'};
  if (/^[0-9a-f:.]+%/.test(text) && text.includes(':')) return {fault: 'zone'};
  if (/^\d+(?:\.\d+){3}[-~–−〜ー]/u.test(text)) return {fault: 'address-range'};
  const bracketed = /^\[([0-9a-f:.]+)\](?::\d+)?$/.exec(text)?.[1];
  if (bracketed !== undefined) {
    return text.endsWith(']') ? readHost(bracketed) : {fault: 'port', detail: `[${bracketed}]`};
  }
  if (!ALLOWED.test(text)) return {fault: 'character', detail: NOT_ALLOWED.exec(text)?.[0] ?? ''};
  if (text.includes('/')) return readNetwork(text);
  const beforePort = /^([^:]+):\d*$/.exec(text)?.[1];
  if (beforePort !== undefined) return {fault: 'port', detail: beforePort};
  if (text.includes(':')) return address(readIpv6(text), 'ipv6');
  return looksLikeIpv4(text) ? address(readIpv4(text), 'ipv4') : readName(text);
}

/** A name never ends in a number: whatever does is meant as an address. */
function looksLikeIpv4(text: string): boolean {
  return /(?:^|\.)(?:\d+|0x[0-9a-f]*)\.?$/.test(text);
}

function address(ip: IpAddress | undefined, kind: 'ipv4' | 'ipv6'): Read {
  if (ip === undefined) return {fault: kind};
  return ip.value === 0n ? {fault: 'everything'} : {host: {kind, text: renderIp(ip)}};
}

function readNetwork(text: string): Read {
  const [, addressText = '', prefixText = ''] = /^([^/]*)\/(.*)$/s.exec(text) ?? [];
  const ip = readIp(addressText);
  if (ip === undefined) {
    if (addressText.includes(':')) return {fault: 'ipv6'};
    return looksLikeIpv4(addressText) ? {fault: 'ipv4'} : {fault: 'url'};
  }
  if (!/^(?:0|[1-9]\d{0,2})$/.test(prefixText) || Number(prefixText) > ip.bits) {
    return {fault: 'prefix', detail: String(ip.bits)};
  }
  const prefix = Number(prefixText);
  if (prefix === 0) return {fault: 'everything'};
  const {first} = networkRange(ip, prefix);
  if (prefix === ip.bits) return address(ip, ip.bits === 32 ? 'ipv4' : 'ipv6');
  return {
    host: {
      kind: ip.bits === 32 ? 'ipv4-network' : 'ipv6-network',
      text: `${renderIp({bits: ip.bits, value: first})}/${String(prefix)}`,
    },
    hadHostBits: first !== ip.value,
  };
}

function readName(text: string): Read {
  const isPattern = text.startsWith('*.');
  const name = (isPattern ? text.slice(2) : text).replace(/\.$/, '');
  if (name.includes('*')) return {fault: 'wildcard'};
  const labels = name.split('.');
  if (isPattern && labels.length < 2) return {fault: 'wildcard'};
  const wrong = labels.find((label) => !/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(label));
  if (wrong !== undefined) return {fault: 'label', detail: wrong};
  if (labels.some((label) => label.length > MAX_LABEL)) return {fault: 'label-length'};
  const written = isPattern ? `*.${name}` : name;
  if (written.length > MAX_NAME) return {fault: 'name-length'};
  return {host: {kind: isPattern ? 'name-pattern' : 'name', text: written}};
}
