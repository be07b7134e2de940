import type {FirewallRule, RuleSet, SkippedLine} from './model';
import {intersectAddresses} from './ruleAddresses';
import {intersectPorts} from './rulePorts';

/** What a statement matches; what it does not mention, it does not narrow. */
export type Match = Pick<FirewallRule, 'protocols' | 'from' | 'to' | 'ports'>;

export const matchesAll: Match = {protocols: 'any', from: 'any', to: 'any', ports: 'any'};

/** A statement of a chain: a verdict, or a jump to another chain. */
export interface Statement {
  readonly line: number;
  readonly text: string;
  readonly match: Match;
  readonly verdict: 'allow' | 'deny' | {readonly jump: string};
}

export interface Chain {
  readonly name: string;
  /** Packets enter the chain by themselves, and not only by a jump. */
  readonly isBase: boolean;
  readonly policy: 'allow' | 'deny';
  readonly statements: readonly Statement[];
}

/** Chains that call each other in a circle, or deeper than anybody nests them, are cut off here. */
const DEPTH_LIMIT = 8;
/** A text of a few lines could name each chain twice and so grow without bound. */
const RULE_LIMIT = 20_000;

/** The rules of the base chains in the order in which packets meet them, with the chains that they jump to. */
export function flattenChains(
  format: RuleSet['format'],
  chains: readonly Chain[],
  skipped: readonly SkippedLine[],
): RuleSet {
  const rules: FirewallRule[] = [];
  const byName = new Map(chains.map((chain) => [chain.name, chain]));
  const visit = (chain: Chain, base: string, outer: Match, depth: number): void => {
    for (const {line, text, match, verdict} of chain.statements) {
      const narrowed = intersectMatches(outer, match);
      if (narrowed === undefined || rules.length >= RULE_LIMIT) continue;
      if (typeof verdict === 'string') rules.push({line, text, chain: base, action: verdict, ...narrowed});
      else {
        const next = byName.get(verdict.jump);
        if (next !== undefined && depth < DEPTH_LIMIT) visit(next, base, narrowed, depth + 1);
      }
    }
  };
  const bases = chains.filter(({isBase}) => isBase);
  bases.forEach((chain) => {
    visit(chain, chain.name, matchesAll, 0);
  });
  return {
    format,
    rules,
    skipped,
    openChains: bases.filter(({policy}) => policy === 'allow').map(({name}) => name),
  };
}

function intersectMatches(a: Match, b: Match): Match | undefined {
  const from = intersectAddresses(a.from, b.from);
  const to = intersectAddresses(a.to, b.to);
  const ports = intersectPorts(a.ports, b.ports);
  const protocols = intersectProtocols(a.protocols, b.protocols);
  return from === undefined || to === undefined || ports === undefined || protocols === undefined
    ? undefined
    : {from, to, ports, protocols};
}

function intersectProtocols(a: Match['protocols'], b: Match['protocols']): Match['protocols'] | undefined {
  if (a === 'any') return b;
  if (b === 'any') return a;
  const both = a.filter((protocol) => b.includes(protocol));
  return both.length === 0 ? undefined : both;
}
