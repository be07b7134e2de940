import type {Matrix} from '../matrix/model';
import {selectNamedPorts, selectPagePorts, transportsToOpen} from '../matrix/select';
import {connectionTitle} from '../connection/connectionTitle';
import {namedHeading} from '../connection/namedPortTexts';
import {describeConnection} from '../connection/describeConnection';
import {joinWithSeparator} from '../words/joinWords';
import {routes} from '../routes';
import {transportText} from '../connection/serviceText';
import type {Words} from '../words/words';
import type {TextHit} from './model';
import {connectionsOnPort} from '../query/answers/portAnswers';

/** One result: its target and its text. */
export interface SearchResult {
  /** Path without language prefix. */
  readonly route: string;
  readonly title: string;
  /** What the result is part of, or its kind. */
  readonly context: string;
  /** The whole text; the caller decides what part of it to show. */
  readonly text: string;
  /** The matching tokens, to be marked in title and text. */
  readonly tokens: ReadonlySet<string>;
}

const nothingFound: ReadonlySet<string> = new Set();

/** The results that the matrix can give without an index, built once: ports by number, connections by id. */
export interface MatrixResults {
  readonly ports: ReadonlyMap<number, SearchResult>;
  readonly connections: ReadonlyMap<string, SearchResult>;
}

/** Describes every port and every connection. */
export function matrixResults(matrix: Matrix, words: Words): MatrixResults {
  return {
    ports: new Map(selectPagePorts(matrix).map((port) => [port, portResult(matrix, words, port)])),
    connections: new Map(
      matrix.connections.map((connection) => [
        connection.id,
        {
          route: routes.connection(connection.id),
          title: connectionTitle(matrix, connection, words),
          context: words('ui:search.kind.connection'),
          text: words(`matrix:connections.${connection.id}.purpose`),
          tokens: nothingFound,
        },
      ]),
    ),
  };
}

/** Converts a hit of the text index into a result. */
export function textResult({document, tokens}: TextHit, words: Words): SearchResult {
  return {
    route: document.route,
    title: document.title,
    context: document.page ?? words(`ui:search.kind.${document.kind}`),
    text: document.text,
    tokens,
  };
}

/** A single connection is named; for several, only the ends. */
function portResult(matrix: Matrix, words: Words, port: number): SearchResult {
  const connections = connectionsOnPort(matrix, port);
  const named = selectNamedPorts(matrix, port);
  if (connections.length === 0) {
    return {
      route: routes.port(port),
      title: `${words('ui:port.namedTitle', {port})}${words('ui:list.colon')}${joinWithSeparator(
        named.map(({id}) => words(`matrix:namedPorts.${id}.name`)),
        words,
      )}`,
      context: words(namedHeading(named)),
      text: joinWithSeparator(
        named.map(({id}) => words(`matrix:namedPorts.${id}.published`)),
        words,
      ),
      tokens: nothingFound,
    };
  }
  const transports = (['tcp', 'udp'] as const).filter((transport) =>
    connections.some(({service}) => transportsToOpen(service).includes(transport)),
  );
  const service = words('ui:service.numbered', {transports: transportText(transports), ports: port});
  const ends = connections.map((connection) => {
    const {from, to} = describeConnection(matrix, connection, words);
    return `${from.name} → ${to.name}`;
  });
  const purposes = connections.map(({id}) => words(`matrix:connections.${id}.purpose`));
  const [end = ''] = ends;
  const [purpose = ''] = purposes;
  const isOne = connections.length === 1;
  const subject = isOne ? end : words('ui:reference.count', {count: connections.length});
  return {
    route: routes.port(port),
    title: `${service}${words('ui:list.colon')}${subject}`,
    context: words('ui:search.kind.port'),
    text: isOne ? purpose : joinWithSeparator([...new Set(ends)], words),
    tokens: nothingFound,
  };
}
