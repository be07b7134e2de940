import type {PortRange} from '../../matrix/model';
import {flattenChains, matchesAll, type Chain, type Match, type Statement} from './chains';
import type {RuleSet, SkippedLine, SkipReason} from './model';
import {readRuleAddresses} from './ruleAddresses';
import {readPortRange} from './rulePorts';

const baseChains = ['INPUT', 'FORWARD', 'OUTPUT'];

/** Options that take a value and do not change what a plan is compared with. */
const passedOver = new Set([
  '-m',
  '--match',
  '--comment',
  '--reject-with',
  '--log-prefix',
  '--log-level',
  '--mark',
  '--limit',
  '--limit-burst',
  '-c',
]);

/** Reads the filter table of `iptables-save` or `ip6tables-save`. */
export function readIptables(text: string): RuleSet {
  const chains = new Map<string, {policy: 'allow' | 'deny'; statements: Statement[]}>();
  const skipped: SkippedLine[] = [];
  const chainOf = (name: string): {policy: 'allow' | 'deny'; statements: Statement[]} => {
    const found = chains.get(name) ?? {policy: 'deny', statements: []};
    chains.set(name, found);
    return found;
  };
  let table = 'filter';
  text.split(/\r?\n|\r/).forEach((raw, index) => {
    const line = index + 1;
    const rule = raw.trim();
    const named = /^\*(\S+)$/.exec(rule)?.[1];
    if (named !== undefined) table = named;
    if (table !== 'filter') return;
    const policy = /^:(\S+)\s+(\S+)/.exec(rule);
    if (policy?.[1] !== undefined) chainOf(policy[1]).policy = policy[2] === 'ACCEPT' ? 'allow' : 'deny';
    const appended = /^(?:\[\d+:\d+\]\s+)?(?:ip6?tables\s+)?-A\s+(\S+)\s*(.*)$/.exec(rule);
    if (appended?.[1] === undefined) return;
    const read = readArguments(tokenize(appended[2] ?? ''));
    if (typeof read === 'string') skipped.push({line, text: rule, reason: read});
    else if (read !== undefined) chainOf(appended[1]).statements.push({line, text: rule, ...read});
  });
  const read = [...chains].map(([name, chain]): Chain => ({
    name,
    isBase: baseChains.includes(name),
    ...chain,
  }));
  return flattenChains('iptables', read, skipped);
}

function tokenize(text: string): readonly string[] {
  return [...text.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );
}

/** A statement, the reason why it is not compared, or nothing where the rule has no effect on what passes. */
function readArguments(
  words: readonly string[],
): {match: Match; verdict: Statement['verdict']} | SkipReason | undefined {
  let match = matchesAll;
  // Looked for first: an unknown option may take more than one value.
  const target = words[words.findIndex((word) => ['-j', '--jump', '-g', '--goto'].includes(word)) + 1];
  let reason: SkipReason | undefined;
  for (let index = 0; index < words.length; index += 1) {
    const option = words[index] ?? '';
    const value = words[index + 1] ?? '';
    if (option === '!') {
      reason ??= 'negation';
      continue;
    }
    index += 1;
    switch (option) {
      case '-s':
      case '--source':
      case '--src-range':
      case '-d':
      case '--destination':
      case '--dst-range': {
        const addresses = readRuleAddresses(value.split(','));
        if (addresses === undefined) reason ??= 'unreadable';
        else match = {...match, [/^(?:-s|--s)/.test(option) ? 'from' : 'to']: addresses};
        break;
      }
      case '-p':
      case '--protocol':
        match = {...match, protocols: value === 'all' || value === '0' ? 'any' : [value.toLowerCase()]};
        break;
      case '--dport':
      case '--dports':
      case '--destination-port':
      case '--destination-ports': {
        const ports = value.split(',').map(readPortRange);
        const known = ports.filter((range): range is PortRange => range !== undefined);
        if (known.length < ports.length) reason ??= 'service-name';
        else match = {...match, ports: known};
        break;
      }
      case '--sport':
      case '--sports':
      case '--source-port':
      case '--source-ports':
        reason ??= 'source-port';
        break;
      case '--ctstate':
      case '--state':
        if (!value.split(',').includes('NEW')) reason ??= 'replies';
        break;
      case '-i':
      case '-o':
      case '--in-interface':
      case '--out-interface':
        if (value === 'lo') reason ??= 'loopback';
        break;
      case '--match-set':
        reason ??= 'unknown-list';
        break;
      case '-j':
      case '--jump':
      case '-g':
      case '--goto':
        break;
      case '--syn':
        index -= 1;
        break;
      default:
        if (!passedOver.has(option)) reason ??= 'unreadable';
    }
  }
  if (target === undefined || target.startsWith('-') || target === 'LOG' || target === 'NFLOG')
    return undefined;
  if (reason !== undefined) return reason;
  if (target === 'RETURN' || target === 'QUEUE' || target === 'NFQUEUE') return 'unreadable';
  const verdict =
    target === 'ACCEPT' ? 'allow' : target === 'DROP' || target === 'REJECT' ? 'deny' : {jump: target};
  return {match, verdict};
}
