import type {Matrix, NamedPort, PortlessFlow} from '../../matrix/model';
import {normalizeForSearch} from '../../text/normalizeForSearch';
import {joinWithSeparator} from '../../words/joinWords';
import type {Words} from '../../words/words';
import type {Query} from '../model';
import {isEverydayWord} from '../rows/everydayWords';
import {isWholeWord} from '../rows/narrowQuery';
import type {SearchableRow} from '../rows/searchableRow';
import {namedPortText, type QueryNotice} from './explainQuery';

/** What the words of a query name although no connection in the list has that name. */
export interface NamedByWords {
  readonly ports: readonly NamedPort[];
  readonly portless: readonly PortlessFlow[];
}

/**
 * What is known by name but not as a connection: ports that are only named, and what sources describe without a port.
 * A word that occurs in a row stands for that row; otherwise "backup" would name half of this.
 */
export function namedByWords(
  matrix: Matrix,
  rows: readonly SearchableRow[],
  query: Query,
  languages: readonly Words[],
): NamedByWords {
  const strange = query.words.filter(
    (word) => word.length > 1 && !isEverydayWord(word) && !rows.some(({text}) => isWholeWord(text, word)),
  );
  const phrase = query.words.length > 1 ? query.words.join(' ') : undefined;
  const isCalled = (names: readonly string[]): boolean =>
    names.map(normalizeForSearch).some((name) => strange.some((word) => hasName(name, word)));
  const isWhole = (names: readonly string[]): boolean =>
    phrase !== undefined && names.map(normalizeForSearch).some((name) => isWholeWord(name, phrase));
  return {
    ports: matrix.namedPorts.filter(({id}) => {
      const names = languages.map((words) => words(`matrix:namedPorts.${id}.name`));
      return isCalled(names.flatMap(properNames)) || (strange.length > 0 && isWhole(names));
    }),
    portless: matrix.portless.filter(({id}) => {
      const names = languages.map((words) => words(`matrix:portless.${id}.name`));
      const about = languages.map((words) => words(`matrix:portless.${id}.about`));
      return isCalled([...names, ...about.flatMap(properNames)]) || isWhole(names);
    }),
  };
}

/** Abbreviations and names in a text: words that are not written small, except where a sentence begins. */
function properNames(text: string): readonly string[] {
  const found = text.match(
    /(?<=[a-z0-9,(/]\s?|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|[（、]\s?)\b\p{Lu}[\w-]+|\b\w*\p{Lu}\w*\p{Lu}[\w-]*|[\p{Script=Han}ァ-ヺー]{2,}/gu,
  );
  return (found ?? []).filter((name) => !generic.has(name));
}

/** Abbreviations that name no thing of their own. */
const generic = new Set(['URL', 'IP', 'WAN']);

/** Whether a folded name has a word, however it is hyphenated. */
function hasName(name: string, word: string): boolean {
  return isWholeWord(name, word) || isWholeWord(name.replaceAll('-', ''), word.replaceAll('-', ''));
}

/** The notes about them. */
export function explainNamed({ports, portless}: NamedByWords, words: Words): readonly QueryNotice[] {
  return [
    ...ports.map((named) => ({kind: 'named', named, text: namedPortText(named, words)}) as const),
    ...portless.map(
      ({id}) =>
        ({
          kind: 'remark',
          text: words('ui:search.portless', {
            name: words(`matrix:portless.${id}.name`),
            about: words(`matrix:portless.${id}.about`),
          }),
        }) as const,
    ),
  ];
}

/** Names the words that were left out. */
export function explainLeftOut(leftOut: readonly string[], words: Words): readonly QueryNotice[] {
  return leftOut.length === 0
    ? []
    : [{kind: 'remark', text: words('ui:search.leftOut', {words: joinWithSeparator(leftOut, words)})}];
}
