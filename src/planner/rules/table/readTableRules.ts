import {normalizeForSearch} from '../../../text/normalizeForSearch';
import {readTable, type Cell} from '../../hosts/readTable';
import {readSpan} from '../addressSpan';
import {reason, type Reason} from '../reasons';
import {no, unknown} from '../truth';
import type {BaseChain, Element, Field, Hook, Match, Rule, Verdict} from '../netfilter/model';
import {rulesRead, type NotRead, type RulesRead} from '../netfilter/rulesRead';
import {
  isDecidingCell,
  looksLikeHeading,
  readLayout,
  type Layout,
  type ColumnChoice,
  type ColumnReading,
  type ColumnRole,
} from './columns';
import {fromDrawnTable} from './drawnTable';
import {readAddresses} from './readAddresses';
import {
  contradictingWords,
  defaultAllowWords,
  directionWords,
  inactiveWords,
  sectionWords,
  someTimeWords,
} from './wordsOfDoubt';
import {readProtocols, readService, type Service, type ServicePart} from './readService';

const denyWords =
  /^(?:許可しない|(?:通信)?不可|ドロップ|ブロック|リジェクト|deny|denied|drop|dropped|reject|rejected|block|blocked|discard|refuse|deny all|reset|reset-?(?:client|server|both)|拒否|拒絶|破棄|遮断|禁止|不許可|不可|否|ng|[×✕✖✗☓x])$/u;
const allowWords =
  /^(?:allow|allowed|accept|accepted|permit|permitted|pass|grant|許可|可|可能|通過|許容|通信可|ok|[○〇◯◎✓✔●o])$/u;
/** What a firewall does besides. */
const besides =
  /\s*(?:する|とする)$|[\s(（,、&+・]{1,3}(?:with |and )?(?:log(?:ging|ged)?|ログ(?:取得|あり|有り?|記録|出力)?)\s*[)）]?$/u;
const onWords =
  /^(?:true|yes|y|1|on|enabled?|active|有効|有|はい|適用|適用中|稼働|稼働中|使用|使用中|(?:設定|適用|開放|反映|実装)済み?|implemented|in (?:use|force|effect)|[○〇◯✓✔●])$/u;
const offWords = /^(?:false|no|n|0|off|disabled?|inactive|無効|無|いいえ|停止|停止中|未使用|[×✕✖✗☓-])$/u;
const inboundWords = /^(?:in|inbound|ingress|incoming|receive|受信|インバウンド|内向き|着信)$/;
const outboundWords = /^(?:out|outbound|egress|outgoing|send|送信|アウトバウンド|外向き|発信)$/;
const bothWords =
  /^(?:bidirectional|bi-?directional|both|both directions|two-?way|双方向|両方向|相互|<->|<=>|[⇔↔⇄])$/u;
const oneWayWords =
  /^(?:one-?way|unidirectional|uni-?directional|forward|in[-_]out|片方向|単方向|一方向|->|=>|[→⇒])$/u;
const unrestricted =
  /^(?:|any|all|\*|-|none|default|always|always-on|n\/a|no|false|なし|任意|すべて|全て|常時|常に|指定なし|any any|policy targets|無制限|無期限|恒久|恒久的|永続|永久|期限なし|unlimited|permanent|dfw|application-default)$/;

type Direction = 'in' | 'out' | 'both' | 'one-way' | 'unclear' | undefined;

interface Row {
  readonly rule: Rule;
  readonly reversed: Rule | undefined;
  readonly direction: Direction;
  /** Its number, with those of its sections before it; undefined if it is none. */
  readonly rank: readonly number[] | undefined;
  /** The numbers in what stands in its place. */
  readonly numbers: readonly number[];
  readonly isMixedRank: boolean;
}

/**
 * Reads rules from a table: an export, a request sheet, cells from the clipboard. The heading row gives the roles of
 * the columns; without one they are source, destination, port, protocol, action. An unreadable cell makes its row
 * uncertain.
 */
export function readTableRules(text: string, chosen: ColumnChoice = {}): RulesRead {
  const table = readTable(fromDrawnTable(text));
  const layout = readLayout(table, chosen);
  const {columns} = layout;
  const own = layout.heading < 0 ? undefined : ownSide(columns);
  const {rows, off, understood, setAside, otherwise} = readRows(table, layout, chosen, own);
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
  // Which direction a connection has depends on where the firewall is, unless the rules are those of one end.
  const heading = columns.find(({role}) => role === 'direction')?.heading ?? '';
  const isBetween = hasInbound && hasOutbound && own === undefined && !isAzure(columns);
  const beside = (direction: 'in' | 'out'): readonly Row[] =>
    !isBetween
      ? []
      : ordered
          .filter((row) => row.direction === direction && row.rule.verdict.kind === 'accept')
          .map((row) => narrowed(row, reason('narrowed', {heading, text: direction})));
  const bases = !isDirected
    ? [chain('table', own === undefined ? ['forward', 'input', 'output'] : [ownMachine], ordered)]
    : [
        ...(hasInbound ? [chain('inbound', ['input', 'forward'], [...beside('out'), ...inbound])] : []),
        ...(hasOutbound ? [chain('outbound', ['output', 'forward'], [...beside('in'), ...outbound])] : []),
      ];
  const read = rulesRead(
    {
      format: 'table',
      ruleset: {bases, doubts: [], mayAllow: [...mayAllow(columns, ordered), ...otherwise]},
      rules: rows.map(({rule}) => rule).sort((a, b) => a.line - b.line),
      machine: isDirected ? (hasInbound ? 'input' : 'output') : own === undefined ? 'forward' : ownMachine,
      columns,
    },
    off,
    setAside,
  );
  return understood === 0 ? {...read, ruleset: {...read.ruleset, doubts: [reason('nothing-read')]}} : read;
}

interface RowsRead {
  readonly rows: readonly Row[];
  /** How many rows are switched off. */
  readonly off: number;
  /** How many rows were read, at least in part. */
  readonly understood: number;
  readonly setAside: readonly NotRead[];
  /** Lines that say, or may say, that what no row matches is allowed. */
  readonly otherwise: readonly Reason[];
}

function readRows(
  table: readonly (readonly Cell[])[],
  {heading, columns}: Layout,
  chosen: ColumnChoice,
  own: 'from' | 'to' | undefined,
): RowsRead {
  const has = (role: ColumnRole): boolean => columns.some((column) => column.role === role);
  const below = table.slice(heading + 1);
  const context: RowContext = {
    columns,
    unknownColumns: columns.filter(({deciding}) => deciding.length > 0),
    hasHeadings: heading >= 0,
    own,
    scanned: columns.filter(
      (column) => chosen[column.index] !== 'ignored' && mayHoldRemarks(column, heading >= 0),
    ),
    isSomeUnmarked: below.some((cells) => /^[^#/;※]/u.test(cells.find(({text}) => text !== '')?.text ?? '')),
    isDashOff: columns.some(({role, index}) => {
      if (role !== 'enabled') return false;
      const states = below.map((cells) => normalizeForSearch(cells[index]?.text ?? ''));
      return (
        states.some((state) => onWords.test(state)) &&
        !states.some((state) => state !== '-' && offWords.test(state))
      );
    }),
  };
  const headings = textsOf(table[heading] ?? []).join('\t');
  const isDenial = (section: string): boolean => !has('action') && sectionWords.denial.test(section);
  const isAbout = (section: string): boolean => inactiveWords.test(section) || isDenial(section);
  const otherwise: Reason[] = [];
  const readOtherwise = (text: string, line: number): void => {
    if (defaultAllowWords.test(normalizeForSearch(text)))
      otherwise.push({...reason('section', {text}), line});
  };
  let rows: Row[] = [];
  const setAside: NotRead[] = [];
  let off = 0;
  let understood = 0;
  /** What makes every further row uncertain. */
  let doubt: Reason | undefined;
  /** The only cell of the row before. */
  let before = '';
  /** What stands above the headings or below the last row may be about all rows. */
  let aboutAll: Reason | undefined;
  for (const cells of table.slice(0, Math.max(heading, 0))) {
    const filled = textsOf(cells).filter((text) => text !== '');
    const text = filled.join(' ');
    const line = cells[0]?.line ?? 1;
    const section = normalizeForSearch(text);
    readOtherwise(text, line);
    if (filled.length < 3 ? isAbout(section) : isDenial(section))
      aboutAll = {...reason('section', {text}), line};
  }
  for (const cells of below) {
    const line = cells[0]?.line ?? 1;
    const texts = textsOf(cells);
    const filled = texts.filter((text) => text !== '');
    const written = texts.join(', ').replace(/\s+/g, ' ');
    // The headings of another page are the same; others begin another table.
    if (heading >= 0 && texts.join('\t') === headings) {
      if (before !== '' && !/page|ページ|頁|^[\d\s/-]+$/u.test(before))
        aboutAll = {...reason('several', {text: before}), line};
      continue;
    }
    const unreadable = {...reason('unreadable'), line};
    if (heading >= 0 && looksLikeHeading(cells)) doubt = unreadable;
    if (filled.length < 3) readOtherwise(filled.join(' '), line);
    const isSection =
      filled.length === 1 || !columns.some(({role, index}) => isRule(role, cells[index]?.text));
    const row = !isSection && (has('from') || has('to')) ? readRow(cells, line, written, context) : undefined;
    if (row !== undefined) understood += 1;
    before = isSection ? normalizeForSearch(filled.join(' ')) : '';
    if (row === 'off') off += 1;
    else if (row !== undefined) rows.push(doubt === undefined ? row : inDoubt(row, doubt));
    else {
      const section = before;
      const isGap = sectionWords.gap.test(section);
      if (
        isGap ||
        inactiveWords.test(section) ||
        (!has('action') && sectionWords.action.test(section)) ||
        (!has('direction') && sectionWords.direction.test(section))
      )
        doubt = {...reason('section', {text: filled.join(' ')}), line};
      // It may be the rule that decides, or stand for rules that are missing here.
      if (
        isGap ||
        (filled.length > 2 && /\d/.test(written)) ||
        hasBothEnds(section) ||
        continuesRow(cells, columns)
      )
        rows.push(anyRule(line, written, rows.at(-1)));
      else setAside.push({line, text: written, reason: reason('unreadable')});
      if (cells === below.at(-1) && isAbout(section))
        aboutAll ??= {...reason('section', {text: filled.join(' ')}), line};
    }
  }
  if (aboutAll !== undefined) {
    const about = aboutAll;
    rows = rows.map((row) => inDoubt(row, about));
  }
  return {rows, off, understood, setAside, otherwise};
}

/**
 * Whether the only cell of a line is a further value of the row above, as where addresses are listed below each other.
 * In the first column a text is rather the title of a section.
 */
function continuesRow(cells: readonly Cell[], columns: readonly ColumnReading[]): boolean {
  const index = cells.findIndex(({text}) => text !== '');
  const text = cells[index]?.text ?? '';
  const role = columns[index]?.role;
  if (!isRule(role, text)) return false;
  const isValue =
    role === 'ports' || role === 'service'
      ? /^[\da-z/ -]*\d$/i.test(text)
      : text.split(/[\s,;]+/).some((word) => readSpan(word) !== undefined);
  return index > 0 || isValue;
}

/** Whether a cell makes its row a rule, and not a line about others. */
function isRule(role: ColumnRole | undefined, text = ''): boolean {
  return text !== '' && role !== undefined && !['order', 'priority', 'ignored'].includes(role);
}

/** Whether a line that is one cell names two ends, as a row with other separators does. */
function hasBothEnds(line: string): boolean {
  const ends = line
    .split(/[\s,;|]+/)
    .filter((word) => word === 'any' || word === 'all' || readSpan(word) !== undefined);
  return ends.length > 1;
}

/** Whether remarks in a column may say that a row is not in force. */
function mayHoldRemarks({role, heading}: ColumnReading, hasHeadings: boolean): boolean {
  if (role === 'ignored')
    return !/^(?:nat|ips|av|log|track|profile|security ?profile|hit|packet|byte|provisioning|ログ)/iu.test(
      heading,
    );
  return role === 'order' || role === 'priority' || (role === undefined && !hasHeadings);
}

function textsOf(cells: readonly Cell[]): readonly string[] {
  return cells.map(({text}) => text);
}

/** A row that was not understood: a rule that may match any packet and do anything with it. */
function anyRule(line: number, text: string, before: Row | undefined): Row {
  const doubt = {...reason('unreadable'), line};
  return {
    rule: {line, text, matches: [{always: unknown(doubt)}], effects: [], verdict: {kind: 'unclear', doubt}},
    reversed: undefined,
    direction: undefined,
    // Its own number is unknown. In tables that are sorted by priority it may come first.
    rank: before?.isMixedRank === false ? before.rank : [-1],
    numbers: before?.numbers ?? [],
    isMixedRank: false,
  };
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
    (headings.includes('portrange') && headings.includes('type')) ||
    (headings.includes('ポート範囲') && headings.includes('タイプ'));
  return isCloud ? (has('from') ? 'to' : 'from') : undefined;
}

/** Azure allows traffic within the virtual network unless a rule with a lower number denies it. */
function mayAllow(columns: readonly ColumnReading[], rows: readonly Row[]): readonly Reason[] {
  return isAzure(columns) && !rows.some(({rank}) => rank !== undefined && (rank[0] ?? 0) >= 65_000)
    ? [reason('default-rules')]
    : [];
}

function isAzure(columns: readonly ColumnReading[]): boolean {
  const headings = columns.map(({heading}) => heading.toLowerCase().replace(/\s/g, ''));
  return (
    headings.some((heading) => heading.includes('addressprefix')) ||
    (headings.includes('access') && headings.includes('priority') && headings.includes('direction'))
  );
}

/** Rows in evaluation order. Without numbers, or if one is not a number, in file order. */
function order(rows: readonly Row[]): readonly Row[] {
  const isContrary = new Set(rows.map(({rule}) => rule.verdict.kind)).size > 1;
  if (rows.length === 0 || rows.some(({rank}) => rank === undefined)) {
    const numbered = rows.map(({numbers}) => numbers).filter((numbers) => numbers.length > 0);
    const isSorted = numbered.every(
      (numbers, at) => at === 0 || compareRanks(numbered[at - 1], numbers) <= 0,
    );
    const isMixed = rows.some(({isMixedRank}) => isMixedRank) || !isSorted;
    return isMixed && isContrary ? rows.map((row) => inDoubt(row, reason('order'))) : rows;
  }
  const sorted = [...rows].sort((a, b) => compareRanks(a.rank, b.rank) || a.rule.line - b.rule.line);
  // Numbers that begin anew belong to another list.
  const isAnother = sorted.some((row, at) => {
    const before = sorted[at - 1];
    return (
      before !== undefined &&
      !row.isMixedRank &&
      compareRanks(before.rank, row.rank) === 0 &&
      rows.indexOf(row) - rows.indexOf(before) > 1
    );
  });
  if (isAnother && isContrary) return rows.map((row) => inDoubt(row, reason('order')));
  return sorted.map((row) => {
    const equals = sorted.filter(
      (other) => other.isMixedRank && compareRanks(other.rank, row.rank) === 0 && sameDirection(row, other),
    );
    const isEqual = new Set(equals.map(({rule}) => rule.verdict.kind)).size > 1;
    // Rules of a section are reached through the rule with its number.
    const own = row.rank ?? [];
    const isNested =
      own.length > 1 &&
      sorted.some(
        ({rank = []}) => rank.length < own.length && rank.every((number, level) => number === own[level]),
      );
    return isEqual || isNested ? inDoubt(row, reason('order')) : row;
  });
}

function compareRanks(a: readonly number[] = [], b: readonly number[] = []): number {
  const level = a.findIndex((number, at) => number !== b[at]);
  return level < 0 ? a.length - b.length : (a[level] ?? 0) - (b[level] ?? -1);
}

function sameDirection(a: Row, b: Row): boolean {
  return a.direction === b.direction;
}

/** A rule that may not apply, or may do anything. */
function inDoubt(row: Row, doubt: Reason): Row {
  const doubtful = narrowed(row, doubt);
  const unclear = (rule: Rule): Rule => ({
    ...rule,
    verdict: rule.verdict.kind === 'unclear' ? rule.verdict : {kind: 'unclear', doubt},
  });
  return {
    ...doubtful,
    rule: unclear(doubtful.rule),
    reversed: doubtful.reversed === undefined ? undefined : unclear(doubtful.reversed),
  };
}

/** A rule that may not apply. */
function narrowed(row: Row, doubt: Reason): Row {
  const doubtful = (rule: Rule): Rule => ({...rule, matches: [...rule.matches, {always: unknown(doubt)}]});
  return {
    ...row,
    rule: doubtful(row.rule),
    reversed: row.reversed === undefined ? undefined : doubtful(row.reversed),
  };
}

interface RowContext {
  readonly columns: readonly ColumnReading[];
  readonly unknownColumns: readonly ColumnReading[];
  readonly hasHeadings: boolean;
  readonly own: 'from' | 'to' | undefined;
  /** The columns whose cells may say that the row is not in force. */
  readonly scanned: readonly ColumnReading[];
  /** Whether some row begins without a mark, so that a mark comments a row out. */
  readonly isSomeUnmarked: boolean;
  /** Whether a dash in the column of states says that the row is off, because the others say that they are on. */
  readonly isDashOff: boolean;
}

function readRow(
  cells: readonly Cell[],
  line: number,
  text: string,
  {columns, unknownColumns, hasHeadings, own, scanned, isSomeUnmarked, isDashOff}: RowContext,
): Row | 'off' | undefined {
  const fold = (value: string): string => normalizeForSearch(value);
  const doubts: Reason[] = [];
  const of = (role: ColumnRole): readonly ColumnReading[] => columns.filter((column) => column.role === role);
  const cell = (role: ColumnRole): string | undefined => {
    const found = of(role);
    if (found.length === 0) return undefined;
    const filled = found.flatMap(({index, heading}) => {
      const written = cells[index]?.text ?? '';
      if (written === '' || (found.length > 1 && placeholder.test(fold(written)))) return [];
      const transport = role === 'ports' ? transportOf(heading) : undefined;
      return transport === undefined || /tcp|udp/.test(fold(written))
        ? [written]
        : [`${transport} ${written}`];
    });
    // Of two columns with the same role, only one is filled, unless each is for a protocol of its own.
    const isClear =
      new Set(filled).size < 2 || found.every(({heading}) => transportOf(heading) !== undefined);
    if (!isClear) doubts.push(reason('cell', {heading: headingOf(role), text: filled.join(' / ')}));
    return filled.join(', ');
  };
  const headingOf = (role: ColumnRole): string => of(role)[0]?.heading ?? role;

  for (const [role, isOffBy] of [
    ['enabled', offWords],
    ['disabled', onWords],
  ] as const) {
    const state = cell(role);
    if (state === undefined || (state === '' && role === 'disabled')) continue;
    const folded = fold(state);
    const isUnclear = role === 'enabled' && folded === '-' && !isDashOff;
    if (!isUnclear && isOffBy.test(folded)) return 'off';
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
    if (addresses.elements === 'unclear') {
      doubts.push(reason('remark', {heading: headingOf(role), text: written ?? ''}));
      continue;
    }
    const negated = addresses.negated !== isTurned;
    if (addresses.elements === 'any') {
      if (negated) {
        matches.push({always: no});
        swapped.push({always: no});
      }
      continue;
    }
    for (const elements of [addresses.elements, addresses.certain ?? []]) {
      if (elements.length === 0) continue;
      matches.push({fields: [{kind}], negated, elements});
      swapped.push({fields: [{kind: other}], negated, elements});
    }
  }

  const service = serviceMatch(
    {
      ports: cell('ports'),
      firstPort: cell('firstPort'),
      lastPort: cell('lastPort'),
      service: cell('service'),
      protocols: cell('protocols'),
    },
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
  if (/^(?:(?:ipv?)?[46]|inet6?)$/.test(version)) {
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
    const isUnlimited = /^expir|期/u.test(fold(column.heading)) && fold(value) === 'never';
    // A schedule of this name never comes on some firewalls.
    const isNever = /schedule|スケジュール/u.test(fold(column.heading)) && fold(value) === 'none';
    if (isNever || !(isUnlimited || unrestricted.test(fold(value)))) {
      const isPlace = /zone|int|ゾーン|インター?フェ/.test(fold(column.heading));
      doubts.push(
        isPlace
          ? reason('interface', {name: value})
          : reason('narrowed', {heading: column.heading, text: value}),
      );
    }
  }
  const action = cell('action');
  const folded = fold(action ?? '').replace(besides, '');
  const isDenied = denyWords.test(folded);
  for (const {index, heading, role} of scanned) {
    const value = cells[index]?.text ?? '';
    const isSaid =
      inactiveWords.test(fold(value)) ||
      someTimeWords.test(fold(value)) ||
      (!isDenied && contradictingWords.test(fold(value))) ||
      (action === undefined && hasHeadings && sectionWords.denial.test(fold(value))) ||
      (of('direction').length === 0 && directionWords.test(fold(value))) ||
      (role === undefined && isDecidingCell(value));
    if (isSaid) doubts.push(reason('remark', {heading, text: value, column: String(index + 1)}));
  }
  const firstIndex = cells.findIndex(({text: each}) => each !== '');
  const first = cells[firstIndex]?.text ?? '';
  if (isSomeUnmarked && /^[#/;※]/u.test(first)) {
    const heading = columns[firstIndex]?.heading ?? '';
    doubts.push(reason('remark', {heading, text: first, column: String(firstIndex + 1)}));
  }
  const isBroken = cells.some((each) => each.isBroken) || (hasHeadings && isShifted(cells, columns));
  if (isBroken) doubts.push(reason('unreadable'));
  for (const {index, heading, deciding} of unknownColumns) {
    doubts.push(reason('column', {heading, text: deciding.join(' / '), column: String(index + 1)}));
  }

  let verdict: Verdict = {kind: 'accept'};
  if (isDenied) verdict = {kind: 'drop'};
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
  const [column] = unknownColumns;
  if (column !== undefined) {
    const {index, heading, deciding} = column;
    verdict = {
      kind: 'unclear',
      doubt: reason('column', {heading, text: deciding.join(' / '), column: String(index + 1)}),
    };
  }

  const direction = directionOf(cell('direction'));
  if (direction === 'unclear') {
    doubts.push(reason('cell', {heading: headingOf('direction'), text: cell('direction') ?? ''}));
  }
  // What may reverse or widen a rule makes all of it uncertain.
  const mayTurn =
    direction === 'unclear' ||
    isBroken ||
    unknownColumns.some(({index}) => mayWiden(cells[index]?.text ?? '')) ||
    unknownColumns.some(({heading, deciding}) =>
      /negat|not|except|exclu|除外|否定|以外|direct|方向|revers|bidirect|both|inbound|outbound|ingress|egress|[←→↑↓↔⇄⇔⇒⇐]|<-|->|<=>/iu.test(
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
  const isLast = rankText === '*' || /^(?:default|既定|implicit)/.test(rankText);
  const rank = isLast
    ? [Number.MAX_SAFE_INTEGER]
    : /^\d+(?:[.-]\d+)*$/.test(rankText)
      ? rankText.split(/[.-]/).map(Number)
      : undefined;
  return {
    rule: rule(matches),
    reversed: direction === 'both' ? rule(swapped) : undefined,
    direction,
    rank,
    numbers: (rankText.match(/\d+/g) ?? []).map(Number),
    isMixedRank: numbered === 'priority',
  };
}

/** Whether values stand beyond the last heading: a list that is not in quotes moves those behind it. */
function isShifted(cells: readonly Cell[], columns: readonly ColumnReading[]): boolean {
  const last = columns.findLastIndex(({heading}) => heading !== '');
  return cells
    .slice(last + 1)
    .some(({text}) => isDecidingCell(text) || mayWiden(text) || readProtocols(text, true).parts.length > 0);
}

const placeholder = /^(?:-|なし|n\/a|none)$/;

/** The protocol that a heading of ports names: `UDP port`. */
function transportOf(heading: string): 'tcp' | 'udp' | undefined {
  const named = /tcp|udp/gi.exec(heading.normalize('NFKC'))?.[0].toLowerCase();
  return /tcp.*udp|udp.*tcp/i.test(heading.normalize('NFKC'))
    ? undefined
    : named === 'tcp' || named === 'udp'
      ? named
      : undefined;
}

/** Whether the cell of an unknown column may be a mask, a further address or a port. */
function mayWiden(cell: string): boolean {
  const text = normalizeForSearch(cell);
  return /^[\d/.:,;~-][\d\s/.:,;~-]*$/.test(text) && /\d/.test(text)
    ? true
    : Array.isArray(readAddresses(cell)?.elements) && /\d+\.\d+\.\d+|:.*:/.test(text);
}

function directionOf(text: string | undefined): Direction {
  // What follows in brackets or after a comma explains the word.
  const folded = normalizeForSearch(text ?? '')
    .replace(/(?<=.)\s*[（(,、].*$/u, '')
    .trim();
  if (folded === '') return undefined;
  if (inboundWords.test(folded)) return 'in';
  if (outboundWords.test(folded)) return 'out';
  if (bothWords.test(folded)) return 'both';
  return oneWayWords.test(folded) ? 'one-way' : 'unclear';
}

function isAnySourcePort(text: string): boolean {
  return (
    unrestricted.test(text) ||
    /^any\b|ephemeral|dynamic|エフェメラル|動的|random|ランダム|>\s*1023|0-65535|1-65535|1024\s*[-~〜:]\s*65535|以上/.test(
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

/** The cells of a row that name its ports and protocols; undefined for columns that are not there. */
interface ServiceCells {
  readonly ports: string | undefined;
  readonly firstPort: string | undefined;
  readonly lastPort: string | undefined;
  readonly service: string | undefined;
  readonly protocols: string | undefined;
}

const serviceFields: readonly Field[] = [{kind: 'transport'}, {kind: 'destinationPort'}];
const everyPort = {first: 0n, last: 65_535n};
const everyProtocol = {first: 0n, last: 255n};

function serviceMatch(
  cells: ServiceCells,
  headingOf: (role: ColumnRole) => string,
): readonly Match[] | 'unreadable' {
  const {firstPort, lastPort} = cells;
  const range =
    firstPort === undefined
      ? undefined
      : firstPort === lastPort || lastPort === undefined || lastPort === ''
        ? firstPort
        : `${firstPort}-${lastPort}`;
  const isEveryAwsPort =
    range !== undefined &&
    (/^(?:-1|0--1|0-65535|-1--1)?$/.test(range) || /^(?:-1|all)$/i.test(cells.protocols ?? ''));
  const portCell = range === undefined ? (cells.ports ?? '') : isEveryAwsPort ? 'any' : range;
  const named = cells.service ?? '';
  const written = portCell !== '' ? portCell : named;
  const protocols = cells.protocols ?? '';
  // A named service next to a port number: the number decides.
  const beside = portCell !== '' && named !== '' ? readService(named) : undefined;

  const empty = reason('empty', {heading: headingOf('ports')});
  const unclear =
    protocols === ''
      ? reason('cell', {heading: headingOf(portCell === '' ? 'service' : 'ports'), text: written})
      : reason('cell', {heading: headingOf('protocols'), text: protocols});

  // "Any" beside a service with ports: which of them applies is not known.
  const isNarrower =
    beside !== undefined &&
    (beside.doubts.length > 0 || beside.parts.some(({ports}) => ports !== undefined && ports !== 'any'));
  if (isNarrower && readService(portCell).parts.every(({ports}) => ports === 'any')) {
    const doubt = reason('cell', {heading: headingOf('service'), text: named});
    return [{fields: serviceFields, negated: false, elements: [[everyProtocol, {doubt}]]}];
  }

  // Cells with several lines may belong together line by line, or all with all.
  const [protocolLines, portLines] = [linesOf(protocols), linesOf(written)];
  if (protocolLines.length > 1 && portLines.length > 1) {
    const pairs = protocolLines.length === portLines.length ? protocolLines : [];
    const paired = pairs.flatMap((each, index) =>
      elementsOf({
        ports: readService(portLines[index] ?? ''),
        protocols: readProtocols(each, true),
        isPortKnown: true,
        empty,
        unclear,
      }),
    );
    const others = elementsOf({
      ports: readService(written),
      protocols: {parts: [], doubts: [unclear]},
      isPortKnown: true,
      empty,
      unclear,
    });
    return [{fields: serviceFields, negated: false, elements: [...paired, ...others]}];
  }

  const ports = readService(written);
  const protocol = readProtocols(protocols, written !== '');
  if (ports.parts.length === 0 && ports.doubts.length > 0 && /\s.*\s/.test(written)) return 'unreadable';
  const elements = elementsOf({
    ports,
    protocols: protocol,
    beside,
    isPortKnown: written !== '' || protocol.parts.some(({ports: own}) => own !== undefined && own !== 'any'),
    empty,
    unclear,
  });
  return [{fields: serviceFields, negated: false, elements}];
}

/**
 * The pairs of protocol and ports that a row matches. `ports` is what its cell of ports or services says, `protocols`
 * what its cell of protocols says, and `beside` a service beside a port number; each may be empty. What was not
 * understood may match anything: `empty` and `unclear` are the reasons for missing ports and for protocols that may
 * belong to others.
 */
function elementsOf({
  ports,
  protocols,
  beside,
  isPortKnown,
  empty,
  unclear,
}: {
  readonly ports: Service;
  readonly protocols: Service;
  readonly beside?: Service | undefined;
  readonly isPortKnown: boolean;
  readonly empty: Reason;
  readonly unclear: Reason;
}): readonly Element[] {
  const isEmpty = ports.parts.length === 0 && ports.doubts.length === 0;
  const {parts, doubts} = isEmpty ? protocols : ports;
  const ofRow = isEmpty ? undefined : (protocolsOf(protocols) ?? (beside && protocolsOf(beside)));
  const doubt = isEmpty ? undefined : protocols.doubts[0];
  const elements = parts.flatMap((part) =>
    transportsOf(part, ofRow, doubt, unclear).flatMap((transport): Element[] => {
      if (part.ports === 'any') return [[transport, everyPort]];
      if (part.ports !== undefined) return part.ports.map((own) => [transport, own]);
      // A protocol without ports: only portless protocols and "all" are understood.
      const isPortless =
        'first' in transport &&
        (transport.first === transport.last
          ? transport.first !== 6n && transport.first !== 17n
          : !isPortKnown);
      return [[transport, isPortless ? everyPort : {doubt: empty}]];
    }),
  );
  const left = elements.length === 0 && doubts.length === 0 ? [empty] : doubts;
  return [...elements, ...left.map((each): Element => [everyProtocol, {doubt: each}])];
}

/**
 * The protocols of some ports: their own, those of the row, or what both have in common. `doubt`: the protocols of the
 * row were not understood. `unclear`: the reason if the two do not fit together.
 */
function transportsOf(
  {protocols: own}: ServicePart,
  ofRow: readonly bigint[] | 'any' | undefined,
  doubt: Reason | undefined,
  unclear: Reason,
): readonly (typeof everyProtocol | {readonly doubt: Reason})[] {
  if (doubt !== undefined) return [{doubt}];
  if (own === 'unclear')
    return typeof ofRow === 'object' && ofRow.length === 1 ? toRanges(ofRow) : [{doubt: unclear}];
  if (own === undefined || own === 'any') return toRanges(ofRow ?? own);
  if (ofRow === undefined || ofRow === 'any') return toRanges(own);
  const common = own.filter((each) => ofRow.includes(each));
  return common.length === 0 ? [{doubt: unclear}] : toRanges(common);
}

function toRanges(protocols: readonly bigint[] | 'any' | undefined): readonly (typeof everyProtocol)[] {
  return typeof protocols === 'object'
    ? protocols.map((each) => ({first: each, last: each}))
    : [everyProtocol];
}

function linesOf(cell: string): readonly string[] {
  return cell.split(/[\r\n]+/).filter((line) => line.trim() !== '');
}

function protocolsOf({parts}: Service): readonly bigint[] | 'any' | undefined {
  const all = parts.flatMap(({protocols}) =>
    protocols === undefined || protocols === 'unclear' ? [] : [protocols],
  );
  if (all.length === 0) return undefined;
  return all.includes('any') ? 'any' : all.flatMap((each) => (each === 'any' ? [] : each));
}
