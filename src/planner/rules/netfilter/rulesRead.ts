import type {ColumnReading} from '../table/columns';
import type {Reason, ReasonKey} from '../reasons';
import type {Hook, Machine, Match, Rule, Ruleset} from './model';

export type RuleFormat = 'table' | 'nftables' | 'nftables-json' | 'iptables' | 'unknown';

/** A line that was set aside, as a whole or in part. */
export interface NotRead {
  readonly line: number;
  readonly text: string;
  readonly reason: Reason;
}

/** Rules in whichever form they were written. */
export interface RulesRead {
  readonly format: RuleFormat;
  readonly ruleset: Ruleset;
  /** Every rule of the text once, in its order. */
  readonly rules: readonly Rule[];
  /** How many rules and policies were understood. */
  readonly read: number;
  readonly notRead: readonly NotRead[];
  /** The default owner of the rules. */
  readonly machine: Machine;
  /** Of a table: what each column was read as. */
  readonly columns?: readonly ColumnReading[];
}

const notUnderstood: readonly ReasonKey[] = [
  'match',
  'target',
  'unreadable',
  'service-name',
  'set',
  'cell',
  'empty',
  'column',
  'missing-chain',
];

/** What of a rule was not understood; undefined where all was. */
function whatIsNotUnderstood({matches, verdict, cases}: Rule): Reason | undefined {
  const doubts = matches.flatMap(doubtsOf);
  if (verdict.kind === 'unclear') doubts.push(verdict.doubt);
  if (cases?.doubt !== undefined) doubts.push(cases.doubt);
  return doubts.find(({key}) => notUnderstood.includes(key));
}

function doubtsOf(match: Match): readonly Reason[] {
  if ('always' in match) return match.always.value === 'unknown' ? match.always.reasons : [];
  if ('presumed' in match) return [];
  return match.elements.flatMap((element) =>
    element.flatMap((values) => ('doubt' in values ? [values.doubt] : [])),
  );
}

/** Rules are those of a machine that forwards, if it has such rules; else of one that receives; else that sends. */
export function usualMachine(hooks: Iterable<Hook>): Machine {
  const declared = new Set(hooks);
  return (['forward', 'input', 'output'] as const).find((hook) => declared.has(hook)) ?? 'forward';
}

/** Rules and lines as a reader gives them out. */
export function rulesRead(
  read: Omit<RulesRead, 'read' | 'notRead'>,
  policies: number,
  setAside: readonly NotRead[],
): RulesRead {
  const partly = read.rules.flatMap((rule): NotRead[] => {
    const what = whatIsNotUnderstood(rule);
    return what === undefined ? [] : [{line: rule.line, text: rule.text, reason: what}];
  });
  return {
    ...read,
    read: read.rules.length - partly.length + policies,
    notRead: [...setAside, ...partly].sort((a, b) => a.line - b.line),
  };
}
