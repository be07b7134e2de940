import {normalizeForSearch} from '../../../text/normalizeForSearch';
import type {Cell} from '../../hosts/readTable';
import {containsSpan, type AddressSpan} from '../addressSpan';
import {readAddresses} from './readAddresses';
import {sectionWords} from './wordsOfDoubt';

/** The role of a table column in a rule. */
export const columnRoles = [
  'from',
  'fromMask',
  'fromPort',
  'to',
  'toMask',
  'ports',
  'firstPort',
  'lastPort',
  'protocols',
  'service',
  'action',
  'order',
  'priority',
  'direction',
  'enabled',
  'disabled',
  'negateFrom',
  'negateTo',
  'version',
  'condition',
  'ignored',
] as const;

export type ColumnRole = (typeof columnRoles)[number];

/** A column with its detected role; `deciding`: words in a column without a role that may decide. */
export interface ColumnReading {
  /** From 0. */
  readonly index: number;
  readonly heading: string;
  readonly role: ColumnRole | undefined;
  readonly deciding: readonly string[];
}

/** Columns assigned by the reader: index to role. */
export type ColumnChoice = Readonly<Record<number, ColumnRole>>;

const FROM =
  '(?:source|src|sources|from|origin|originator|送信元|発信元|接続元|アクセス元|通信元|要求元|始点|ソース|元)';
const TO =
  '(?:destination|destinations|dest|dst|to|target|宛先|宛て先|あて先|送信先|接続先|アクセス先|通信先|相手先|終点|先|ディスティネーション)';
const HOST =
  '(?:hosts?|hostnames?|names?|address(?:es)?|addr|ips?|ipv4|ipaddress(?:es)?|ipv4address(?:es)?|addressprefix(?:es)?|prefix(?:es)?|networks?|subnets?|objects?|criteria|cidr|cidrs|cidrip|ranges?|ipranges?|ホスト|ホスト名|アドレス|ipアドレス|ネットワーク|ネットワークアドレス|サーバ|サーバー|サーバ名|サーバー名|機器|範囲|セグメント|の)*';
const PORT =
  '(?:ports?|portnumbers?|portno|portranges?|portrange|portname|services?ports?|ポート|ポート番号|ポートno|ポート範囲|サービスポート)';

const patterns: readonly (readonly [ColumnRole, RegExp])[] = [
  [
    'negateFrom',
    new RegExp(`^(?:${FROM}(?:address)?(?:negate[d]?|not|否定|除外)|negate[d]?${FROM}(?:address)?)$`),
  ],
  ['negateTo', new RegExp(`^(?:${TO}(?:address)?(?:negate[d]?|not|否定|除外)|negate[d]?${TO}(?:address)?)$`)],
  ['firstPort', new RegExp(`^${TO}?${PORT}の?(?:開始|先頭|最小|from|start|begin|min|low)$`)],
  ['lastPort', new RegExp(`^${TO}?${PORT}の?(?:終了|末尾|最大|to|end|max|high)$`)],
  ['fromPort', new RegExp(`^(?:${FROM}(?:tcp|udp|l4)?の?${PORT}|sport|sports|srcport)$`)],
  [
    'ports',
    new RegExp(
      `^(?:(?:${TO}|local|service|サービス|待受|待ち受け|リッスン|使用|利用|通信|開放|許可|サーバ)?(?:tcp|udp|tcpudp|l4)?の?${PORT}|dport|dports|dstport)$`,
    ),
  ],
  [
    'fromMask',
    new RegExp(
      `^${FROM}(?:ip|アドレス|ipアドレス|address)?(?:の)?(?:mask|netmask|subnetmask|wildcard|wildcardmask|wildcardbits|マスク|サブネットマスク|ネットマスク|ワイルドカード|ワイルドカードマスク)$`,
    ),
  ],
  [
    'toMask',
    new RegExp(
      `^${TO}(?:ip|アドレス|ipアドレス|address)?(?:の)?(?:mask|netmask|subnetmask|wildcard|wildcardmask|wildcardbits|マスク|サブネットマスク|ネットマスク|ワイルドカード|ワイルドカードマスク)$`,
    ),
  ],
  [
    'condition',
    new RegExp(
      `^(?:${FROM}|${TO})(?:zones?|interfaces?|intf?s?|users?|vrf|vlan|devices?|networksanddevices|ゾーン|インターフェース|インターフェイス|インタフェース|ユーザー?|region|geo|country|countries|serviceaccounts?|tags?)$`,
    ),
  ],
  [
    'condition',
    /^(?:srcintf|dstintf|(?:in|out|incoming|outgoing|ingress|egress)(?:interface|intf|zone)|interfaces?|intf|iface|zones?|users?|usergroups?|groups?|identity|userorgroups?|schedules?|times?|applications?|apps?|urlcategory|category|vpn|devices?|hipprofiles?|installon|expir(?:y|es|ation)(?:date|on)?|valid(?:until|to|from)|startdate|enddate|開始日|終了日|期限|利用期限|適用期間|曜日|(?:source|destination)?applicationsecuritygroups?|(?:source|destination)?asgs?|条件|conditions?|content|contextprofiles?|appliedto|datacenter|targettags?|インターフェース|インターフェイス|インタフェース|ゾーン|ユーザー?|ユーザ名|スケジュール|時間帯|期間|(?:利用|有効|適用|開放|使用)(?:期間|期限|開始日|終了日|終了予定日)|期日|満了日|アプリ|アプリケーション)$/,
  ],
  ['version', /^(?:ipversion|family|addressfamily|ethertype|ipv4ipv6|ipバージョン)$/],
  ['from', new RegExp(`^${FROM}${HOST}$`)],
  ['to', new RegExp(`^${TO}${HOST}$`)],
  [
    'protocols',
    /^(?:(?:ip|l4|transport|通信|使用|トランスポート)?(?:protocols?|proto|プロトコル)(?:tcpudp)?(?:type|名|種別|番号)?|transport|tcpudp|l4)$/,
  ],
  [
    'service',
    /^(?:services?|サービス|サービス名|service(?:s)?andapplications?|services?applications?|(?:protocols?|プロトコル)(?:and)?(?:ports?|ポート|ポート番号)|(?:ports?|ポート|ポート番号)(?:and)?(?:protocols?|プロトコル)|protocolsandports|allowed|what|通信内容|通信サービス|serviceobjects?)$/,
  ],
  [
    'action',
    /^(?:rule|policy|ルール|ポリシー)?(?:actions?|access|permission|permit|verdict|effect|decision|treatment|allowdeny|denyallow|acceptdeny|permitdeny|allowordeny|アクション|動作|処理|処置|可否|許否|可不可|許可|許可拒否|許可遮断|許可禁止|拒否許可|通信可否|通信許可|許可可否|制御|判定|通信制御)$/,
  ],
  [
    'priority',
    /^(?:rule|policy|ルール|ポリシー)?(?:priority|prio|precedence|優先度|優先順位|優先順|適用順|適用順序|評価順|評価順序)$/,
  ],
  [
    'order',
    /^(?:no|nr|num|number|rulenumbers?|ruleno|rule|#|seq|sequence|seqno|sequencenumber|order|position|pos|index|line|順番|順序|順|項番|項番号|番号|通番|連番|行番号|ルール番号|ルールno|ポリシー番号|ポリシーno)$/,
  ],
  [
    'direction',
    /^(?:rule|traffic|通信|ルール)?(?:directions?|dir|flow|方向|通信方向|向き|片方向双方向|inout|inboundoutbound|type方向)$/,
  ],
  [
    'enabled',
    /^(?:rule|ルール|ポリシー)?(?:enabled?|isenabled|active|isactive|status|state|状況|(?:対応|設定|適用|実施)状況|有効|有効無効|有効化|有効フラグ|状態|ステータス|設定状態)$/,
  ],
  ['disabled', /^(?:rule|ルール)?(?:disabled?|isdisabled|inactive|無効|無効化|無効フラグ|停止)$/],
  [
    'ignored',
    /^(?:names?|rulename|policyname|ルール名|ポリシー名|名称|名前|id|ruleid|policyid|uuid|uid|groupid|description|descriptions?|comments?|remarks?|notes?|memo|備考|用途|目的|説明|コメント|メモ|理由|利用目的|通信目的|通信用途|申請理由|hits?|hitcounts?|packets?|bytes?|logging|logs?|logged|track|tracking|ログ|ログ取得|profiles?|securityprofiles?|tags?|タグ|owner|申請者|申請日|担当|担当者|部署|日付|登録日|更新日|作成日|date|created|updated|modified|lastmodified|lasthit|nat|ips|av|type|種別|分類|区分|location|rulegroup|section(?:name)?|(?:source|destination)type|policy|ルール説明|ruledescription|securitygroupruleid|セキュリティグループルールid|タイプ|ruleusage.*|appsseen|daysunused|(?:first|last)hit|group名|resourcegroup|provisioningstate|etag|システム名|システム|環境|(?:申請|受付|管理|依頼|案件|変更|作業|チケット|整理)(?:番号|no|id)|案件|案件名|チケット|tickets?|ticketid|ticketnumber|requestid|requestno|changeid|changeno|changenumber|jira|issue|reference|ref|project|プロジェクト|プロジェクト名|依頼者|承認者|承認日|requester|requestedby|approver|approvedby|contact|email|mail|連絡先|部門|組織|会社|department|team|vendor|製品|product|重要度|criticality|severity|台数|項目|(?:申請|変更|作業)区分|operation|changetype|requesttype|(?:business)?(?:justification|reason)|purpose|rationale|encryption|暗号化|frequency|頻度|通信頻度|volume|データ量|通信量|dataclassification|通信id|connectionids?|根拠|basis|遮断時の影響.*|impactifblocked.*|classification|(?:送信元|宛先|送信先|接続元|接続先)(?:名称|備考|システム|システム名|役割|用途|説明))$/,
  ],
];

/** A heading normalized by removing spaces, punctuation and case. */
function foldHeading(heading: string): string {
  return normalizeForSearch(heading)
    .replace(/\[\].*$|\.list\(\)$/u, '')
    .replace(/[\s_\-./／・:()（）[\]【】「」&,、|*]+/gu, '')
    .replace(/(?<=.)#$/u, '');
}

/** The role that a heading names; undefined if the heading is unknown. */
function roleOfHeading(heading: string): ColumnRole | undefined {
  const folded = foldHeading(heading);
  if (folded === '') return normalizeForSearch(heading).trim() === '#' ? 'order' : undefined;
  return patterns.find(([, pattern]) => pattern.test(folded))?.[0];
}

const decidingRoles: ReadonlySet<ColumnRole | undefined> = new Set([
  'from',
  'to',
  'ports',
  'service',
  'protocols',
  'action',
]);

/** Where the rows begin, and the role of each column. */
export interface Layout {
  /** The index of the heading row; -1 if there is none. */
  readonly heading: number;
  readonly columns: readonly ColumnReading[];
}

const defaultOrder: readonly ColumnRole[] = ['from', 'to', 'ports', 'protocols', 'action'];

const actionWords =
  /^(?:deny|denied|drop|reject|block|blocked|discard|allow|allowed|accept|permit|pass|拒否|遮断|許可|不許可|禁止|破棄|可|不可|否|[○〇◯×✕✖✗])$/u;
const decidingWords =
  /^(?:deny|denied|drop|dropped|reject|block|blocked|discard|allow|allowed|accept|permit|permitted|pass|yes|no|y|n|true|false|on|off|enabled?|disabled?|active|inactive|negated?|not|except|inbound|outbound|in|out|ingress|egress|bidirectional|both|reverse|拒否|遮断|許可|不許可|禁止|破棄|可|不可|否|有効|無効|有|無|双方向|片方向|上り|下り|除外|否定|[○〇◯×✕✖✗☓✓✔●-])$/u;
/** Finds the headings and the role of each column; `chosen` overrides the detected roles. */
export function readLayout(table: readonly (readonly Cell[])[], chosen: ColumnChoice): Layout {
  const count = Math.max(0, ...table.map((cells) => cells.length));
  const found = findHeading(table, count);
  if (found === undefined) {
    const first = table[0] ?? [];
    // A first row of words, or with both ends, is a row of unknown headings; the reader assigns its columns.
    const named = first.map(({text}) => roleOfHeading(text));
    const isUnknownHeading =
      table.length > 1 &&
      first.length > 1 &&
      (first.every(({text}) => isWordy(text)) || (named.includes('from') && named.includes('to')));
    const columns = Array.from({length: count}, (_, index): ColumnReading => {
      const guess = isUnknownHeading ? named[index] : defaultOrder[index];
      const role = chosen[index] ?? guess;
      return {
        index,
        heading: isUnknownHeading ? (first[index]?.text ?? '') : '',
        role,
        deciding:
          role === undefined && isUnknownHeading
            ? decidingIn(table.slice(1).map((cells) => cells[index]?.text ?? ''))
            : [],
      };
    });
    return {heading: isUnknownHeading ? 0 : -1, columns};
  }
  const {texts, last} = found;
  const rows = table.slice(last + 1);
  const cellsOf = (index: number): readonly string[] => rows.map((cells) => cells[index]?.text ?? '');
  const settled = placed(settle(found.roles, texts), found.roles, texts.map(foldHeading), cellsOf);
  const hasAction = settled.includes('action');
  const columns = texts.map((text, index): ColumnReading => {
    // Without an action column, "deny" in a column of numbers or remarks shows that its role is wrong.
    const isMisread =
      !hasAction &&
      (settled[index] === 'order' || settled[index] === 'ignored') &&
      cellsOf(index).some((cell) => actionWords.test(normalizeForSearch(cell)));
    const role = chosen[index] ?? (isMisread ? undefined : settled[index]);
    if (role !== undefined) return {index, heading: text, role, deciding: []};
    const deciding = decidingIn(cellsOf(index));
    // A table of translations allows nothing, even where it changes nothing; what is denied may be "all".
    const mayDeny =
      (!hasAction && /translat|変換|nat後/u.test(foldHeading(text))) ||
      (sectionWords.denial.test(normalizeForSearch(text)) && cellsOf(index).some((cell) => cell !== ''));
    return {index, heading: text, role, deciding: mayDeny && deciding.length === 0 ? [text] : deciding};
  });
  return {heading: last, columns};
}

interface FoundHeading {
  readonly texts: readonly string[];
  readonly roles: readonly (ColumnRole | undefined)[];
  /** The last row of the headings. */
  readonly last: number;
}

/** The heading row, or the two rows if addresses and ports are below "source" and "destination". */
function findHeading(table: readonly (readonly Cell[])[], count: number): FoundHeading | undefined {
  for (const [index, cells] of table.slice(0, 30).entries()) {
    const single = Array.from({length: count}, (_, column) => cells[column]?.text ?? '');
    const below = table[index + 1] ?? [];
    const double = isSubheading(below) ? joinHeadings(single, below) : undefined;
    if (double !== undefined && isHeading(double.roles)) return {...double, last: index + 1};
    const roles = single.map(roleOfHeading);
    if (isHeading(roles)) return {texts: single, roles, last: index};
  }
  return undefined;
}

function joinHeadings(upper: readonly string[], below: readonly Cell[]): Omit<FoundHeading, 'last'> {
  let group = '';
  const texts = upper.map((text, index) => {
    if (text !== '') group = text;
    const lower = below[index]?.text ?? '';
    return lower === '' ? text : `${group} ${lower}`.trim();
  });
  // Columns below the last group may belong to none.
  const roles = texts.map((text, index) => roleOfHeading(text) ?? roleOfHeading(below[index]?.text ?? ''));
  return {texts, roles};
}

function isHeading(roles: readonly (ColumnRole | undefined)[]): boolean {
  const known = roles.filter((role) => role !== undefined);
  const deciding = new Set(roles.filter((role) => decidingRoles.has(role)));
  return known.length >= 3 && (deciding.size >= 2 || (deciding.size === 1 && known.length >= 4));
}

function isWordy(text: string): boolean {
  return (
    text !== '' &&
    !/\d/.test(text) &&
    !/^(?:any|all|\*|tcp|udp|allow|deny|permit|accept|drop)$/i.test(text.trim())
  );
}

/** A second heading row: it contains no addresses and names addresses and ports. */
function isSubheading(cells: readonly Cell[]): boolean {
  const texts = cells.map(({text}) => foldHeading(text)).filter((text) => text !== '');
  const known = texts.filter((text) =>
    /^(?:ip|ipアドレス|アドレス|address|ipaddress|host|hostname|ホスト|ホスト名|port|ポート|ポート番号|mask|マスク|サブネットマスク|ゾーン|zone)$/.test(
      text,
    ),
  );
  return known.length >= 2 && texts.every((text) => !/\d/.test(text));
}

/** The meaning of some headings depends on the other headings. */
function settle(
  roles: readonly (ColumnRole | undefined)[],
  texts: readonly string[],
): (ColumnRole | undefined)[] {
  const settled = [...roles];
  const folded = texts.map(foldHeading);
  const isAws = folded.some((text) =>
    /^(?:ipprotocol|cidrip|cidrips?|ipranges?|cidripv4|ippermissions)$/.test(text),
  );
  folded.forEach((text, index) => {
    // AWS uses these names for the first and the last destination port.
    if (isAws && (text === 'fromport' || text === 'startport')) settled[index] = 'firstPort';
    if (isAws && (text === 'toport' || text === 'endport')) settled[index] = 'lastPort';
    if (isAws && /^cidr(?:ip|ips|ipv4)?$|^ipranges?$/.test(text) && !settled.includes('from'))
      settled[index] = 'from';
    if (text === 'startport') settled[index] = 'firstPort';
    if (text === 'endport') settled[index] = 'lastPort';
  });
  // In a list exported by this guide, application and condition describe a rule and do not limit it.
  if (folded.some((text) => /^(?:通信id|connectionids?)$/.test(text))) {
    folded.forEach((text, index) => {
      if (/^(?:アプリケーション|application|条件|condition)$/.test(text)) settled[index] = 'ignored';
    });
  }
  // If source and destination are given, "from" and "to" are interfaces or zones.
  const isSource = /^(?:source|src|sources|srcaddr|送信元)/;
  if (folded.some((text, index) => settled[index] === 'from' && isSource.test(text))) {
    folded.forEach((text, index) => {
      if (text === 'from' || text === 'to') settled[index] = 'condition';
    });
  }
  // Of several columns, one that names addresses is more precise than one that names systems.
  for (const role of ['from', 'to'] as const) {
    const indexes = settled.flatMap((each, index) => (each === role ? [index] : []));
    if (indexes.length < 2) continue;
    // One prefix and a list of prefixes: only one of them is filled.
    if (indexes.every((index) => /prefix(?:es)?$/.test(folded[index] ?? ''))) continue;
    const best =
      indexes.find((index) =>
        /ip|アドレス|address|prefix|cidr|network|hosts$|ホスト$/.test(folded[index] ?? ''),
      ) ??
      indexes.find((index) =>
        /^(?:source|src|destination|dst|dest|from|to|送信元|宛先|送信先)$/.test(folded[index] ?? ''),
      ) ??
      indexes[0];
    indexes.forEach((index) => {
      if (index !== best) settled[index] = 'ignored';
    });
  }
  for (const role of ['ports', 'service', 'protocols', 'action', 'fromMask', 'toMask', 'fromPort'] as const) {
    const indexes = settled.flatMap((each, index) => (each === role ? [index] : []));
    // Azure has separate columns for a single value and for several; both are read as one list, as only one is filled.
    indexes.slice(1).forEach((index) => {
      settled[index] = role === 'action' ? undefined : role;
    });
  }
  return settled;
}

const bareMask =
  /^(?:(?:sub)?net)?mask$|^(?:prefix(?:len(?:gth)?)?|wildcard(?:mask|bits)?|(?:サブネット|ネット|ワイルドカード)?マスク|プレフィックス長?|ワイルドカード)$/u;

/** Roles that a heading alone does not give: the columns before it or its cells do. */
function placed(
  settled: readonly (ColumnRole | undefined)[],
  named: readonly (ColumnRole | undefined)[],
  folded: readonly string[],
  cellsOf: (index: number) => readonly string[],
): readonly (ColumnRole | undefined)[] {
  const roles = [...settled];
  const isAll = (index: number, pattern: RegExp): boolean => {
    const filled = cellsOf(index).filter((cell) => cell !== '');
    return filled.length > 0 && filled.every((cell) => pattern.test(normalizeForSearch(cell)));
  };
  folded.forEach((text, index) => {
    const end = settled.slice(0, index).findLast((role) => role === 'from' || role === 'to');
    const isRepeated = folded.some((other, at) => at !== index && other === text);
    if (text === '' && isCounted(cellsOf(index))) roles[index] = 'order';
    else if (text === 'policy' && !settled.includes('action') && isAll(index, actionWords))
      roles[index] = 'action';
    else if (roles[index] === 'protocols' && isAll(index, /^(?:ipv?[46]|inet6?|inet46|ipv4[-/+_ ]ipv6)$/))
      roles[index] = 'version';
    else if (bareMask.test(text)) roles[index] = end === undefined ? undefined : `${end}Mask`;
    // The ports of the source stand beside it.
    else if (roles[index] === 'ports' && isRepeated) roles[index] = end === 'from' ? 'fromPort' : 'ports';
    // Another column of the same end may have addresses of its own.
    else if (roles[index] === 'ignored' && (named[index] === 'from' || named[index] === 'to')) {
      const chosen = cellsOf(settled.indexOf(named[index]));
      const isWithin = cellsOf(index).every((cell, row) => holds(cell, chosen[row] ?? ''));
      if (!isWithin) roles[index] = undefined;
    }
  });
  return roles.map((role, index) =>
    role === 'ports' &&
    roles.some((other, at) => at !== index && other === role && folded[at] === folded[index])
      ? undefined
      : role,
  );
}

function isCounted(cells: readonly string[]): boolean {
  const [first = ''] = cells;
  return /^[01]$/.test(first) && cells.every((cell, at) => cell === String(Number(first) + at));
}

/** Whether the addresses in a cell, if any, are networks that hold those of another cell. */
function holds(outer: string, inner: string): boolean {
  const spans = spansIn(outer);
  const own = spansIn(inner);
  return spans.length === 0 || (own.length > 0 && own.every((span) => containsSpan(spans, span)));
}

function spansIn(cell: string): readonly AddressSpan[] {
  const elements = readAddresses(cell)?.elements;
  if (typeof elements !== 'object') return [];
  return elements.flatMap(([value]) =>
    value !== undefined && 'first' in value && value.bits !== undefined ? [{...value, bits: value.bits}] : [],
  );
}

/** Cells that neither restrict a rule nor change what it does. */
const unrestrictedCell = /^(?:|any|all|\*|-|none|default|always|n\/a|なし|任意|すべて|全て|常時)$/;

/**
 * What an unknown column contains besides "any" and the like, up to three values. Any of it may narrow a rule, reverse
 * it or switch it off; only the reader can say that the column does not count.
 */
function decidingIn(cells: readonly string[]): readonly string[] {
  const values = [...new Set(cells.map((cell) => cell.trim()))].filter(
    (cell) => !unrestrictedCell.test(normalizeForSearch(cell)),
  );
  return values.slice(0, 3).map((value) => (value.length > 40 ? `${value.slice(0, 39)}…` : value));
}

/** In a table without headings: a cell behind the known ones that says what becomes of the packets. */
export function isDecidingCell(cell: string): boolean {
  return decidingWords.test(normalizeForSearch(cell)) && cell !== '-';
}

/** Whether a row below the headings is another row of headings. */
export function looksLikeHeading(cells: readonly Cell[]): boolean {
  return isHeading(cells.map(({text}) => roleOfHeading(text)));
}
