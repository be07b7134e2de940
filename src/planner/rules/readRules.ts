import {reason, type Reason, type ReasonKey} from './reasons';
import type {RulesRead} from './netfilter/rulesRead';
import {readIptables} from './iptables/readIptables';
import {readNftables} from './nftables/readNftables';
import {readNftJson} from './nftables/readNftJson';
import {otherKind} from './otherKinds';
import type {ColumnChoice} from './table/columns';
import {readTableRules} from './table/readTableRules';

/** Nobody compares a longer rule set by eye. */
const RULE_TEXT_LIMIT = 2_000_000;

const NFTABLES =
  /^[^\S\n]*(?:table\s+\S+(?:\s+\S+)?\s*\{|(?:\$\s+)?(?:sudo\s+)?(?:\/[\w/]*\/)?nft\s+\S|(?:add|create|insert|flush|delete)\s+(?:table|chain|rule|set|map|element|ruleset)(?=\s)|(?:flush|list)\s+ruleset\b|include\s+["'])/m;
const IPTABLES =
  /^[^\S\n]*(?:\[\d+:\d+\]\s+)?(?:(?:\$\s+)?(?:sudo\s+)?(?:\/[\w/]*\/)?(?:ip6?tables(?:-legacy|-nft)?|"?\$\{?\w*ip6?t\w*\}?"?)\s.*)?-(?:[AIN]|-append|-insert|P)\s+\S+|^\*(?:filter|nat|mangle|raw|security)\s*$|^:[A-Z]+\s+(?:ACCEPT|DROP|-)|^[^\S\n]*-P\s+(?:INPUT|FORWARD|OUTPUT)/im;
const LISTING = /^Chain \S+ \((?:policy|\d+ references)/m;

/** Reads rules in any supported format. Never throws. */
export function readRules(text: string, columns: ColumnChoice = {}): RulesRead {
  const read = readForm(text.slice(0, RULE_TEXT_LIMIT).replace(/^\uFEFF/, ''), columns);
  if (text.length > RULE_TEXT_LIMIT) return withDoubt(read, 'too-much');
  return read.read === 0 && read.rules.length === 0 && read.ruleset.doubts.length === 0
    ? withDoubt(read, 'nothing-read')
    : read;
}

function readForm(text: string, columns: ColumnChoice): RulesRead {
  const nftJson = text.trimStart().startsWith('{') ? readNftJson(text) : undefined;
  if (nftJson !== undefined) return nftJson;
  if (LISTING.test(text)) return unreadable('listing', text);
  const isIptables = IPTABLES.test(text);
  if (NFTABLES.test(text)) {
    const read = readNftables(text);
    // Which of them the machine has, or whether it has both, is unknown.
    return isIptables ? withDoubt(read, 'several', {text: 'nftables, iptables'}) : read;
  }
  if (isIptables) return readIptables(text);
  const kind = otherKind(text);
  if (kind !== undefined) return unreadable('other-kind', text, {kind});
  return /^\s*[[{]/.test(text) ? unreadable('json', text) : readTableRules(text, columns);
}

function withDoubt(read: RulesRead, key: ReasonKey, values?: Reason['values']): RulesRead {
  return {...read, ruleset: {...read.ruleset, doubts: [reason(key, values), ...read.ruleset.doubts]}};
}

function unreadable(key: ReasonKey, text: string, values?: Reason['values']): RulesRead {
  const [first = ''] = text.trim().split('\n');
  const why = reason(key, values);
  return {
    format: 'unknown',
    ruleset: {bases: [], doubts: [why], mayAllow: []},
    rules: [],
    read: 0,
    notRead: [{line: 1, text: first.slice(0, 200), reason: why}],
    machine: 'forward',
  };
}
