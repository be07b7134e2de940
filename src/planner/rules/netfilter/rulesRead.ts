import type {ColumnReading} from '../table/columns';
import type {Reason, ReasonKey} from '../reasons';
import type {Hook, Machine, Match, Rule, Ruleset} from './model';

export type RuleFormat = 'table' | 'nftables' | 'nftables-json' | 'iptables' | 'unknown';

/** A line that was ignored, in whole or in part. */
export interface NotRead {
  readonly line: number;
  readonly text: string;
  readonly reason: Reason;
}

/** Rules from any format. */
export interface RulesRead {
  readonly format: RuleFormat;
  readonly ruleset: Ruleset;
  /** Every rule of the text once, in order. */
  readonly rules: readonly Rule[];
  /** How many rules and policies were understood. */
  readonly read: number;
  readonly notRead: readonly NotRead[];
  /** The machine that the rules are assumed to be on by default. */
  readonly machine: Machine;
  /** For a table: the detected role of each column. */
  readonly columns?: readonly ColumnReading[];
}

const notUnderstood: readonly ReasonKey[] = [
  'match',
  'target',
  'unreadable',
  'service-name',
  'set',
  'cell',
  'remark',
  'section',
  'empty',
  'column',
  'missing-chain',
];

/** What was not understood in a rule; undefined if everything was. */
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

/**
 * The rules are assumed to be those of a forwarding machine if it has such rules, else of a receiving one, else of a
 * sending one.
 */
export function usualMachine(hooks: Iterable<Hook>): Machine {
  const declared = new Set(hooks);
  return (['forward', 'input', 'output'] as const).find((hook) => declared.has(hook)) ?? 'forward';
}

/** Builds the result of a parser. */
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
