import type {Matrix} from '../../matrix/model';
import {selectPorts} from '../../matrix/select';
import {parseQuery} from '../parseQuery';
import {routes} from '../../routes';
import type {Words} from '../../words/words';
import {nearestNames} from './nearestNames';
import {answerPorts} from './portAnswers';
import {explainPort} from './explainQuery';

/** What is known about a URL without a page. */
export interface MissingPage {
  readonly message: string;
  /** Routes of pages that may have been meant, nearest first. */
  readonly nearest: readonly string[];
  /** What to search for instead. */
  readonly query: string;
}

const MOST = 3;

/**
 * Explains what a URL without a page is not, and what is similar. `path` is without language prefix and encoded as in a
 * URL; `known` are the routes of all pages.
 */
export function explainMissingPage(
  matrix: Matrix,
  words: Words,
  path: string,
  known: readonly string[],
): MissingPage {
  const [section = '', ...rest] = decode(path)
    .split('/')
    .filter((part) => part !== '');
  const text = rest.join('/');
  const query = (text === '' ? section : text).replace(/[-_/.]+/g, ' ').trim();
  const nearIds = (ids: readonly string[], route: (id: string) => string): readonly string[] =>
    nearestNames(text, ids, MOST).map(route);
  if (text !== '') {
    switch (section) {
      case 'ports':
        return explainMissingPort(matrix, words, text);
      case 'connections':
        return {
          message: words('ui:search.missing.connection', {text}),
          nearest: nearIds(
            matrix.connections.map(({id}) => id),
            routes.connection,
          ),
          query,
        };
      case 'endpoints':
        return {
          message: words('ui:search.missing.endpoint', {text}),
          nearest: nearIds(
            matrix.endpoints.map(({id}) => id),
            routes.endpoint,
          ),
          query,
        };
      case 'scenarios':
        return {
          message: words('ui:search.missing.scenario', {text}),
          nearest: nearIds(matrix.scenarios, routes.scenario).filter((route) => known.includes(route)),
          query,
        };
      case 'guide':
        return {
          message: words('ui:search.missing.guide', {text}),
          nearest: nearestNames(
            decode(path),
            known.filter((route) => route.startsWith(routes.guide(''))),
            MOST,
          ),
          query,
        };
    }
  }
  return {message: words('ui:search.missing.lead'), nearest: nearestNames(decode(path), known, MOST), query};
}

function explainMissingPort(matrix: Matrix, words: Words, text: string): MissingPage {
  const [answer] = answerPorts(matrix, parseQuery(text));
  if (answer === undefined) {
    const ports = nearestNames(text, selectPorts(matrix).map(String), MOST);
    return {
      message: words('ui:search.missing.notAPort', {text}),
      nearest: ports.map((port) => routes.port(Number(port))),
      query: text,
    };
  }
  return {
    message: explainPort(matrix, answer, words)[0]?.text ?? words('ui:search.missing.lead'),
    nearest: [...answer.pages, ...answer.nearest].map(routes.port),
    query: text,
  };
}

/** The decoded path; unchanged if it is malformed. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
