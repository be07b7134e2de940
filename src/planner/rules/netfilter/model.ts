import type {Transport} from '../../../matrix/model';
import type {Reason} from '../reasons';
import type {Truth} from '../truth';

/** Whose rules these are: a machine that forwards, the destination itself, or the source itself. */
export type Machine = 'forward' | 'input' | 'output';

export type Hook = Machine | 'ingress' | 'prerouting' | 'postrouting' | 'egress';

export type IpVersion = 4 | 6;

/** Values that a match names: numbers (addresses, ports, marks), a word, or something that is not understood. */
export type Values =
  | {
      readonly first: bigint;
      readonly last: bigint;
      /** Of addresses: those of the other IP version are never equal. */
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

/** What of a packet is looked at. A packet of another version or transport lacks the field and matches nothing. */
export interface Field {
  readonly kind: FieldKind;
  readonly version?: IpVersion;
  readonly transports?: readonly Transport[];
  readonly mask?: bigint;
}

/** The values of each field, in the order of the fields. */
export type Element = readonly Values[];

export type Match =
  | {readonly fields: readonly Field[]; readonly negated: boolean; readonly elements: readonly Element[]}
  /** The same for every packet. */
  | {readonly always: Truth}
  /** Holds on a machine that is set up as usual, and is unknown beyond that. */
  | {readonly presumed: boolean; readonly doubt: Reason};

export type Verdict =
  | {readonly kind: 'accept' | 'drop' | 'return' | 'continue'}
  | {readonly kind: 'jump' | 'goto'; readonly chain: string}
  /** May accept, drop or go on. */
  | {readonly kind: 'unclear'; readonly doubt: Reason};

/** What a rule changes of the packet for the rules behind it. */
export type Effect =
  /** `mark = (from & and) ^ xor`; without `and` the new value is not known. */
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
  /** As it stands there, in one line. */
  readonly text: string;
  readonly matches: readonly Match[];
  readonly effects: readonly Effect[];
  readonly verdict: Verdict;
  /** A verdict map that is asked after the matches; where no entry matches the rule says nothing. */
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

/** A chain that packets meet by themselves. */
export interface BaseChain extends Chain {
  /** For readers: `inet filter forward`. */
  readonly title: string;
  readonly hooks: readonly Hook[];
  /** Undefined: both. */
  readonly version: IpVersion | undefined;
  readonly priority: number;
  /** Undefined: the text does not say. */
  readonly policy: 'accept' | 'drop' | undefined;
  /** Where the policy is said. */
  readonly line: number;
  /** Only packets of some devices meet it. */
  readonly someDevices: boolean;
  /** The chains that it can jump to, by their names. */
  readonly chains: ReadonlyMap<string, Chain>;
}

/** What was read, in whatever form it was written. */
export interface Ruleset {
  readonly bases: readonly BaseChain[];
  /** What makes every verdict unknown. */
  readonly doubts: readonly Reason[];
  /** What may allow a packet that no chain of the text allows. */
  readonly mayAllow: readonly Reason[];
}
