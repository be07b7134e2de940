import {describeConnection} from '../../connection/describeConnection';
import {connectionTitle} from '../../connection/connectionTitle';
import {matrix} from '../../matrix/matrix';
import type {Connection, NamedPort} from '../../matrix/model';
import {portRangesOf, transportsToOpen} from '../../matrix/select';
import {namesOfConnection, namesOfThings} from '../../query/answers/namesOfThings';
import {answerPorts} from '../../query/answers/portAnswers';
import {explainQuery, noticeTexts} from '../../query/answers/explainQuery';
import type {Query} from '../../query/model';
import {parseQuery} from '../../query/parseQuery';
import {matchesQuery, prepareRow} from '../../query/rows/searchableRow';
import {normalizeForSearch} from '../../text/normalizeForSearch';
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
}

/** What a query finds; the same engine as the site's search box. */
export function findConnections(text: string, words: Words): Found {
  const query = withoutFillers(parseQuery(text));
  const answers = answerPorts(matrix, query);
  const named = new Set<NamedPort>(answers.flatMap((answer) => answer.named));
  const telling = tellingWords(query);
  const found = rows.filter((row) => matchesQuery(row, telling)).map(({connection}) => connection);
  const isEmpty = query.ports.length === 0 && query.words.length === 0 && query.transports.length === 0;
  return {
    query: text,
    messages: noticeTexts(explainQuery(matrix, query, words)),
    connections: isEmpty ? [] : found.map((connection) => listedConnection(connection, words)),
    namedPorts: [...named].map(({id, port}) => ({id, port, name: words(`matrix:namedPorts.${id}.name`)})),
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
    const isFinding = found.connections.length === 0 && found.namedPorts.length === 0;
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
  return {...query, words: query.words.filter((word) => !fillers.has(word))};
}

/** If a port or another word is found, words that occur in no row are treated as parts of a sentence. */
function tellingWords(query: Query): Query {
  const known = query.words.filter((word) => rows.some(({text}) => text.includes(word)));
  return query.ports.length > 0 ? {...query, words: known} : query;
}
