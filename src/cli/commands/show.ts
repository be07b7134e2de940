import {apiDocuments} from '../../data/api/documents';
import type {ApiLanguage} from '../../data/api/model';
import {connectionTwin} from '../../data/markdown/connectionMarkdown';
import {endpointTwin} from '../../data/markdown/endpointMarkdown';
import type {TwinContext} from '../../data/markdown/markdownPage';
import {portTwin} from '../../data/markdown/portMarkdown';
import {scenarioTwin} from '../../data/markdown/scenarioMarkdown';
import {matrix} from '../../matrix/matrix';
import {selectConnections, selectPagePorts} from '../../matrix/select';
import {nearestNames} from '../../query/answers/nearestNames';
import {isPort, PORT_LIMITS} from '../../query/portNumber';
import {foldWidth} from '../../text/normalizeForSearch';
import {localizedPath, mapLocales, type Locale} from '../../words/locales';
import type {Words} from '../../words/words';
import type {Command, Outcome} from '../command';
import {allWords, WrongUse} from '../context';
import {endpointOf} from '../hostFile';
import {findConnections, listedConnection} from './find';

const language = (locale: Locale): ApiLanguage => ({
  words: allWords[locale],
  address: (route) => localizedPath(locale, route),
  file: (path) => path,
});
const documents = apiDocuments(matrix, {languages: mapLocales(language)});

/** Everything about a connection, a port, an endpoint or a scenario. */
export const show: Command = {
  name: 'show',
  usage: '<id|port>',
  options: {},
  run({arguments: [name = '', ...rest], locale, words}) {
    if (name.trim() === '' || rest.length > 0) throw new WrongUse(words('cli:wrong.oneName'));
    return showThing(foldWidth(name).trim(), locale, words);
  },
};

/** The output of `show`. @throws WrongUse if the number is not a port. */
function showThing(name: string, locale: Locale, words: Words): Outcome {
  const context: TwinContext = {
    matrix,
    words,
    address: (route) => localizedPath(locale, route),
    file: (path) => path,
  };
  const number = /^(?:(?:tcp|udp)[/: ]?)?(\d+)(?:[/ ]?(?:tcp|udp))?$/iu.exec(name)?.[1];
  if (number !== undefined) return showPort(Number(number), context);
  const connection = matrix.connections.find(({id}) => id === name);
  if (connection !== undefined) {
    return {
      data: documents.connection(connection),
      text: connectionTwin(connection, context),
      isFinding: false,
    };
  }
  const endpoint = endpointOf(name);
  if (endpoint !== undefined) {
    return {
      data: {
        endpoint,
        connections: selectConnections(matrix, {endpoint}).map((each) => listedConnection(each, words)),
      },
      text: endpointTwin(endpoint, context),
      isFinding: false,
    };
  }
  const ofScenario = selectConnections(matrix, {scenario: name});
  if (ofScenario.length > 0) {
    return {
      data: {scenario: name, connections: ofScenario.map((each) => listedConnection(each, words))},
      text: scenarioTwin(name, context),
      isFinding: false,
    };
  }
  const known = [...matrix.connections, ...matrix.endpoints].map(({id}) => id).concat(matrix.scenarios);
  const nearest = nearestNames(name, known, 3);
  const message = words('cli:show.nothing', {name});
  return {
    data: {message, nearest},
    text:
      nearest.length === 0 ? message : `${message} ${words('cli:show.nearest', {names: nearest.join(', ')})}`,
    isFinding: true,
  };
}

function showPort(port: number, context: TwinContext): Outcome {
  const {words} = context;
  if (!isPort(port)) {
    throw new WrongUse(words('ui:search.problem.portOutOfRange', {value: String(port), ...PORT_LIMITS}));
  }
  if (selectPagePorts(matrix).includes(port)) {
    return {data: documents.port(port), text: portTwin(port, context), isFinding: false};
  }
  const {messages, connections} = findConnections(String(port), words);
  return {
    data: {port, messages, connections, named: []},
    text: [...messages, ...connections.map(({title, id}) => `${title} (${id})`)].join('\n'),
    isFinding: connections.length === 0,
  };
}
