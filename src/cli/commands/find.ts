import {describeConnection} from '../../connection/describeConnection';
import {connectionTitle} from '../../connection/connectionTitle';
import {matrix} from '../../matrix/matrix';
import type {Connection, NamedPort} from '../../matrix/model';
import {portRangesOf, transportsToOpen} from '../../matrix/select';
import {namesOfConnection, namesOfThings} from '../../query/answers/namesOfThings';
import {answerPorts} from '../../query/answers/portAnswers';
import {explainMisses, explainQuery, noticeTexts} from '../../query/answers/explainQuery';
import {explainLeftOut, explainNamed, namedByWords} from '../../query/answers/explainWords';
import type {Query} from '../../query/model';
import {parseQuery} from '../../query/parseQuery';
import {beginsWord, isWholeWord, keepWords} from '../../query/rows/narrowQuery';
import {matchesQuery, prepareRow} from '../../query/rows/searchableRow';
import {normalizeForSearch} from '../../text/normalizeForSearch';
import {joinWithSeparator} from '../../words/joinWords';
import type {Words} from '../../words/words';
import type {Command} from '../command';
import {languages, WrongUse} from '../context';

/** A connection as listed by the commands. */
export function listedConnection(connection: Connection, words: Words): ListedConnection {
  const {from, to, basis, sentence} = describeConnection(matrix, connection, words);
  return {
    id: connection.id,
    title: connectionTitle(matrix, connection, words),
    from: from.id,
    to: to.id,
    transports: transportsToOpen(connection.service),
    ports: portRangesOf(connection.service),
    basis,
    sentence,
  };
}

/** The texts are in one language. */
export interface ListedConnection {
  readonly id: string;
  readonly title: string;
  /** Ids of endpoints. */
  readonly from: string;
  readonly to: string;
  /** What a firewall has to allow. */
  readonly transports: readonly string[];
  readonly ports: readonly {readonly from: number; readonly to: number}[];
  readonly basis: string;
  readonly sentence: string;
}

interface Found {
  readonly query: string;
  /** How the query was read, and what was ignored. */
  readonly messages: readonly string[];
  readonly connections: readonly ListedConnection[];
  /** Ports that are named but have no connection in the list. */
  readonly namedPorts: readonly {readonly id: string; readonly port: number; readonly name: string}[];
  /** What is named and described without a port number. */
  readonly portless: readonly {readonly id: string; readonly name: string}[];
}

/** What a query finds; the same engine as the site's search box. */
export function findConnections(text: string, words: Words): Found {
  const typed = withoutFillers(parseQuery(text));
  const translators = languages.map((language) => language.words);
  const byWords = namedByWords(matrix, rows, typed, translators);
  const isNamed = byWords.ports.length > 0 || byWords.portless.length > 0;
  const whole = keepWords(rows, typed, isWholeWord);
  // The beginning of a word is enough where nothing has the whole word: "vcent", but not "hyperv" for "hypervisor".
  const says = whole.query.words.length > 0 || isNamed ? isWholeWord : beginsWord;
  const {query, leftOut} = keepWords(rows, typed, says);
  const isEmpty = query.ports.length === 0 && query.words.length === 0 && query.transports.length === 0;
  const found = isEmpty
    ? []
    : rows.filter(
        (row) =>
          matchesQuery(row, {...query, words: []}) && query.words.every((word) => says(row.text, word)),
      );
  const named = new Set<NamedPort>([
    ...answerPorts(matrix, query).flatMap((answer) => answer.named),
    ...byWords.ports,
  ]);
  return {
    query: text,
    messages: noticeTexts([
      ...explainQuery(matrix, typed, words),
      ...explainNamed(byWords, words),
      ...(isEmpty && !isNamed ? explainMisses(rows, typed, words) : []),
      ...(isEmpty ? [] : explainLeftOut(leftOut, words)),
    ]).concat(
      typed.setAside.length === 0
        ? []
        : words('ui:explorer.setAside', {hosts: joinWithSeparator(typed.setAside, words)}),
    ),
    connections: found.map(({connection}) => listedConnection(connection, words)),
    namedPorts: [...named].map(({id, port}) => ({id, port, name: words(`matrix:namedPorts.${id}.name`)})),
    portless: byWords.portless.map(({id}) => ({id, name: words(`matrix:portless.${id}.name`)})),
  };
}

export const find: Command = {
  name: 'find',
  usage: '<query>',
  options: {},
  run({arguments: typed, words}) {
    const text = typed.join(' ').trim();
    if (text === '') throw new WrongUse(words('cli:wrong.noQuery'));
    const found = findConnections(text, words);
    const isFinding = [found.connections, found.namedPorts, found.portless].every(({length}) => length === 0);
    return {
      data: found,
      text: [
        ...found.messages,
        ...(isFinding ? [words('cli:find.nothing')] : []),
        ...found.connections.flatMap(({id, title, sentence}) => [`${title} (${id})`, `  ${sentence}`]),
      ].join('\n'),
      isFinding,
    };
  },
};

const things = namesOfThings(matrix, languages);
const rows = matrix.connections.map((connection) =>
  prepareRow(connection, namesOfConnection(matrix, connection, things, languages).join('\n')),
);
const fillers = new Set(languages.flatMap(({synonyms}) => synonyms.fillers.map(normalizeForSearch)));

function withoutFillers(query: Query): Query {
  return {...query, words: query.words.filter((word) => !fillers.has(word)).map(publishedPattern)};
}

const patterns = [...new Set(matrix.endpoints.flatMap(({hostNames}) => hostNames?.patterns ?? []))].map(
  (pattern) => ({
    pattern,
    form: new RegExp(
      `^${pattern
        .replace('/*', '')
        .replaceAll('.', String.raw`\.`)
        .replaceAll('*', '.*')}$`,
      'u',
    ),
  }),
);

/** A host name that only a published pattern covers is found by that pattern. */
function publishedPattern(word: string): string {
  if (!word.includes('.') || patterns.some(({pattern}) => pattern === word)) return word;
  return patterns.find(({form}) => form.test(word))?.pattern ?? word;
}
