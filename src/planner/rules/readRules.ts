import type {RuleSet} from './model';
import {readIptables} from './readIptables';
import {readNftables} from './readNftables';
import {readRuleCsv} from './readRuleCsv';

/** A longer text is no rule set of a person who wants to compare it by eye. */
const RULE_TEXT_LIMIT = 1_000_000;

/** Reads rules in whichever form they are. Never throws; of a text beyond the limit only the beginning is read. */
export function readRules(text: string): RuleSet {
  const readable = text.slice(0, RULE_TEXT_LIMIT);
  if (/^\s*table\s+\S+\s+\S+\s*\{/m.test(readable)) return readNftables(readable);
  if (
    /^(?:\[\d+:\d+\]\s+)?(?:\s*ip6?tables\s+)?-A\s+\S+|^\*filter\s*$|^:(?:INPUT|FORWARD|OUTPUT)\s/m.test(
      readable,
    )
  ) {
    return readIptables(readable);
  }
  return readRuleCsv(readable);
}
