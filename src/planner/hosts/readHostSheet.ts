import type {Matrix} from '../../matrix/model';
import type {Synonyms} from '../../words/synonyms';
import type {UiKey, Words} from '../../words/words';
import {endpointNames} from './endpointNames';
import {parseHostSheet, type LeftOut, type ParsedHostSheet, type SeveralAddresses} from './parseHostSheet';
import {showEntry} from './describeHostProblem';

/** A language in which a sheet may be written. */
export interface SheetLanguage {
  readonly words: Words;
  readonly synonyms?: Synonyms;
}

/** Reads a table of hosts using all names of the endpoints, the same for every caller. Never throws. */
export function readHostSheet(
  text: string,
  matrix: Matrix,
  languages: readonly SheetLanguage[],
): ParsedHostSheet {
  const inAll = (key: UiKey): readonly string[] => languages.map(({words}) => words(key));
  return parseHostSheet(text, endpointNames(matrix, languages), {
    from: inAll('ui:table.from'),
    fromHosts: inAll('ui:export.column.fromHosts'),
    to: inAll('ui:table.to'),
    toHosts: inAll('ui:export.column.toHosts'),
  });
}

/** Why a cell or a column was ignored. */
export function describeLeftOut({kind}: LeftOut, words: Words): string {
  return words(`ui:plan.hosts.sheet.leftOut.${kind}`);
}

/** A notice that a row has several addresses, all of which were used. */
export function describeSeveral({line, addresses}: SeveralAddresses, words: Words): string {
  return words('ui:plan.hosts.sheet.several', {
    line,
    addresses: addresses.map((address) => showEntry(address)).join(', '),
  });
}
