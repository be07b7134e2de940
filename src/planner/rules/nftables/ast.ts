import type {Reason} from '../reasons';
import type {Verdict} from '../netfilter/model';

/** The selectors of a match: `ip saddr`, `tcp dport`, `meta mark`, `ct state`, `fib daddr type`. */
export interface Selector {
  readonly key: string;
  /** As written: `0xff`, `fin|syn`. */
  readonly mask?: string;
}

/** The parts of one value; several if selectors are concatenated. Ranges as `a-b`, networks as `a/b`, `*` for all. */
export type AstElement = readonly string[];

export type Operator = '==' | 'implicit' | '!=' | '<' | '>' | '<=' | '>=' | '!';

export type Right =
  {readonly elements: readonly AstElement[]; readonly isSet: boolean} | {readonly ref: string};

export interface CaseEntry {
  readonly element: AstElement;
  readonly verdict: Verdict;
}

export type AstStatement =
  | {
      readonly do: 'match';
      readonly left: readonly Selector[];
      readonly operator: Operator;
      readonly right: Right;
    }
  | {
      readonly do: 'cases';
      readonly left: readonly Selector[];
      readonly right: {readonly entries: readonly CaseEntry[]} | {readonly ref: string};
    }
  | {readonly do: 'verdict'; readonly verdict: Verdict}
  /** `mayDecide`: the unknown part may be a verdict as well as a condition. */
  | {readonly do: 'doubt'; readonly doubt: Reason; readonly mayDecide?: true}
  /** Changes a mark; `value` as written. */
  | {readonly do: 'set-mark'; readonly of: 'mark' | 'connectionMark'; readonly value: string}
  | {readonly do: 'notrack' | 'translate-source' | 'translate-destination'};

export interface AstRule {
  readonly line: number;
  readonly text: string;
  readonly statements: readonly AstStatement[];
}

export interface BaseDeclaration {
  readonly type: string;
  readonly hook: string;
  readonly priority: number | undefined;
  readonly policy: 'accept' | 'drop';
  readonly line: number;
  readonly someDevices: boolean;
}
