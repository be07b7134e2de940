import type {PortRange} from '../../matrix/model';
import {normalizeForSearch} from '../../text/normalizeForSearch';
import {readTable, type Cell} from '../hosts/readTable';
import type {FirewallRule, RuleSet, SkippedLine} from './model';
import {readRuleAddresses} from './ruleAddresses';
import {readPortRange} from './rulePorts';

type Column = 'from' | 'to' | 'ports' | 'protocols' | 'action';

/** The headings that request sheets and consoles use, and the names of our own exports. */
const headings: Readonly<Record<Column, readonly string[]>> = {
  from: [
    'source hosts',
    'source address',
    'source ip',
    'source',
    'src',
    'from',
    '送信元ホスト',
    '送信元アドレス',
    '送信元ipアドレス',
    '送信元',
    '接続元',
  ],
  to: [
    'destination hosts',
    'destination address',
    'destination ip',
    'destination',
    'dst',
    'dest',
    'to',
    '宛先ホスト',
    '宛先アドレス',
    '宛先ipアドレス',
    '宛先',
    '接続先',
  ],
  ports: [
    'destination port',
    'destination ports',
    'dport',
    'port',
    'ports',
    'service',
    '宛先ポート',
    'ポート番号',
    'ポート',
    'サービス',
  ],
  protocols: ['transport', 'protocol', 'proto', 'プロトコル'],
  action: ['action', 'アクション', '動作'],
};

const defaultOrder: readonly Column[] = ['from', 'to', 'ports', 'protocols', 'action'];
const denyWords = /^(?:deny|drop|reject|block|discard|拒否|破棄|遮断)$/;
const allowWords = /^(?:|allow|accept|permit|pass|許可)$/;
const anyWords = /^(?:any|all|\*|ip|すべて|全て|任意)$/;

/**
 * Reads rules from a table: source, destination, port, protocol and, if there is one, action. A first row of headings
 * tells the columns; without one they are in this order.
 */
export function readRuleCsv(text: string): RuleSet {
  const table = readTable(text);
  const heading = table.findIndex((cells) => findColumns(cells).size >= 3);
  const columns =
    heading < 0
      ? new Map(defaultOrder.map((column, index) => [column, index]))
      : findColumns(table[heading] ?? []);
  const rules: FirewallRule[] = [];
  const skipped: SkippedLine[] = [];
  for (const cells of table.slice(heading + 1)) {
    const line = cells[0]?.line ?? 1;
    const row = cells.map((cell) => cell.text).join(', ');
    const read = readRow((column) => cells[columns.get(column) ?? -1]?.text ?? '');
    if (read === undefined) skipped.push({line, text: row, reason: 'unreadable'});
    else rules.push({line, text: row, chain: 'csv', ...read});
  }
  return {format: 'csv', rules, skipped, openChains: []};
}

function findColumns(cells: readonly Cell[]): Map<Column, number> {
  const folded = cells.map((cell) => normalizeForSearch(cell.text));
  const found = new Map<Column, number>();
  for (const column of defaultOrder) {
    // The names stand in the order of what they promise: a column of hosts says more than one of roles.
    const name = headings[column].find((heading) => folded.includes(heading));
    if (name !== undefined) found.set(column, folded.indexOf(name));
  }
  return found;
}

function readRow(
  cell: (column: Column) => string,
): Omit<FirewallRule, 'line' | 'text' | 'chain'> | undefined {
  const from = readRuleAddresses(split(cell('from')));
  const to = readRuleAddresses(split(cell('to')));
  const service = readService(cell('ports'), cell('protocols'));
  const action = normalizeForSearch(cell('action'));
  if (from === undefined || to === undefined || service === undefined) return undefined;
  if (!denyWords.test(action) && !allowWords.test(action)) return undefined;
  return {from, to, ...service, action: denyWords.test(action) ? 'deny' : 'allow'};
}

function split(text: string): readonly string[] {
  return text.split(/[\s,，、;；]+/u).filter((part) => part !== '');
}

/** Ports and protocols, which some lists write together: `TCP 443`, `443/tcp`. */
function readService(
  portText: string,
  protocolText: string,
): Pick<FirewallRule, 'ports' | 'protocols'> | undefined {
  const words = normalizeForSearch(`${portText} ${protocolText}`).replace(/\s*([-~〜–−])\s*/gu, '$1');
  const parts = words.split(/[\s,、;/+&]+/u).filter((part) => part !== '');
  const ports: PortRange[] = [];
  const protocols: string[] = [];
  let anything = false;
  for (const part of parts) {
    const range = readPortRange(part);
    if (range !== undefined) ports.push(range);
    else if (anyWords.test(part)) anything = true;
    else if (/^[a-z][a-z0-9-]*$/.test(part)) protocols.push(part);
    else return undefined;
  }
  const known = protocols.every((protocol) =>
    ['tcp', 'udp', 'icmp', 'icmpv6', 'esp', 'ah', 'gre', 'sctp'].includes(protocol),
  );
  if (!known || (ports.length === 0 && !anything && protocols.length === 0)) return undefined;
  return {
    ports: ports.length === 0 ? 'any' : ports,
    protocols: protocols.length === 0 ? 'any' : [...new Set(protocols)],
  };
}
