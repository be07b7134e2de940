import type {Words} from '../../words/words';
import type {HostProblem} from './parseHosts';

/** Characters that are invisible or change how the surrounding text is displayed. */
const INVISIBLE = /[\p{C}\p{Z}\p{Variation_Selector}]/u;
const INVISIBLE_ALL = /[\p{C}\p{Z}\p{Variation_Selector}]/gu;

const SHOWN_LENGTH = 60;

/** What is wrong with an entry and what to enter instead. */
export function describeHostFault({fault, detail = ''}: HostProblem, words: Words): string {
  switch (fault) {
    case 'character':
      return INVISIBLE.test(detail)
        ? words('ui:plan.hosts.fault.invisible', {code: codePoint(detail)})
        : words('ui:plan.hosts.fault.character', {character: detail, code: codePoint(detail)});
    case 'port':
      return words('ui:plan.hosts.fault.port', {host: detail});
    case 'unclear':
      return words('ui:plan.hosts.fault.unclear', {word: showEntry(detail)});
    case 'prefix':
    case 'too-many':
      return words(`ui:plan.hosts.fault.${fault}`, {most: detail});
    case 'range-too-large':
    case 'name-range-too-large':
      return words(`ui:plan.hosts.fault.${fault}`, {count: detail});
    case 'address-range':
    case 'name-range':
    case 'name-or-range':
    case 'remark':
    case 'bracketed':
    case 'caption':
    case 'common-word':
    case 'exception':
    case 'url':
    case 'mask':
    case 'placeholder':
    case 'word':
    case 'ipv4':
    case 'ipv6':
    case 'zone':
    case 'everything':
    case 'loopback':
    case 'label':
    case 'label-length':
    case 'name-length':
    case 'wildcard':
      return words(`ui:plan.hosts.fault.${fault}`);
  }
}

/** Makes text from outside safe to display: invisible characters as codes, truncated to a readable length. */
export function showEntry(entry: string, length = SHOWN_LENGTH): string {
  const characters = Array.from(entry);
  const shown = characters.slice(0, length).join('');
  return (
    shown.replace(INVISIBLE_ALL, (sign) => (sign === ' ' ? ' ' : `⟨${codePoint(sign)}⟩`)) +
    (characters.length > length ? '…' : '')
  );
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
