import {normalizeForSearch} from '../../../text/normalizeForSearch';
import {readTable, type Cell} from '../../hosts/readTable';
import {reason, type Reason} from '../reasons';
import {no, unknown} from '../truth';
import type {BaseChain, Element, Field, Hook, Match, Rule, Verdict} from '../netfilter/model';
import {rulesRead, type NotRead, type RulesRead} from '../netfilter/rulesRead';
import {readLayout, type ColumnChoice, type ColumnReading, type ColumnRole} from './columns';
import {readAddresses} from './readAddresses';
import {readService, type Service} from './readService';

const denyWords =
  /^(?:deny|denied|drop|dropped|reject|rejected|block|blocked|discard|refuse|deny all|reset|reset-?(?:client|server|both)|拒否|拒絶|破棄|遮断|禁止|不許可|不可|否|ng|[×✕✖✗☓x])$/u;
const allowWords =
  /^(?:allow|allowed|accept|accepted|permit|permitted|pass|grant|許可|可|可能|通過|許容|ok|[○〇◯✓✔●o])$/u;
const onWords =
  /^(?:true|yes|y|1|on|enabled?|active|有効|有|はい|適用|適用中|稼働|稼働中|使用|使用中|[○〇◯✓✔●])$/u;
const offWords = /^(?:false|no|n|0|off|disabled?|inactive|無効|無|いいえ|停止|停止中|未使用|[×✕✖✗☓-])$/u;
const inboundWords = /^(?:in|inbound|ingress|incoming|receive|受信|インバウンド|内向き|着信)$/;
const outboundWords = /^(?:out|outbound|egress|outgoing|send|送信|アウトバウンド|外向き|発信)$/;
const bothWords =
  /^(?:bidirectional|bi-?directional|both|both directions|two-?way|双方向|両方向|相互|<->|<=>|[⇔↔⇄])$/u;
const oneWayWords = /^(?:one-?way|unidirectional|uni-?directional|forward|片方向|単方向|一方向|->|=>|[→⇒])$/u;
const unrestricted =
  /^(?:|any|all|\*|-|none|default|always|always-on|known-user|n\/a|no|false|なし|任意|すべて|全て|常時|常に|指定なし|any any|policy targets|無制限|application-default)$/;

type Direction = 'in' | 'out' | 'both' | 'one-way' | 'unclear' | undefined;

interface Row {
  readonly rule: Rule;
  readonly reversed: Rule | undefined;
  readonly direction: Direction;
  readonly rank: number | undefined;
  readonly isMixedRank: boolean;
}

/**
 * Reads rules from a table: an export, a request sheet, cells from the clipboard. The heading row gives the roles of
 * the columns; without one they are source, destination, port, protocol, action. An unreadable cell makes its row
 * uncertain.
 */
export function readTableRules(text: string, chosen: ColumnChoice = {}): RulesRead {
  const table = readTable(withoutPipes(text));
  const {heading, columns} = readLayout(table, chosen);
  const setAside: NotRead[] = [];
  const rows: Row[] = [];
  const unknownColumns = columns.filter(({deciding}) => deciding.length > 0);
  const has = (role: ColumnRole): boolean => columns.some((column) => column.role === role);
  const hasAddresses = has('from') || has('to');
  const own = heading < 0 ? undefined : ownSide(columns);
  let off = 0;
  for (const cells of table.slice(heading + 1)) {
    const line = cells[0]?.line ?? 1;
    const written = cells
      .map((cell) => cell.text)
      .join(', ')
      .replace(/\s+/g, ' ');
    const filled = cells.filter(({text: cell}) => cell !== '').length;
    const row = hasAddresses
      ? readRow(cells, columns, unknownColumns, line, written, heading >= 0, own)
      : undefined;
    if (row === 'off') off += 1;
    else if (row === undefined || filled < 2)
      setAside.push({line, text: written, reason: reason('unreadable')});
    else rows.push(row);
  }
  const isDirected = rows.some(({direction}) => direction === 'in' || direction === 'out');
  const ownMachine = own === 'to' ? 'input' : 'output';
  const ordered = order(rows);
  const chain = (title: string, hooks: readonly Hook[], of: readonly Row[]): BaseChain => ({
    name: title,
    title,
    rules: of.flatMap(({rule, reversed}) => (reversed === undefined ? [rule] : [rule, reversed])),
    hooks,
    version: undefined,
    priority: 0,
    policy: 'drop',
    line: 0,
    someDevices: false,
    chains: new Map(),
  });
  const inbound = ordered.filter(({direction}) => direction !== 'out');
  const outbound = ordered.filter(({direction}) => direction !== 'in');
  const hasInbound = rows.some(({direction}) => direction === 'in');
  const hasOutbound = rows.some(({direction}) => direction === 'out');
  const bases = !isDirected
    ? [chain('table', own === undefined ? ['forward', 'input', 'output'] : [ownMachine], ordered)]
    : [
        ...(hasInbound ? [chain('inbound', ['input', 'forward'], inbound)] : []),
        ...(hasOutbound ? [chain('outbound', ['output', 'forward'], outbound)] : []),
      ];
  const read = rulesRead(
    {
      format: 'table',
      ruleset: {bases, doubts: [], mayAllow: mayAllow(columns, ordered)},
      rules: rows.map(({rule}) => rule).sort((a, b) => a.line - b.line),
      machine: isDirected ? (hasInbound ? 'input' : 'output') : own === undefined ? 'forward' : ownMachine,
      columns,
    },
    off,
    setAside,
  );
  return read.read === 0 && rows.length === 0 && off === 0
    ? {...read, ruleset: {...read.ruleset, doubts: [reason('nothing-read')]}}
    : {...read, ruleset: {...read.ruleset, mayAllow: [...read.ruleset.mayAllow, ...leftRows(setAside)]}};
}

/**
 * The end that the rules of a cloud are attached to: a security group names only the other end. Undefined for tables
 * that name both ends, and for those that are not recognizably from a cloud.
 */
function ownSide(columns: readonly ColumnReading[]): 'from' | 'to' | undefined {
  const has = (role: ColumnRole): boolean => columns.some((column) => column.role === role);
  if (has('from') === has('to')) return undefined;
  const headings = columns.map(({heading}) => heading.toLowerCase().replace(/[\s_]/g, ''));
  const isCloud =
    ['ipprotocol', 'cidrip', 'sourceranges', 'destinationranges'].some((each) => headings.includes(each)) ||
    (headings.includes('portrange') && headings.includes('type'));
  return isCloud ? (has('from') ? 'to' : 'from') : undefined;
}

/** Converts a Markdown table to tabs, line by line. */
function withoutPipes(text: string): string {
  const lines = text.split(/\r\n|\r|\n/);
  const filled = lines.filter((line) => line.trim() !== '');
  if (filled.length < 2 || !filled.every((line) => /^\s*\|.*\|\s*$/.test(line))) return text;
  return lines
    .map((line) => (/^[\s|:-]*$/.test(line) ? '' : line.trim().slice(1, -1).split('|').join('\t')))
    .join('\n');
}

/** An unreadable row might be the one that allows. */
function leftRows(setAside: readonly NotRead[]): readonly Reason[] {
  return setAside
    .filter(({text}) => /\d/.test(text) && text.split(',').filter((cell) => cell.trim() !== '').length >= 3)
    .map(({line}) => ({...reason('unreadable'), line}));
}

/** Azure allows traffic within the virtual network unless a rule with a lower number denies it. */
function mayAllow(columns: readonly ColumnReading[], rows: readonly Row[]): readonly Reason[] {
  const headings = columns.map(({heading}) => heading.toLowerCase().replace(/\s/g, ''));
  const isAzure =
    headings.some((heading) => heading.includes('addressprefix')) ||
    (headings.includes('access') && headings.includes('priority') && headings.includes('direction'));
  return isAzure && !rows.some(({rank}) => rank !== undefined && rank >= 65_000)
    ? [reason('default-rules')]
    : [];
}

/** Rows in evaluation order. Without numbers, or if one is not a number, in file order. */
function order(rows: readonly Row[]): readonly Row[] {
  if (rows.length === 0 || rows.some(({rank}) => rank === undefined)) {
    const isMixed =
      rows.some(({isMixedRank}) => isMixedRank) && new Set(rows.map(({rule}) => rule.verdict.kind)).size > 1;
    return isMixed ? rows.map((row) => inDoubt(row, reason('order'))) : rows;
  }
  const sorted = [...rows].sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || a.rule.line - b.rule.line);
  return sorted.map((row) => {
    const equals = sorted.filter(
      (other) => other.rank === row.rank && other.isMixedRank && sameDirection(row, other),
    );
    return new Set(equals.map(({rule}) => rule.verdict.kind)).size > 1 ? inDoubt(row, reason('order')) : row;
  });
}

function sameDirection(a: Row, b: Row): boolean {
  return a.direction === b.direction;
}

function inDoubt(row: Row, doubt: Reason): Row {
  const doubtful = (rule: Rule): Rule => ({...rule, matches: [...rule.matches, {always: unknown(doubt)}]});
  return {
    ...row,
    rule: doubtful(row.rule),
    reversed: row.reversed === undefined ? undefined : doubtful(row.reversed),
  };
}

function readRow(
  cells: readonly Cell[],
  columns: readonly ColumnReading[],
  unknownColumns: readonly ColumnReading[],
  line: number,
  text: string,
  hasHeadings: boolean,
  own: 'from' | 'to' | undefined,
): Row | 'off' | undefined {
  const of = (role: ColumnRole): readonly ColumnReading[] => columns.filter((column) => column.role === role);
  const cell = (role: ColumnRole): string | undefined => {
    const found = of(role);
    if (found.length === 0) return undefined;
    // Of two columns with the same role, either only one is filled or both belong together.
    return found
      .map(({index}) => cells[index]?.text ?? '')
      .filter((each) => each !== '')
      .join(', ');
  };
  const headingOf = (role: ColumnRole): string => of(role)[0]?.heading ?? role;
  const fold = (value: string): string => normalizeForSearch(value);
  const doubts: Reason[] = [];

  for (const [role, isOffBy] of [
    ['enabled', offWords],
    ['disabled', onWords],
  ] as const) {
    const state = cell(role);
    if (state === undefined || (state === '' && role === 'disabled')) continue;
    const folded = fold(state);
    if (isOffBy.test(folded)) return 'off';
    const isOn = (role === 'enabled' ? onWords : offWords).test(folded);
    if (!isOn) doubts.push(reason('cell', {heading: headingOf(role), text: state}));
  }

  const matches: Match[] = [];
  const swapped: Match[] = [];
  for (const [role, other, mask, negation] of [
    ['from', 'destination', 'fromMask', 'negateFrom'],
    ['to', 'source', 'toMask', 'negateTo'],
  ] as const) {
    const written = cell(role);
    const kind = role === 'from' ? 'source' : 'destination';
    const negate = fold(cell(negation) ?? '');
    const isTurned = onWords.test(negate) || /^(?:negate|negated|not|!)$/.test(negate);
    if (negate !== '' && !isTurned && !offWords.test(negate)) {
      doubts.push(reason('cell', {heading: headingOf(negation), text: negate}));
    }
    const addresses = written === undefined ? undefined : readAddresses(written, cell(mask));
    if (addresses === undefined && role === own) continue;
    if (addresses === undefined) {
      doubts.push(reason('empty', {heading: headingOf(role)}));
      continue;
    }
    if (!hasHeadings && addresses.elements !== 'any' && !looksLikeHosts(written ?? '')) return undefined;
    const negated = addresses.negated !== isTurned;
    if (addresses.elements === 'any') {
      if (negated) {
        matches.push({always: no});
        swapped.push({always: no});
      }
      continue;
    }
    matches.push({fields: [{kind}], negated, elements: addresses.elements});
    swapped.push({fields: [{kind: other}], negated, elements: addresses.elements});
  }

  const service = serviceMatch(
    cell('ports'),
    cell('firstPort'),
    cell('lastPort'),
    cell('service'),
    cell('protocols'),
    headingOf,
  );
  if (!hasHeadings && service === 'unreadable') return undefined;
  if (service !== 'unreadable') matches.push(...service);
  if (service === 'unreadable')
    doubts.push(reason('cell', {heading: headingOf('ports'), text: cell('ports') ?? cell('service') ?? ''}));
  if (service !== 'unreadable') swapped.push(...service);

  const sourcePort = fold(cell('fromPort') ?? '');
  if (sourcePort !== '' && !isAnySourcePort(sourcePort)) doubts.push(reason('source-port'));

  const version = fold(cell('version') ?? '').replace(/\s/g, '');
  if (/^(?:ipv?6|6)$/.test(version) || /^(?:ipv?4|4)$/.test(version)) {
    const value = version.endsWith('6') ? 6n : 4n;
    const match: Match = {
      fields: [{kind: 'version'}],
      negated: false,
      elements: [[{first: value, last: value}]],
    };
    matches.push(match);
    swapped.push(match);
  } else if (!unrestricted.test(version) && !/4.*6|both/.test(version)) {
    doubts.push(reason('cell', {heading: headingOf('version'), text: version}));
  }

  for (const column of of('condition')) {
    const value = cells[column.index]?.text ?? '';
    if (!unrestricted.test(fold(value))) {
      const isPlace = /zone|int|ゾーン|インター?フェ/.test(fold(column.heading));
      doubts.push(
        isPlace
          ? reason('interface', {name: value})
          : reason('narrowed', {heading: column.heading, text: value}),
      );
    }
  }
  for (const {heading, deciding} of unknownColumns) {
    doubts.push(reason('column', {heading, text: deciding.join(' / ')}));
  }

  const action = cell('action');
  const folded = fold(action ?? '');
  let verdict: Verdict = {kind: 'accept'};
  if (denyWords.test(folded)) verdict = {kind: 'drop'};
  else if (action !== undefined && !allowWords.test(folded)) {
    if (!hasHeadings && action !== '') return undefined;
    const isColumnEmpty = action === '' && !hasHeadings;
    if (!isColumnEmpty) {
      verdict = {
        kind: 'unclear',
        doubt:
          action === ''
            ? reason('empty', {heading: headingOf('action')})
            : reason('cell', {heading: headingOf('action'), text: action}),
      };
    }
  }
  if (unknownColumns.length > 0) {
    const [first] = unknownColumns;
    verdict = {
      kind: 'unclear',
      doubt: reason('column', {heading: first?.heading ?? '', text: first?.deciding.join(' / ') ?? ''}),
    };
  }

  const direction = directionOf(cell('direction'));
  if (direction === 'unclear') {
    doubts.push(reason('cell', {heading: headingOf('direction'), text: cell('direction') ?? ''}));
  }
  // A column that may reverse a rule makes all of it uncertain.
  const mayTurn = unknownColumns.some(({heading, deciding}) =>
    /negat|not|except|exclu|除外|否定|以外|direct|方向|revers|bidirect|both|inbound|outbound|ingress|egress/i.test(
      [heading, ...deciding].join(' '),
    ),
  );
  if (mayTurn) matches.length = swapped.length = 0;
  const doubtful = doubts.map((doubt): Match => ({always: unknown(doubt)}));
  const rule = (own: readonly Match[]): Rule => ({
    line,
    text,
    matches: [...own, ...doubtful],
    effects: [],
    verdict,
  });
  const numbers = ['priority', 'order'] as const;
  const numbered = numbers.find((role) => of(role).length > 0);
  const rankText = numbered === undefined ? '' : fold(cell(numbered) ?? '');
  const rank = /^\d+$/.test(rankText)
    ? Number(rankText)
    : rankText === '*' || /^(?:default|既定|implicit)/.test(rankText)
      ? Number.MAX_SAFE_INTEGER
      : undefined;
  return {
    rule: rule(matches),
    reversed: direction === 'both' ? rule(swapped) : undefined,
    direction,
    rank,
    isMixedRank: numbered === 'priority',
  };
}

function directionOf(text: string | undefined): Direction {
  const folded = normalizeForSearch(text ?? '');
  if (folded === '') return text === undefined ? undefined : undefined;
  if (inboundWords.test(folded)) return 'in';
  if (outboundWords.test(folded)) return 'out';
  if (bothWords.test(folded)) return 'both';
  return oneWayWords.test(folded) ? 'one-way' : 'unclear';
}

function isAnySourcePort(text: string): boolean {
  return (
    unrestricted.test(text) ||
    /ephemeral|dynamic|エフェメラル|動的|random|ランダム|>\s*1023|0-65535|1-65535|1024\s*[-~〜:]\s*65535|以上/.test(
      text.replace(/[~〜～–—−]/gu, '-'),
    )
  );
}

/** In a table without headings, a host cell is an address or a name, not a sentence. */
function looksLikeHosts(text: string): boolean {
  return normalizeForSearch(text)
    .split(/[\s,、;；]+/u)
    .every((word) => /^[a-z0-9._:/*-]+$/.test(word));
}

function serviceMatch(
  ports: string | undefined,
  firstPort: string | undefined,
  lastPort: string | undefined,
  service: string | undefined,
  protocols: string | undefined,
  headingOf: (role: ColumnRole) => string,
): readonly Match[] | 'unreadable' {
  const protocol = readService(protocols ?? '');
  // `HTTPS` under "protocol" implies the port as well.
  const isPortInProtocol = protocol.parts.some(({ports: own}) => own !== undefined && own !== 'any');
  const range =
    firstPort === undefined
      ? undefined
      : firstPort === lastPort || lastPort === undefined || lastPort === ''
        ? firstPort
        : `${firstPort}-${lastPort}`;
  const isEveryAwsPort = range !== undefined && /^(?:-1|0--1|0-65535|-1--1)?$/.test(range);
  const portCell = range === undefined ? (ports ?? '') : isEveryAwsPort ? 'any' : range;
  const written = portCell !== '' ? portCell : (service ?? '');
  const read: Service = readService(written);
  // A named service next to a port number: the number decides.
  const named = portCell !== '' && service !== undefined ? readService(service) : undefined;
  const fallback = protocolsOf(protocol) ?? (named === undefined ? undefined : protocolsOf(named));
  const fields: readonly Field[] = [{kind: 'transport'}, {kind: 'destinationPort'}];
  const everyPort = {first: 0n, last: 65_535n};
  const elements: Element[] = [];
  const isKnown = portCell !== '' || (service ?? '') !== '' || isPortInProtocol;
  const parts = isKnown && written !== '' ? read.parts : protocol.parts;
  const doubts = [...(isKnown && written !== '' ? read.doubts : protocol.doubts)];
  if (isKnown && written !== '' && protocol.doubts.length > 0 && !isPortInProtocol)
    doubts.push(...protocol.doubts);
  for (const part of parts) {
    const transports =
      part.protocols === undefined || part.protocols === 'any'
        ? (fallback ?? part.protocols ?? 'any')
        : part.protocols;
    const numbers: readonly (bigint | undefined)[] = transports === 'any' ? [undefined] : transports;
    for (const number of numbers) {
      const transport = number === undefined ? {first: 0n, last: 255n} : {first: number, last: number};
      if (part.ports === undefined) {
        // A protocol without ports: only portless protocols and "all" are understood.
        const isOther = number !== undefined && number !== 6n && number !== 17n;
        elements.push([
          transport,
          isOther || (number === undefined && !isKnown)
            ? everyPort
            : {doubt: reason('empty', {heading: headingOf('ports')})},
        ]);
      } else if (part.ports === 'any') elements.push([transport, everyPort]);
      else part.ports.forEach((own) => elements.push([transport, own]));
    }
  }
  if (elements.length === 0 && doubts.length === 0) {
    doubts.push(reason('empty', {heading: headingOf('ports')}));
  }
  if (elements.length === 0 && doubts.every(({key}) => key === 'service-name') && /\s.*\s/.test(written))
    return 'unreadable';
  return [
    {
      fields,
      negated: false,
      elements: [...elements, ...doubts.map((doubt): Element => [{first: 0n, last: 255n}, {doubt}])],
    },
  ];
}

function protocolsOf({parts}: Service): readonly bigint[] | 'any' | undefined {
  if (parts.length === 0) return undefined;
  const all = parts.flatMap(({protocols}) => (protocols === undefined ? [] : [protocols]));
  if (all.length === 0) return undefined;
  return all.includes('any') ? 'any' : all.flatMap((each) => (each === 'any' ? [] : each));
}
