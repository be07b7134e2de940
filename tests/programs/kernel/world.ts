import type {Machine} from '../../../src/planner/rules/netfilter/model';
import type {Transport} from '../../../src/matrix/model';

/** The addresses of the lab: hosts behind one interface of a router, servers behind the other. */
export const clients = {4: ['10.0.0.5', '10.0.0.6', '10.0.9.7'], 6: ['fd00:a::5', 'fd00:a::6']} as const;
export const servers = {4: ['10.1.0.21', '10.1.0.22', '10.1.7.3'], 6: ['fd00:b::21', 'fd00:b::22']} as const;
export const router = {
  inside: {4: '10.0.0.1', 6: 'fd00:a::1'},
  outside: {4: '10.1.0.1', 6: 'fd00:b::1'},
} as const;
export const interfaces = {inside: 'lan0', outside: 'wan0'} as const;
export const ports = [22, 443, 902, 903, 8080] as const;

/** A first packet that is sent, and its fate. */
export interface Flow {
  readonly machine: Machine;
  readonly source: string;
  readonly destination: string;
  readonly transport: Transport;
  readonly port: number;
}

/** Rules as loaded, and the formats in which they are read. */
export interface GeneratedRules {
  readonly kind: 'nftables' | 'iptables';
  /** The input of the program: one text for `nft`, or one for each of the two iptables programs. */
  readonly load: {readonly nft: string} | {readonly ipv4: string; readonly ipv6: string};
  /** The same in formats that the program does not print. */
  readonly written: readonly {readonly form: string; readonly text: string}[];
}
