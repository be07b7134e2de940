import {reason, type Reason} from '../reasons';
import type {AstRule} from './ast';
import type {RuleDraft} from './document';
import type {Token} from './tokens';

/** What tells whether a rule goes on in the next line, or goes on from the line before. */
export interface Wrapping {
  /** Does not begin like a rule, or goes on after its end. */
  readonly isForeign: boolean;
  /** Only conditions: nobody writes such a rule, so it is the beginning of one. */
  readonly isUnfinished: boolean;
  /** Conditions, and nothing that decides. */
  readonly mayGoOn: boolean;
  readonly hasCounter: boolean;
  /** Decides about every packet. */
  readonly isBareVerdict: boolean;
  readonly column: number;
}

export interface RuleInBlock {
  readonly draft: RuleDraft;
  readonly wrapping: Wrapping;
}

/** Words of statements that are a reason to write a rule without a verdict. */
const effects = new Set(
  'log add update delete set meter dup flow last xt notrack queue tproxy synproxy comment'.split(' '),
);

export function wrappingOf(tokens: readonly Token[], {statements}: AstRule): Wrapping {
  const words = outsideBraces(tokens).filter(({kind}) => kind === 'word');
  const hasMatch = statements.some((each) => each.do === 'match' || each.do === 'doubt');
  const decides = statements.some((each) => !['match', 'doubt'].includes(each.do));
  const hasCounter = words.some(({text}) => text === 'counter');
  const hasEffect = hasCounter || words.some(({text}) => effects.has(text));
  // The program ends a rule with its handle.
  const last = tokens.findLast(({kind}) => kind !== 'end');
  const isEnded = last?.kind === 'comment' && /^\s*handle \d+/.test(last.text);
  const ends = statements.some(
    (each) => each.do === 'verdict' && ['accept', 'drop', 'return', 'goto'].includes(each.verdict.kind),
  );
  const [first] = statements;
  return {
    isForeign: (first?.do === 'doubt' && first.mayDecide === true) || goesOnAfterVerdict(statements),
    isUnfinished: hasMatch && !decides && !hasEffect && !isEnded,
    mayGoOn: hasMatch && !decides && !isEnded,
    hasCounter,
    // The answer of a reject is a condition of its own.
    isBareVerdict: ends && (words[0]?.text === 'reject' || statements.every((each) => each.do === 'verdict')),
    column: tokens[0]?.column ?? 0,
  };
}

/** A rule that may have a verdict in the next line. */
export function unfinished(rule: AstRule): AstRule {
  const doubt = doubtOf(rule);
  return {...rule, statements: [...rule.statements, {do: 'verdict', verdict: {kind: 'unclear', doubt}}]};
}

/** Makes those rules of a chain uncertain whose conditions may be in the line before. */
export function markWrapped(rules: readonly RuleInBlock[]): void {
  rules.forEach(({draft, wrapping}, index) => {
    const before = rules[index - 1];
    if (before === undefined || !goesOn(before.wrapping, wrapping, index + 1 < rules.length)) return;
    const doubt = doubtOf(before.draft.rule);
    draft.rule = {...draft.rule, statements: [{do: 'doubt', doubt}, ...draft.rule.statements]};
  });
}

/** Whether a rule may be the second half of the one before it. `isFollowed`: there are further rules. */
function goesOn(before: Wrapping, own: Wrapping, isFollowed: boolean): boolean {
  if (before.isUnfinished) return true;
  if (before.mayGoOn && own.column < before.column) return true;
  if (!before.mayGoOn || !own.isBareVerdict || (before.hasCounter && own.hasCounter)) return false;
  // Usual after a rule that only writes a log, unless it makes the rules that follow useless.
  return before.hasCounter || isFollowed;
}

/** Nothing follows a verdict: what does was another rule. */
function goesOnAfterVerdict(statements: AstRule['statements']): boolean {
  const at = statements.findIndex(
    (each) => each.do === 'cases' || (each.do === 'verdict' && each.verdict.kind !== 'continue'),
  );
  return at >= 0 && statements.slice(at + 1).some((each) => ['match', 'cases', 'verdict'].includes(each.do));
}

function doubtOf({text}: AstRule): Reason {
  return reason('match', {text: text.slice(0, 60)});
}

function outsideBraces(tokens: readonly Token[]): readonly Token[] {
  let depth = 0;
  return tokens.filter(({kind, text}) => {
    if (kind === 'sign' && text === '{') depth += 1;
    if (kind === 'sign' && text === '}') depth -= 1;
    return depth === 0;
  });
}
