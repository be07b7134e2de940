import {networkRange, prefixOfMask, readIp, readIpv4, readIpv6, renderIp, type IpAddress} from './ipAddress';
import type {Host} from '../plan/model';
import {ENCLOSED} from '../../text/normalizeForSearch';

/** Why an entry is not a host. */
export type HostFault =
  /** It contains a character that is invalid in addresses; `detail` is that character. */
  | 'character'
  /** It is a URL. */
  | 'url'
  /** It has a port; `detail` is the part before it. */
  | 'port'
  /** A reversed range of addresses. */
  | 'address-range'
  /** A range of too many addresses for a few networks; `detail` is the number. */
  | 'range-too-large'
  /** A range between names whose numbers do not ascend. */
  | 'name-range'
  /** A range of too many names; `detail` is the number. */
  | 'name-range-too-large'
  /** It may be a range of names or a single name. */
  | 'name-or-range'
  /** A mask rather than an address, or one whose bits are not contiguous. */
  | 'mask'
  /** A placeholder for a host that is not known yet. */
  | 'placeholder'
  /** A word next to addresses or among other words: a remark, a heading or a filler. */
  | 'word'
  /** A word used in headings and remarks that may still be a host name. */
  | 'common-word'
  /** A remark in brackets or a text in another script. */
  | 'remark'
  /** A possible host in brackets. */
  | 'bracketed'
  /** A label before hosts, with its colon. */
  | 'caption'
  /** A line that lists exceptions. */
  | 'exception'
  /** A line with a word that may change what its addresses mean; `detail` is that word. */
  | 'unclear'
  | 'ipv4'
  | 'ipv6'
  /** An IPv6 zone (`%eth0`) is only meaningful on one machine. */
  | 'zone'
  /** The prefix length of a network is out of range; `detail` is the maximum. */
  | 'prefix'
  /** Matches every address. */
  | 'everything'
  /** Only reaches the machine itself. */
  | 'loopback'
  /** A label of a name is empty, or begins or ends with a hyphen; `detail` is that label. */
  | 'label'
  /** A label of a name has more than 63 characters. */
  | 'label-length'
  /** A name has more than 253 characters. */
  | 'name-length'
  /** A wildcard is only allowed as the whole first label of a name. */
  | 'wildcard'
  /** More hosts than a list may have; `detail` is the limit. */
  | 'too-many';

/** An entry that did not become a host, with its position. */
export interface HostProblem {
  /** From 1. */
  readonly line: number;
  /** From 1, in characters of the line as typed. */
  readonly column: number;
  /** As typed. */
  readonly entry: string;
  readonly fault: HostFault;
  readonly detail?: string;
}

/** A network that was given by the address of a host in it, and the network that was used. */
export interface HostNotice {
  readonly line: number;
  readonly column: number;
  readonly entry: string;
  readonly network: string;
}

export interface ParsedHosts {
  /** Without duplicates, in the order of the text. */
  readonly hosts: readonly Host[];
  readonly problems: readonly HostProblem[];
  readonly notices: readonly HostNotice[];
}

/** More hosts of one endpoint than anyone lists in a firewall request. */
export const HOST_LIMIT = 500;

const IPV4 = String.raw`\d{1,3}(?:\.\d{1,3}){3}`;
const IPV6 = String.raw`[0-9a-f]{0,4}:[0-9a-f]{0,4}:[0-9a-f:.]*`;
const DASH = String.raw`(?:-{1,2}|[~‐-―−〜～ー…]|\.{2,3}|to\b|through\b|から)`;
/** Makes a number of hosts of the number before it. */
const COUNTED = String.raw`\s*(?:台|個|ホスト|(?:hosts?|servers?|machines?|nodes?)\b)`;

/** A range, an address with its mask or with its name, or else whatever is between separators. */
const ENTRY = new RegExp(
  [
    String.raw`(?<first>${IPV4})\s*${DASH}\s*(?<last>${IPV4}|\d{1,3})(?![\d.])(?:\s*まで)?(?<count>${COUNTED})?`,
    String.raw`(?<first6>${IPV6})\s*${DASH}\s*(?<last6>${IPV6}|[0-9a-f]{1,4}(?![\w.:-]))(?:\s*まで)?`,
    // Only ascending names are a range; a hyphen alone may be part of a name.
    String.raw`(?<![\w.-])(?<stem>[a-z][a-z0-9-]*?)(?<firstNumber>\d+)(?<domain>(?:\.[a-z][a-z0-9-]*)*)\s*(?:-|[~‐-―−〜～ー…]|\.{2,3}|\s(?:to|through)\s|から)\s*\k<stem>(?<lastNumber>\d+)\k<domain>(?![\w.-])(?:\s*まで)?`,
    String.raw`(?<![\w.-])(?<stemOf>[a-z][a-z0-9-]*?)(?:[\[{](?<firstIn>\d+)(?:-|\.\.|:)(?<lastIn>\d+)[\]}]|(?<firstOf>\d+)\s*(?:[~‐-―−〜～…]|\.{2,3})\s*(?<lastOf>\d+))(?<domainOf>(?:\.[a-z][a-z0-9-]*)*)(?![\w.-])(?<countOf>${COUNTED})?`,
    String.raw`(?<fromName>[a-z0-9][\w-]*\.[\w.-]+)\s+(?:to|through|から)\s+(?<toName>[a-z0-9][\w-]*\.[\w.-]+)`,
    String.raw`(?<network>${IPV4})(?:\s*[/,，、]\s*|\s+(?:(?:net)?mask|マスク)?[:：]?\s*)(?<mask>(?:255|0)(?:\.\d{1,3}){3})(?![\d.])`,
    String.raw`(?<stem4>\d{1,3}(?:\.\d{1,3}){2}\.)[\[{](?<first4>\d{1,3})(?:-|\.\.|:)(?<last4>\d{1,3})[\]}]`,
    String.raw`(?<spaced>${IPV4}|${IPV6})(?:\s+/\s*|/\s+)(?<prefix>\d{1,3})(?![\w.:])`,
    // An address right before a remark or a second address.
    String.raw`(?<before>${IPV4}(?:/\d{1,2})?)(?=\s*[(（\[])`,
    String.raw`(?<either>${IPV4})(?=\s*/\s*${IPV4})`,
    String.raw`/(?=\s*${IPV4})`,
    String.raw`(?<named>[a-z0-9][\w.-]*)\s*[(（\[]\s*(?<inside>${IPV4}|[0-9a-f:]*:[0-9a-f:.]+)\s*[)）\]]`,
    String.raw`(?<remark>[(（][^)）]*[)）])`,
    String.raw`@?[\[({]*["'“‘「\x60](?<quoted>[^\s,，、;；"'“”‘’「」\x60]+)["'”’」\x60][\])}]*`,
    String.raw`(?<entry>[^\s,，、;；と・]+)`,
  ].join('|'),
  'giu',
);

/** The mark of a list item or of a quoted mail. */
const ITEM_MARK = /^(?:\s*(?:[-*+]\s|[•●○◆◇■□▪▶・>»]))*\s*(?:(?:\d{1,3}[.)．]|[(（]\d{1,3}[)）])\s+)?(?=\S)/u;

/** "And" and "or", which Japanese writes without spaces. */
const JOINING = /および|及び|または|又は|ならびに|並びに/gu;

/** The start of a remark, which extends to the end of the line. */
const REMARK = new RegExp(String.raw`(?:^|\s)(?:#|//|--\s(?!\s*${IPV4})|※).*$|#.*$`, 'u');

/** Numbers of items and of footnotes, which would become digits of the host beside them. */
const ITEM_NUMBER = new RegExp(String.raw`(?<=^|[\s,、;；])#\d{1,3}(?=[\s.:)])|[¹²³⁰-₉${ENCLOSED}]+`, 'gu');

/** Words used in place of a missing host. */
const PLACEHOLDERS = new Set(
  'tbd tba tbc t.b.d t.b.c todo n/a na n.a. n.a none null nil unknown undefined pending unassigned empty later open unbekannt offen keine n.n ? ?? ??? x xx xxx 無し 無 同上 〃 空欄'.split(
    ' ',
  ),
);
const PLACEHOLDER_WORDS =
  /未|不明|なし$|該当|調整|確認|検討|予定|後日|申請中|準備中|構築中|手配中|採番|追って|次第|待[ちつ]|待定/u;
const PLACEHOLDER_ADDRESS = /^([a-z])\1{0,2}(?:\.([a-z])\2{0,2}){3}$/u;
const DASHES = /^[-‐-―−ー－~…・.]+$/u;

/** Words that reverse the meaning of the line before or after them. */
const EXCEPTION = /(?:^|[\s(（])(?:except|excluding|without|but not)[\s:：]|を除く|を除き|以外|除外/iu;

/** The same in other languages and in short forms: only beside an address, because some may be names. */
const EXCEPTION_BESIDE_ADDRESS = new RegExp(
  String.raw`(?<![\p{L}\p{N}_.-])(?:not|but|minus|skip|ignore|exclud\w*|ohne|nicht|kein\w*|au(?:ß|ss)er|ausgenommen|bis auf|old|former(?:ly)?|retired|decommissioned|sans|sauf|hors|except\w*|pas|sin|salvo|menos|senza|tranne|eccetto|zonder|behalve|utom|undtagen|kromě|oprócz|кроме|без)(?![\p{L}\p{N}_.-])|対象外|含まない|含めない|含まず|旧|廃止|撤去|除く|除き|除いて|ただし|但し|不包括|不含|排除|除外|除了|제외|(?<![\w.])[!！¬]\s*(?=[\d[])|(?<=\d.*\s)[-−](?=${IPV4})`,
  'iu',
);
const HAS_ADDRESS = new RegExp(String.raw`(?<![\w.])${IPV4}(?![\w.])|(?<![\w:])${IPV6}`, 'iu');

/** Words that make another device of the address beside them: a gateway, a name server. */
const OTHER_DEVICE =
  /(?<![\p{L}\p{N}_.-])(?:(?:default[ -]?)?gateway|gw|dns|dhcp|nat|broadcast|brd)(?![\p{L}\p{N}_.-])|ゲートウェイ|ネームサーバ|ブロードキャスト/iu;

/** A caption before the hosts of a line. */
const CAPTION = /^\s*(?<caption>\p{L}[^:：]*[:：])(?:\s+(?=\S)|(?<=：)(?=\S)|(?=\d{1,3}\.\d{1,3}\.))/u;

/** Filler words between hosts. */
const FILLERS = new Set('and or & + / | und et oder ou 及び および または 又は'.split(' '));

/** They begin and end a mail, in which a word on a line of its own is a name of a person. */
const GREETINGS = 'hi hello dear thanks thx regards cheers sincerely best';

/** Words of headings and remarks that nobody uses as host names. */
const WORDS = new Set(
  'to from mask netmask gateway host hosts hostname hostnames name names fqdn ip ips ipv4 ipv6 address addresses addr server servers ip-address prod production dev test staging dr main backup spare old new primary secondary active standby internet anywhere everywhere intranet lan wan dmz vlan segment network subnet'
    .concat(' ', GREETINGS)
    .split(' '),
);

/** Names of products and systems, which are headings above the hosts of a list. */
const HEADINGS = new Set(
  'esxi esx vcenter vcsa vsphere proxy proxies cloudcache ntp vm vms windows linux prism nutanix'.split(' '),
);

/** Ranges of up to this many addresses become hosts; larger ones become networks, if this many are enough. */
const MOST_RANGE_HOSTS = 32;
const MOST_RANGE_NETWORKS = 16;
const LINE_BREAK = /\r\n|[\n\r\u0085\u2028\u2029]/;
const ALLOWED = /^[a-z0-9.:/*-]+$/;
const NOT_ALLOWED = /[^a-z0-9.:/*-]/u;

const MAX_NAME = 253;
const MAX_LABEL = 63;

/**
 * Reads hosts from typed or pasted text. Entries are separated by white space, commas and semicolons of any width; `#`
 * starts a remark. Only names, addresses, networks, ranges and `*.` patterns become hosts, normalized and in lower
 * case; anything else is reported with its position. Never throws.
 */
export function parseHosts(text: string): ParsedHosts {
  const hosts = new Map<string, Host>();
  const problems: HostProblem[] = [];
  const notices: HostNotice[] = [];
  const lines = text.split(LINE_BREAK).map((line) => refuseProse(readLine(line.replace(/^\uFEFF/, ' '))));
  const isMail = lines.some(isSentence);
  const isList = lines.flat().some(isNumbered);
  lines.forEach((entries, index) => {
    // A word next to an address is a remark. On its own, listed and containing a digit, or among similar words, it is a
    // host name.
    const besideAddress = entries.some(({read}) => 'hosts' in read && read.hosts.some(isSurelyHost));
    for (const [at, {entry, column, read, isListed}] of entries.entries()) {
      const isApart = isListed && entries[at + 1]?.isListed !== false;
      const place = {line: index + 1, column, entry};
      if ('fault' in read) {
        problems.push({...place, ...read});
        continue;
      }
      for (const host of read.hosts) {
        const isRemark = besideAddress && !isSurelyHost(host) && !(isApart && /\d/u.test(host.text));
        const isWord = /^[a-z-]+$/u.test(host.text) && (isMail || (isList && HEADINGS.has(host.text)));
        if (isRemark) problems.push({...place, fault: 'word'});
        else if (isWord) problems.push({...place, fault: 'common-word'});
        else if (!hosts.has(host.text) && hosts.size >= HOST_LIMIT) {
          problems.push({...place, fault: 'too-many', detail: String(HOST_LIMIT)});
          return;
        } else {
          hosts.set(host.text, host);
          if (read.hadHostBits) notices.push({...place, network: host.text});
        }
      }
    }
  });
  return {hosts: [...hosts.values()], problems, notices};
}

type Fault = Pick<HostProblem, 'fault' | 'detail'>;
type Read = {readonly hosts: readonly Host[]; readonly hadHostBits?: boolean} | Fault;

interface LineEntry {
  readonly entry: string;
  /** From 1. */
  readonly column: number;
  readonly read: Read;
  /** Whether a comma or a word such as "and" separates it from the previous one. */
  readonly isListed: boolean;
}

/** Several machine names side by side without separators contain digits or dots; plain words form a sentence. */
function refuseProse(entries: readonly LineEntry[]): readonly LineEntry[] {
  return entries.map((entry, index) => {
    const isWord = isProse(entry) || (/^\p{L}$/u.test(entry.entry) && hasProseBeside(entries, index));
    const next = entries[index + 1];
    const isAmongOthers = (index > 0 && !entry.isListed) || (next !== undefined && !next.isListed);
    return (isWord && isAmongOthers) || isOfVersion(entries, index)
      ? {...entry, read: {fault: 'word'}}
      : entry;
  });
}

/** Whether it follows a word and a number: the update of a version, as in `ESXi 8.0 U2`. */
function isOfVersion(entries: readonly LineEntry[], index: number): boolean {
  const [word, number, entry] = [entries[index - 2], entries[index - 1], entries[index]];
  return (
    entry?.isListed === false &&
    'hosts' in entry.read &&
    !entry.read.hosts.some(isSurelyHost) &&
    number?.isListed === false &&
    /^\d[\d.]*$/u.test(number.entry) &&
    'fault' in number.read &&
    word !== undefined &&
    isProse(word)
  );
}

/** Whether a line is a greeting, or several words without a host. */
function isSentence(entries: readonly LineEntry[]): boolean {
  const greetings = GREETINGS.split(' ');
  const words = entries.filter(({read}) => 'fault' in read && read.fault === 'word');
  return (
    entries.some(({entry}) => greetings.includes(entry.toLowerCase())) ||
    (words.length > 2 && !entries.some(({read}) => 'hosts' in read)) ||
    entries.some(
      ({entry, read}) =>
        'fault' in read && read.fault === 'unclear' && (entry.match(/\p{L}{2,}/gu)?.length ?? 0) > 3,
    )
  );
}

function isProse({entry, read}: LineEntry): boolean {
  return /^\p{L}[\p{L}'’-]+[.!?]?$/u.test(entry) && !isPlaceholderOrRemark(read);
}

/** Whether there is a word immediately before or after, as next to the "a" of a sentence. */
function hasProseBeside(entries: readonly LineEntry[], index: number): boolean {
  const [before, entry, after] = [entries[index - 1], entries[index], entries[index + 1]];
  return (
    (before !== undefined && entry?.isListed === false && isProse(before)) ||
    (after !== undefined && !after.isListed && isProse(after))
  );
}

function isPlaceholderOrRemark(read: Read): boolean {
  return 'fault' in read && ['placeholder', 'remark', 'bracketed', 'caption'].includes(read.fault);
}

function readLine(written: string): readonly LineEntry[] {
  const line = written.replace(ITEM_NUMBER, (mark) => ' '.repeat(mark.length));
  const told = line.replace(REMARK, '');
  const remark = line.slice(told.length).trim();
  const refuse = (fault: Fault): readonly LineEntry[] => {
    const entry = told.trim();
    return [{entry, column: told.indexOf(entry) + 1, read: fault, isListed: true}];
  };
  const hasAddress = HAS_ADDRESS.test(told.normalize('NFKC'));
  if (EXCEPTION.test(told) || (hasAddress && EXCEPTION_BESIDE_ADDRESS.test(told))) {
    return refuse({fault: 'exception'});
  }
  const mark = ITEM_MARK.exec(told)?.[0].length ?? 0;
  const caption = CAPTION.exec(told.slice(mark))?.groups?.caption ?? '';
  const device = OTHER_DEVICE.exec(hasAddress ? told : caption)?.[0];
  if (device !== undefined) return refuse({fault: 'unclear', detail: device});
  const start = caption === '' ? mark : told.indexOf(caption, mark) + caption.length;
  const entries: LineEntry[] =
    caption === ''
      ? []
      : [{entry: caption, column: start - caption.length + 1, read: {fault: 'caption'}, isListed: true}];
  let end = start;
  let isListed = true;
  const listed = told.replace(JOINING, (word) => '、'.repeat(word.length));
  for (const match of listed.slice(start).matchAll(ENTRY)) {
    const index = start + match.index;
    const entry = told.slice(index, index + match[0].length).trim();
    isListed ||= /[,，、;；と・\t]/u.test(listed.slice(end, index));
    end = index + match[0].length;
    const folded = entry.normalize('NFKC').toLowerCase();
    if (FILLERS.has(folded)) {
      isListed = true;
      continue;
    }
    entries.push({entry, column: index + 1, read: readEntry(entry, match.groups ?? {}), isListed});
    isListed = false;
  }
  const unclear = unclearWord(entries);
  if (unclear !== undefined) return refuse({fault: 'unclear', detail: unclear});
  if (!HAS_ADDRESS.test(remark.normalize('NFKC'))) return entries;
  const column = line.length - line.slice(told.length).trimStart().length + 1;
  return [...entries, {entry: remark, column, read: {fault: 'remark'}, isListed: true}];
}

/** Words beside an address that say nothing about which addresses are meant. */
const REMARKS = new Set([...WORDS, 'vip', 'mgmt'].filter((word) => word !== 'to' && word !== 'from'));

/**
 * A word that may make a range or an exception of the addresses beside it, in whatever language: one between two hosts,
 * a sentence around an address, or any word where one address lies in a network of the same line.
 */
function unclearWord(entries: readonly LineEntry[]): string | undefined {
  const words = entries.filter(isUnknownWord);
  if (words.length === 0) return undefined;
  const segments = segmentsOf(entries);
  if (!entries.some(isAddressed)) return between(segments) ?? sentenceBeside(segments, isNumbered);
  const [first] = words;
  if (overlaps(entries)) return first?.entry;
  const bracketed = words.find(({entry}) => /^[(（]/u.test(entry));
  return bracketed?.entry ?? between(segments) ?? sentenceBeside(segments, isAddressed);
}

type Segment = readonly LineEntry[];

/** The first of the words that joins two hosts without a separator. */
function between(segments: readonly Segment[]): string | undefined {
  return segments
    .flatMap((segment) => segment.slice(segment.findIndex(isNumbered), segment.findLastIndex(isNumbered) + 1))
    .find(isUnknownWord)?.entry;
}

/** The first of two words in a row beside a host: `alles außer 10.0.0.5`. */
function sentenceBeside(
  segments: readonly Segment[],
  isHost: (entry: LineEntry) => boolean,
): string | undefined {
  return segments
    .filter((segment) => segment.some(isHost))
    .flatMap((segment) =>
      segment.filter((word, index) => {
        const next = segment[index + 1];
        return next !== undefined && isLatinWord(word) && isLatinWord(next);
      }),
    )[0]?.entry;
}

/** The entries that no comma separates from each other. */
function segmentsOf(entries: readonly LineEntry[]): readonly Segment[] {
  const segments: LineEntry[][] = [];
  for (const entry of entries) {
    if (entry.isListed) segments.push([]);
    segments.at(-1)?.push(entry);
  }
  return segments;
}

/** Whether it is a word or a sign that is neither a host name with a number nor a known remark. */
function isUnknownWord({entry, read}: LineEntry): boolean {
  const folded = entry.normalize('NFKC').toLowerCase();
  if (REMARKS.has(folded) || DASHES.test(folded)) return false;
  if (/^[(（]/u.test(entry)) {
    // An address among other words in brackets, such as an exception.
    const isRemark = 'fault' in read && read.fault === 'remark';
    const words = folded.match(/\p{L}[\p{L}-]*/gu) ?? [];
    return isRemark && HAS_ADDRESS.test(folded) && words.some((word) => !REMARKS.has(word));
  }
  if ('fault' in read) {
    return (
      !['caption', 'mask', 'port', 'url', 'zone', 'exception', 'bracketed'].includes(read.fault) &&
      !(/\d/u.test(entry) && /\D/u.test(entry))
    );
  }
  return read.hosts.every((host) => !isSurelyHost(host) && !/\d/u.test(host.text));
}

function isLatinWord(entry: LineEntry): boolean {
  return isUnknownWord(entry) && /^[^\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\d(（]+$/u.test(entry.entry);
}

function isAddressed({read}: LineEntry): boolean {
  return 'hosts' in read && read.hosts.some(({kind}) => kind !== 'name' && kind !== 'name-pattern');
}

function isNumbered({read}: LineEntry): boolean {
  return 'hosts' in read && read.hosts.some((host) => isSurelyHost(host) || /\d/u.test(host.text));
}

/** Whether an address of the line lies in a network of it. */
function overlaps(entries: readonly LineEntry[]): boolean {
  const spans = entries.flatMap(({read}) =>
    'hosts' in read
      ? read.hosts.flatMap(({kind, text}) => {
          const [addressText = '', prefix] = text.split('/');
          const ip = kind === 'name' || kind === 'name-pattern' ? undefined : readIp(addressText);
          return ip === undefined
            ? []
            : [{bits: ip.bits, read, ...networkRange(ip, prefix === undefined ? ip.bits : Number(prefix))}];
        })
      : [],
  );
  return spans.some((one) =>
    spans.some(
      (other) =>
        one.read !== other.read &&
        one.bits === other.bits &&
        one.first <= other.first &&
        other.last <= one.last,
    ),
  );
}

/** Reads what one of the alternatives of `ENTRY` matched. */
function readEntry(entry: string, groups: Readonly<Record<string, string | undefined>>): Read {
  const {first, last, first6, last6, stem, firstNumber, lastNumber, domain = ''} = groups;
  const {stemOf, firstIn, lastIn, firstOf = firstIn, lastOf = lastIn, domainOf = ''} = groups;
  const {fromName, network, mask, inside, quoted, remark, stem4, first4, last4, spaced, prefix} = groups;
  const counted = last?.includes('.') === true ? groups.countOf : (groups.count ?? groups.countOf);
  if (counted !== undefined) return {fault: 'unclear', detail: counted.trim()};
  if (stem4 !== undefined && first4 !== undefined && last4 !== undefined) {
    return readRange(stem4 + first4, last4);
  }
  if (first !== undefined && last !== undefined) return readRange(first, last);
  if (first6 !== undefined && last6 !== undefined) return readRange6(first6, last6);
  if (stem !== undefined && firstNumber !== undefined && lastNumber !== undefined) {
    return readNameRange(stem, firstNumber, lastNumber, domain);
  }
  if (stemOf !== undefined && firstOf !== undefined && lastOf !== undefined) {
    return readNameRange(stemOf, firstOf, lastOf, domainOf);
  }
  if (fromName !== undefined) return {fault: 'name-range'};
  if (spaced !== undefined && prefix !== undefined) return readNetwork(`${spaced}/${prefix}`);
  if (network !== undefined && mask !== undefined) return readMasked(network, mask);
  if (remark !== undefined) {
    const read = readHost(remark.slice(1, -1).trim());
    if ('hosts' in read) return {fault: 'bracketed'};
    return {fault: PLACEHOLDER_WORDS.test(remark) || read.fault === 'placeholder' ? 'placeholder' : 'remark'};
  }
  return readHost(inside ?? quoted ?? entry);
}

/** An address, a network, or a fully qualified name; a single word may be anything. */
function isSurelyHost({kind, text}: Host): boolean {
  return kind !== 'name' || text.includes('.');
}

/** From the first to the last address; the last may be abbreviated to its last number. */
function readRange(firstText: string, lastText: string): Read {
  const first = readIpv4(firstText);
  const last = readIpv4(
    lastText.includes('.') ? lastText : firstText.replace(/\d+$/u, String(Number(lastText))),
  );
  if (first === undefined || last === undefined) return {fault: 'ipv4'};
  if (first.value > last.value) return {fault: 'address-range'};
  const count = last.value - first.value + 1n;
  if (count <= BigInt(MOST_RANGE_HOSTS)) {
    return {
      hosts: Array.from({length: Number(count)}, (_, index): Host => ({
        kind: 'ipv4',
        text: renderIp({bits: 32, value: first.value + BigInt(index)}),
      })),
    };
  }
  const networks = coverRange(first.value, last.value);
  return networks.length <= MOST_RANGE_NETWORKS
    ? {
        hosts: networks.map((text): Host =>
          text.endsWith('/32')
            ? {kind: 'ipv4', text: text.slice(0, -'/32'.length)}
            : {kind: 'ipv4-network', text},
        ),
      }
    : {fault: 'range-too-large', detail: String(count)};
}

function readRange6(firstText: string, lastText: string): Read {
  const first = readIpv6(firstText);
  const last = readIpv6(lastText.includes(':') ? lastText : firstText.replace(/[0-9a-f]*$/iu, lastText));
  if (first === undefined || last === undefined) return {fault: 'ipv6'};
  const count = last.value - first.value + 1n;
  if (count < 1n) return {fault: 'address-range'};
  if (count > BigInt(MOST_RANGE_HOSTS)) return {fault: 'range-too-large', detail: String(count)};
  return {
    hosts: Array.from({length: Number(count)}, (_, index): Host => ({
      kind: 'ipv6',
      text: renderIp({bits: 128, value: first.value + BigInt(index)}),
    })),
  };
}

/** `esx01-esx04`: ascending names with the same number of digits. */
function readNameRange(stem: string, firstText: string, lastText: string, domain: string): Read {
  const [first, last] = [Number(firstText), Number(lastText)];
  if (firstText.length > lastText.length || last < first) return {fault: 'name-range'};
  if (last - first >= MOST_RANGE_HOSTS) {
    return {fault: 'name-range-too-large', detail: String(last - first + 1)};
  }
  const names = Array.from({length: last - first + 1}, (_, index) =>
    readName(`${stem}${String(first + index).padStart(firstText.length, '0')}${domain}`.toLowerCase()),
  );
  return (
    names.find((name): name is Fault => 'fault' in name) ?? {
      hosts: names.flatMap((name) => ('hosts' in name ? name.hosts : [])),
    }
  );
}

/** The fewest networks that hold exactly these addresses. */
function coverRange(first: bigint, last: bigint): readonly string[] {
  const networks: string[] = [];
  for (let from = first; from <= last;) {
    let bits = 0n;
    while (bits < 32n && from % (1n << (bits + 1n)) === 0n && from + (1n << (bits + 1n)) - 1n <= last)
      bits += 1n;
    networks.push(`${renderIp({bits: 32, value: from})}/${String(32n - bits)}`);
    from += 1n << bits;
  }
  return networks;
}

/** An address and its mask: a netmask (255.255.255.0) or a wildcard mask (0.0.0.255). */
function readMasked(addressText: string, maskText: string): Read {
  const prefix = prefixOfMask(maskText);
  return prefix === undefined ? {fault: 'mask'} : readNetwork(`${addressText}/${String(prefix)}`);
}

function readHost(entry: string): Read {
  const text = entry
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[。.]$/u, '');
  if (PLACEHOLDERS.has(text) || DASHES.test(text) || /^<[A-Za-z0-9-]{3,}>$/u.test(entry)) {
    return {fault: 'placeholder'};
  }
  if (
    /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]/u.test(text) &&
    /\p{L}/u.test(text) &&
    !/[.。:/]/u.test(text)
  ) {
    if (text !== 'すべて' && text !== '全て') {
      return {fault: PLACEHOLDER_WORDS.test(text) ? 'placeholder' : 'remark'};
    }
  }
  if (
    PLACEHOLDER_ADDRESS.test(text) ||
    (/^\d{1,3}(?:\.(?:\d{1,3}|x+|n+|\*|_+|\?+))+$/u.test(text) && /[xn*_?]/u.test(text))
  ) {
    return {fault: 'placeholder'};
  }
  if (text === 'any' || text === 'all' || text === 'すべて' || text === '全て') return {fault: 'everything'};
  if (WORDS.has(text)) return {fault: 'common-word'};
  if (/^[a-z][a-z0-9+.-]*:\/\//.test(text)) return {fault: 'url'};
  if (/^\[?[0-9a-f:.]+%/.test(text) && text.includes(':')) return {fault: 'zone'};
  if (/^\d+(?:\.\d+){3}(?:[-~–−〜ー]|\.\.)/u.test(text)) return {fault: 'address-range'};
  const alone = text.replace(/(?::\d+)?\/(?:tcp|udp)$/, '');
  if (alone !== text && !/^\d*$/.test(alone)) return {fault: 'port', detail: alone};
  if (LOOPBACK_NAME.test(text)) return {fault: 'loopback'};
  if (/^[a-z][a-z-]*\d+(?:\/\d+)+$/u.test(text)) return {fault: 'name-or-range'};
  const bracketed = /^\[([0-9a-f:.]+)\](?::\d+)?$/.exec(text)?.[1];
  if (bracketed !== undefined) {
    return text.endsWith(']') ? readHost(bracketed) : {fault: 'port', detail: `[${bracketed}]`};
  }
  if (!ALLOWED.test(text)) return {fault: 'character', detail: NOT_ALLOWED.exec(text)?.[0] ?? ''};
  if (text.includes('/')) return readNetwork(text);
  if (/^[^:]+:$/.test(text)) return {fault: 'caption'};
  const beforePort = /^([^:]+):\d+$/.exec(text)?.[1];
  if (beforePort !== undefined) return {fault: 'port', detail: beforePort};
  if (text.includes(':')) return address(readIpv6(text), 'ipv6');
  // `esx01-04` may be meant as a range; with its domain it can only be one name.
  if (/^[a-z][a-z-]*(\d+)-(\d+)$/u.test(text)) return {fault: 'name-or-range'};
  return looksLikeIpv4(text) ? address(readIpv4(text), 'ipv4') : readName(text);
}

const LOOPBACK_NAME = /^(?:.+\.)?localhost(?:[46]?\.localdomain[46]?)?$/;

/** A name never ends in a number, and four parts of which three are numbers are an address with a mistyped digit. */
function looksLikeIpv4(text: string): boolean {
  return /(?:^|\.)(?:\d+|0x[0-9a-f]*)\.?$/.test(text) || /^(?:\d+\.){3}[^.]+$/.test(text);
}

function address(ip: IpAddress | undefined, kind: 'ipv4' | 'ipv6'): Read {
  if (ip === undefined) return {fault: kind};
  if (ip.value === 0n) return {fault: 'everything'};
  if (ip.bits === 32 ? ip.value >> 24n === 127n : ip.value === 1n) return {fault: 'loopback'};
  if (kind === 'ipv4' && ip.value >= 0xff000000n && prefixOfMask(renderIp(ip)) !== undefined)
    return {fault: 'mask'};
  return {hosts: [{kind, text: renderIp(ip)}]};
}

function readNetwork(text: string): Read {
  const [, addressText = '', prefixText = ''] = /^([^/]*)\/(.*)$/s.exec(text) ?? [];
  const ip = readIp(addressText);
  if (ip === undefined) {
    if (addressText.includes(':')) return {fault: 'ipv6'};
    return looksLikeIpv4(addressText) ? {fault: 'ipv4'} : {fault: 'url'};
  }
  if (!/^(?:0|[1-9]\d{0,2})$/.test(prefixText) || Number(prefixText) > ip.bits) {
    return {fault: 'prefix', detail: String(ip.bits)};
  }
  const prefix = Number(prefixText);
  if (prefix === 0) return {fault: 'everything'};
  const {first} = networkRange(ip, prefix);
  if (ip.bits === 32 && prefix >= 8 && first >> 24n === 127n) return {fault: 'loopback'};
  if (prefix === ip.bits) return address(ip, ip.bits === 32 ? 'ipv4' : 'ipv6');
  return {
    hosts: [
      {
        kind: ip.bits === 32 ? 'ipv4-network' : 'ipv6-network',
        text: `${renderIp({bits: ip.bits, value: first})}/${String(prefix)}`,
      },
    ],
    hadHostBits: first !== ip.value,
  };
}

/** Dates, and identifiers that only look like names: digits and hyphens alone, UUIDs, hardware addresses. */
const NOT_A_NAME =
  /^(?:\d+(?:-\d+)+(?:t[\d-]+z?)?|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?:[0-9a-f]{2}-){5}[0-9a-f]{2})$/u;

function readName(text: string): Read {
  if (NOT_A_NAME.test(text)) return {fault: 'remark'};
  const isPattern = text.startsWith('*.');
  const name = (isPattern ? text.slice(2) : text).replace(/\.$/, '');
  if (name.includes('*')) return {fault: 'wildcard'};
  const labels = name.split('.');
  if (isPattern && labels.length < 2) return {fault: 'wildcard'};
  const wrong = labels.find((label) => !/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(label));
  if (wrong !== undefined) return {fault: 'label', detail: wrong};
  if (labels.some((label) => label.length > MAX_LABEL)) return {fault: 'label-length'};
  const written = isPattern ? `*.${name}` : name;
  if (written.length > MAX_NAME) return {fault: 'name-length'};
  return {hosts: [{kind: isPattern ? 'name-pattern' : 'name', text: written}]};
}
