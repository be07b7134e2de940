import {normalizeForSearch} from '../../../text/normalizeForSearch';
import {readIp} from '../../hosts/ipAddress';
import {readPrefix, readSpan, type AddressSpan} from '../addressSpan';
import {reason} from '../reasons';
import type {Element} from '../netfilter/model';
import {cellText} from './cellText';
import {exceptionWords, inactiveWords} from './wordsOfDoubt';

/** The addresses in a cell. `any`: everything; `unclear`: which ones they are is uncertain. */
export interface CellAddresses {
  readonly elements: readonly Element[] | 'any' | 'unclear';
  /** Those that are meant for certain, if an address is given with the mask of its network, as hosts often are. */
  readonly certain?: readonly Element[];
  readonly negated: boolean;
}

const anyWords =
  /^(?:any|any-?ipv?4|any4|all|all-?ipv?4|\*|anywhere|everywhere|0\.0\.0\.0\/0(?:\.0\.0\.0)?|0\.0\.0\.0[ /]0\.0\.0\.0|0\.0\.0\.0[ /]255\.255\.255\.255|any\/any|すべて|全て|全部|任意|全|制限なし|指定なし|すべてのホスト|全ホスト|all hosts|all addresses|any address|all networks|any host|any 255\.255\.255\.255|any(?:where)? \(?ipv?4\)?|any(?:where)? ?\((?:all|0\.0\.0\.0\/0|すべて|全て|任意)\)|(?:制限なし|すべて|全て|任意|全) ?\(any\)|0\/0|0\.0\.0\.0-255\.255\.255\.255|\*\.\*\.\*\.\*)$/;

/**
 * Reads the addresses, networks, ranges and names of a cell as a whole, before it is split at spaces; `mask` is the
 * cell of an adjacent mask column. Undefined if the cell is empty.
 */
export function readAddresses(cell: string, mask = ''): CellAddresses | undefined {
  let text = cellText(cell)
    .replace(/[~〜～‐-―−]/gu, '-')
    .trim();
  let negated = false;
  const negation = /^(?:!|not\b|\[?(?:negate[d]?|除外|否定)\]?[:\s]?|except\b|^<>)\s*(.+)$/u.exec(text);
  if (negation !== null) {
    negated = true;
    text = (negation[1] ?? '').trim();
  } else if (/.(?:以外|を除く)$/u.test(text)) {
    negated = true;
    text = text.replace(/(?:以外|を除く)$/u, '').trim();
  }
  if (text === '' || /^(?:-|n\/a|なし|null|none)$/.test(text)) return undefined;
  const items = text
    .split(/[,、;；|]+|\band\b|及び|および/u)
    .map((each) => each.trim())
    .filter((each) => each !== '');
  // What a negation in front of or behind a list applies to is uncertain.
  if (exceptionWords.test(text) || (negated && (items.length > 1 || /[※*]./u.test(text))))
    return {elements: 'unclear', negated: false};
  if (anyWords.test(text) && mask === '') return {elements: 'any', negated};
  if (text === '::/0' || text === 'any6' || text === 'any-ipv6') {
    return {elements: [[{bits: 128, first: 0n, last: (1n << 128n) - 1n}]], negated};
  }
  const maskText = normalizeForSearch(mask).trim();
  const elements: Element[] = [];
  const certain: Element[] = [];
  for (const address of items) {
    const isMaskless = maskText === '' || maskText === '-' || !/^[0-9.]+$/.test(address);
    const item = isMaskless ? address : `${address} ${maskText.replace(/^\//, '')}`;
    if (anyWords.test(item)) return {elements: 'any', negated};
    const read = readItem(item);
    if (read === 'unclear') return {elements: 'unclear', negated: false};
    elements.push(...read);
    const host = hostOfNetwork(item);
    certain.push(...(host === undefined ? read : [[host], [{doubt: reason('name', {name: item})}]]));
  }
  if (elements.length === 0) return undefined;
  if (certain.length === elements.length) return {elements, negated};
  return negated ? {elements: 'unclear', negated: false} : {elements, certain, negated};
}

/** `10.0.0.9/24` may be a host of that network as well as the network. */
function hostOfNetwork(item: string): AddressSpan | undefined {
  const [, address = '', mask = ''] = /^([0-9a-f.:]+)(?:\/|\s+)([0-9.]+)$/u.exec(item) ?? [];
  const host = readSpan(address);
  const network = maskedSpan(address, mask) ?? readSpan(`${address}/${mask}`);
  return host === undefined || network === undefined || network.first === host.first ? undefined : host;
}

/** Beside an address: a mark that it does not count, a user, a port. */
const NARROWING = /[×✕✖✗☓\\@]|\b(?:x|user|port)\b|ユーザ|ポート/u;

function readItem(written: string): readonly Element[] | 'unclear' {
  const item = written.replace(/^range\s+(\S+)\s+(?=[0-9a-f.:]+$)/u, '$1-');
  const range = /^([0-9a-f.:]+)\s*(?:-|\bto\b|\bthrough\b|から)\s*([0-9a-f.:]+)(?:まで)?$/u.exec(item);
  if (range !== null) {
    const span = readSpan(`${range[1] ?? ''}-${range[2] ?? ''}`);
    return [span === undefined ? [{doubt: reason('name', {name: item})}] : [span]];
  }
  const masked =
    /^(?:network\s+|subnet\s+)?([0-9.]+)\s*(?:\/\s*|\s(?:mask\s+|netmask\s+|wildcard\s+|マスク\s*)?)([0-9.]+)$/u.exec(
      item,
    );
  if (masked !== null) {
    const span = maskedSpan(masked[1] ?? '', masked[2] ?? '');
    if (span !== undefined) return [[span]];
  }
  // A list without commas, a name with its address, a remark in brackets.
  const found: Element[] = [];
  const words = item
    .replace(/^host\s+/, '')
    .replace(/[()（）[\]]/gu, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && word !== 'host');
  const spans = words.map((word) => readSpan(word.replace(/\.$/, '')));
  const hasSpan = spans.some((span) => span !== undefined);
  // Two addresses with a word between or beside them: the word may say which of them counts.
  const isSeveral = spans.filter((span) => span !== undefined).length > 1;
  if (isSeveral && (spans.includes(undefined) || /[([]/.test(item))) return 'unclear';
  if (hasSpan && words.length > 1 && (inactiveWords.test(item) || NARROWING.test(item))) return 'unclear';
  // No packet comes from this address: it stands for "any", or for nothing.
  if (words.includes('0.0.0.0')) return 'unclear';
  words.forEach((word, index) => {
    const span = spans[index];
    if (span !== undefined) {
      // A mask is not an address.
      found.push(
        isMask(span) && hasSpan && words.length > 1 ? [{doubt: reason('name', {name: item})}] : [span],
      );
    } else found.push([{text: word}]);
  });
  return found;
}

function maskedSpan(address: string, mask: string): AddressSpan | undefined {
  const ip = readIp(address);
  const maskIp = readIp(mask);
  if (ip === undefined) return undefined;
  if (maskIp === undefined) return /^\d{1,2}$/.test(mask) ? readSpan(`${address}/${mask}`) : undefined;
  // Two adjacent addresses are a list, unless the second is a mask.
  return readPrefix(mask, 32) === undefined ||
    (mask !== '0.0.0.0' &&
      !/^(?:255\.|0\.)/.test(mask) &&
      mask !== '127.255.255.255' &&
      !/^\d+\.255\.255\.255$/.test(mask))
    ? undefined
    : mask === '0.0.0.0'
      ? readSpan(`${address}/32`)
      : readSpan(`${address}/${mask}`);
}

function isMask({bits, first, last}: AddressSpan): boolean {
  return bits === 32 && first === last && (first >> 24n === 255n || (first < 1n << 24n && first > 0n));
}
