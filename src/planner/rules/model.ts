import type {PortRange, Transport} from '../../matrix/model';
import type {Host, Opening} from '../plan/model';

/** Addresses from the first to the last, of one family. */
export interface AddressSpan {
  readonly bits: 32 | 128;
  readonly first: bigint;
  readonly last: bigint;
}

/** One side of a rule. Names are in lower case; a name may begin with `*.`. */
export type RuleAddresses =
  'any' | {readonly spans: readonly AddressSpan[]; readonly names: readonly string[]};

/** A rule of a firewall, as far as a plan can be compared with it. */
export interface FirewallRule {
  /** From 1. */
  readonly line: number;
  /** As it stands there, in one line. */
  readonly text: string;
  /** Rules are tried in their order, chain by chain. */
  readonly chain: string;
  readonly action: 'allow' | 'deny';
  /** Protocol names in lower case. */
  readonly protocols: 'any' | readonly string[];
  readonly from: RuleAddresses;
  readonly to: RuleAddresses;
  /** Destination ports. */
  readonly ports: 'any' | readonly PortRange[];
}

/** Why a line is not compared. */
export type SkipReason =
  /** Lets replies through: a plan needs no rule for them, or it is this one. */
  | 'replies'
  /** Stays inside the machine. */
  | 'loopback'
  /** Depends on the source port, which the opening side chooses freely. */
  | 'source-port'
  /** Matches all but what it names. */
  | 'negation'
  /** Gives a service by its name and not by its port. */
  | 'service-name'
  /** Refers to a list that is not in the text. */
  | 'unknown-list'
  /** Holds something that this comparison does not know. */
  | 'unreadable';

export interface SkippedLine {
  readonly line: number;
  readonly text: string;
  readonly reason: SkipReason;
}

export type RuleFormat = 'csv' | 'nftables' | 'iptables';

export interface RuleSet {
  readonly format: RuleFormat;
  readonly rules: readonly FirewallRule[];
  readonly skipped: readonly SkippedLine[];
  /** Chains that let through what no rule denies. */
  readonly openChains: readonly string[];
}

/** One source, destination and port range of an opening; no host: the plan has none, or the cloud's own. */
export interface Flow {
  readonly from: Host | undefined;
  readonly to: Host | undefined;
  readonly transport: Transport;
  readonly ports: PortRange;
}

/**
 * `open`: a rule lets it through; `blocked`: a rule denies it before; `missing`: no rule speaks of it; `undecided`: a
 * rule may, but names cannot be compared with addresses, or the plan has no host.
 */
export type FlowState = 'open' | 'blocked' | 'missing' | 'undecided';

export interface ReviewedFlow extends Flow {
  readonly state: FlowState;
  /** The rule that decides. */
  readonly rule?: FirewallRule;
}

export interface ReviewedOpening {
  readonly opening: Opening;
  /** That of the worst flow. */
  readonly state: FlowState;
  readonly flows: readonly ReviewedFlow[];
}

export type Side = 'from' | 'to' | 'ports' | 'protocols';

/** A rule that lets through a part of the plan and more. */
export interface WiderRule {
  readonly rule: FirewallRule;
  readonly sides: readonly Side[];
  readonly openings: readonly Opening[];
}

export interface RuleReview {
  readonly openings: readonly ReviewedOpening[];
  readonly wider: readonly WiderRule[];
  /** Rules that let through nothing of the plan. */
  readonly notOurs: readonly FirewallRule[];
  /** Rules that may belong to the plan: it names hosts where they give addresses, or the other way round. */
  readonly undecided: readonly FirewallRule[];
}
