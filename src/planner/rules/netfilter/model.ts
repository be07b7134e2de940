import type {Transport} from '../../../matrix/model';
import type {Reason} from '../reasons';
import type {Truth} from '../truth';

/** The machine with these rules: one that forwards, the destination itself, or the source itself. */
export type Machine = 'forward' | 'input' | 'output';

export type Hook = Machine | 'ingress' | 'prerouting' | 'postrouting' | 'egress';

export type IpVersion = 4 | 6;

/** Values in a match: numbers (addresses, ports, marks), a word, or something that was not understood. */
export type Values =
  | {
      readonly first: bigint;
      readonly last: bigint;
      /** For addresses: those of the other IP version are never equal. */
      readonly bits?: 32 | 128;
    }
  | {readonly text: string}
  | {readonly doubt: Reason};

export type FieldKind =
  | 'source'
  | 'destination'
  | 'sourcePort'
  | 'destinationPort'
  | 'transport'
  | 'version'
  | 'mark'
  | 'connectionMark'
  | 'state'
  | 'status'
  | 'flags'
  | 'inputInterface'
  | 'outputInterface'
  | 'sourceType'
  | 'destinationType'
  | 'packetType'
  | 'direction';

/** The field of a packet that is matched. A packet of another version or transport lacks it and does not match. */
export interface Field {
  readonly kind: FieldKind;
  readonly version?: IpVersion;
  readonly transports?: readonly Transport[];
  readonly mask?: bigint;
}

/** The values of each field, in field order. */
export type Element = readonly Values[];

export type Match =
  | {readonly fields: readonly Field[]; readonly negated: boolean; readonly elements: readonly Element[]}
  /** The same result for every packet. */
  | {readonly always: Truth}
  /** Holds on a normally configured machine; otherwise unknown. */
  | {readonly presumed: boolean; readonly doubt: Reason};

export type Verdict =
  | {readonly kind: 'accept' | 'drop' | 'return' | 'continue'}
  | {readonly kind: 'jump' | 'goto'; readonly chain: string}
  /** May accept, drop or continue. */
  | {readonly kind: 'unclear'; readonly doubt: Reason};

/** What a rule changes in the packet for subsequent rules. */
export type Effect =
  /** `mark = (from & and) ^ xor`; without `and` the new value is unknown. */
  | {
      readonly kind: 'mark';
      readonly of: 'mark' | 'connectionMark';
      readonly from: 'mark' | 'connectionMark';
      readonly and?: bigint;
      readonly xor?: bigint;
    }
  | {readonly kind: 'notrack' | 'translate-source' | 'translate-destination'};

export interface Rule {
  /** From 1. */
  readonly line: number;
  /** The rule as in the text, on one line. */
  readonly text: string;
  readonly matches: readonly Match[];
  readonly effects: readonly Effect[];
  readonly verdict: Verdict;
  /** A verdict map, evaluated after the matches; if no entry matches, the rule has no effect. */
  readonly cases?: {
    readonly fields: readonly Field[];
    readonly entries: readonly {readonly element: Element; readonly verdict: Verdict}[];
    readonly doubt?: Reason;
  };
}

export interface Chain {
  readonly name: string;
  readonly rules: readonly Rule[];
}

/** A chain attached to a hook. */
export interface BaseChain extends Chain {
  /** For display: `inet filter forward`. */
  readonly title: string;
  readonly hooks: readonly Hook[];
  /** Undefined: both. */
  readonly version: IpVersion | undefined;
  readonly priority: number;
  /** Undefined: the text does not say. */
  readonly policy: 'accept' | 'drop' | undefined;
  /** The line that states the policy. */
  readonly line: number;
  /** Applies only to packets of some devices. */
  readonly someDevices: boolean;
  /** The chains that it can jump to, by name. */
  readonly chains: ReadonlyMap<string, Chain>;
}

/** The parsed rules, whatever their format. */
export interface Ruleset {
  readonly bases: readonly BaseChain[];
  /** What makes every verdict unknown. */
  readonly doubts: readonly Reason[];
  /** What may allow a packet that no chain of the text allows. */
  readonly mayAllow: readonly Reason[];
}
