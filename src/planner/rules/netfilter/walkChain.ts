import {reason, type Reason} from '../reasons';
import {allOf, unknown, yes, type Truth} from '../truth';
import {
  hasConnection,
  isPresent,
  matchElement,
  matchPacket,
  type Circumstances,
  type PacketState,
} from './matchPacket';
import type {BaseChain, Chain, Effect, Rule, Verdict} from './model';

/** A possible outcome for the packet in a base chain, and what decides it. */
export interface Ending {
  readonly kind: 'accept' | 'drop' | 'unclear';
  readonly base: BaseChain;
  /** The rules on the path, the deciding one last; empty if the policy decides. */
  readonly path: readonly Rule[];
}

export interface Walk {
  readonly endings: readonly Ending[];
  /** The rules that may or may not match, and why. */
  readonly doubts: readonly Reason[];
}

/** Counts evaluated rules to bound the work for any input. */
export interface Budget {
  steps: number;
}

const DEPTH_LIMIT = 40;
/** Maximum number of rules evaluated per walk; chains that refer to each other many times would take forever. */
const WALK_LIMIT = 60_000;

/**
 * Follows a packet through a base chain. Returns all possible outcomes: if a match is unknown, both paths are followed.
 * Updates `state` to what is known after the chain.
 */
export function walkChain(
  base: BaseChain,
  circumstances: Circumstances,
  state: PacketState,
  budget: Budget,
): Walk {
  const endings = new Map<string, Ending>();
  const doubts: Reason[] = [];
  /** The chains being walked: the kernel rejects a ruleset with a loop. */
  const active = new Set<Chain>();
  let left = WALK_LIMIT;

  const end = (kind: Ending['kind'], path: readonly Rule[]): void => {
    const key = `${kind} ${path.map(({line}) => line).join(' ')}`;
    if (endings.size < 200 || !endings.has(kind))
      endings.set(endings.size < 200 ? key : kind, {kind, base, path});
  };
  const doubt = (truth: Truth, line: number): void => {
    if (truth.value === 'unknown' && doubts.length < 200)
      doubts.push(...truth.reasons.map((each) => ({...each, line})));
  };

  /** Returns whether the packet may reach the end of the chain. */
  const walk = (chain: Chain, path: readonly Rule[], isSure: boolean): boolean => {
    let mayReachEnd = false;
    for (const rule of chain.rules) {
      budget.steps -= 1;
      left -= 1;
      if (budget.steps < 0 || left < 0 || path.length > DEPTH_LIMIT || active.has(chain)) {
        if (doubts.length < 200) doubts.push(reason('too-much'));
        end('unclear', path);
        return true;
      }
      const matched = allOf(matchesOf(rule, circumstances, state));
      if (matched.value === 'no') continue;
      // After a rule that may have ended the walk, whatever follows happens to only some of the packets.
      const happens = isSure && matched.value === 'yes' && endings.size === 0 && !mayReachEnd;
      rule.effects.forEach((effect) => {
        applyEffect(effect, state, happens, circumstances.tracked);
      });
      let isOver = false;
      for (const [verdict, truth] of verdictsOf(rule, matched, circumstances, state)) {
        const next = [...path, rule];
        let isTerminal = true;
        switch (verdict.kind) {
          case 'continue':
            continue;
          case 'unclear':
            doubts.push({...verdict.doubt, line: rule.line});
            end('unclear', next);
            state.mark = state.connectionMark = undefined;
            isTerminal = false;
            break;
          case 'accept':
          case 'drop':
            end(verdict.kind, next);
            break;
          case 'return':
            mayReachEnd = true;
            break;
          case 'jump':
          case 'goto': {
            const target = base.chains.get(verdict.chain);
            if (target === undefined) {
              doubts.push({...reason('missing-chain', {name: verdict.chain}), line: rule.line});
              end('unclear', next);
              isTerminal = false;
              break;
            }
            active.add(chain);
            // A packet that may have returned earlier does not get there.
            const comesBack = walk(target, next, isSure && truth.value === 'yes' && !mayReachEnd);
            active.delete(chain);
            if (verdict.kind === 'jump') isTerminal = !comesBack;
            else if (comesBack) mayReachEnd = true;
          }
        }
        doubt(truth, rule.line);
        if (truth.value === 'yes' && isTerminal) isOver = true;
      }
      if (isOver) return mayReachEnd;
    }
    return true;
  };

  if (walk(base, [], true)) {
    if (base.policy === undefined) doubts.push(reason('policy', {name: base.title}));
    end(base.policy ?? 'unclear', []);
  }
  return {endings: [...endings.values()], doubts};
}

function* matchesOf(rule: Rule, circumstances: Circumstances, state: PacketState): Generator<Truth> {
  for (const match of rule.matches) yield matchPacket(match, circumstances, state);
}

/** The possible verdicts of a rule: its own, or those of its map entries up to the first that is certain to match. */
function verdictsOf(
  {verdict, cases}: Rule,
  matched: Truth,
  circumstances: Circumstances,
  state: PacketState,
): readonly (readonly [Verdict, Truth])[] {
  if (cases === undefined) return [[verdict, matched]];
  const {fields, entries, doubt} = cases;
  const present = allOf(fields.map((field) => isPresent(field, circumstances, state)));
  if (present.value === 'no') return [];
  const found: [Verdict, Truth][] = [];
  if (doubt !== undefined) found.push([{kind: 'unclear', doubt}, unknown(doubt)]);
  let rest: Truth = yes;
  for (const {element, verdict: own} of entries) {
    const holds = allOf([present, matchElement(fields, element, circumstances, state)]);
    if (holds.value === 'no') continue;
    found.push([own, allOf([matched, rest, holds])]);
    if (holds.value === 'yes') break;
    rest = holds;
  }
  return found;
}

function applyEffect(effect: Effect, state: PacketState, happens: boolean, tracked: boolean): void {
  switch (effect.kind) {
    case 'translate-source':
      state.sourceTranslated = true;
      return;
    case 'translate-destination':
      state.destinationTranslated = true;
      return;
    case 'notrack':
      state.state = happens ? 'untracked' : state.state === 'untracked' ? 'untracked' : undefined;
      return;
    case 'mark': {
      const {of, from, and, xor} = effect;
      if (of === 'connectionMark' || from === 'connectionMark') {
        const connection = hasConnection(tracked, state).value;
        if (connection === 'no') return;
        if (connection === 'unknown') {
          state[of] = undefined;
          return;
        }
      }
      const value =
        and === undefined || xor === undefined
          ? undefined
          : and === 0n
            ? xor
            : state[from] === undefined
              ? undefined
              : ((state[from] & and) ^ xor) & 0xffff_ffffn;
      if (happens && and === 0n) state.isMarkInitial = false;
      // A rule that sets the value that is already there changes nothing, whether it matches or not.
      state[of] = happens || value === state[of] ? value : undefined;
    }
  }
}
