import type {Matrix} from '../../matrix/model';
import {selectConnections, selectNamedPorts, selectPagePorts} from '../../matrix/select';
import {connectionTitle} from '../../connection/connectionTitle';
import {describeConnection} from '../../connection/describeConnection';
import {apiFiles, markdownTwin, routes} from '../../routes';
import {escapeMarkdown, markdownLink} from '../../text/markdownText';
import {apiLocales} from './apiLocales';
import type {ApiContext, ApiLanguage} from './model';

/**
 * The table of contents for language models in the format of llmstxt.org: a title, a summary, and lists of links to the
 * Markdown versions of the pages, by language.
 */
export function renderLlmsText(matrix: Matrix, {languages}: Pick<ApiContext, 'languages'>): string {
  const each = apiLocales.map((locale) => languages[locale]);
  const inEach = (text: (language: ApiLanguage) => string): readonly string[] =>
    each.map((language) => escapeMarkdown(text(language)));
  return [
    `# ${inEach(({words}) => words('ui:site.title')).join(' / ')}`,
    '',
    ...inEach(({words}) => words('ui:site.description')).map((line) => `> ${line}`),
    '',
    ...inEach(({words}) => words('ui:data.llmsLead')).flatMap((line) => [line, '']),
    ...section(inEach(({words}) => words('ui:data.title')).join(' / '), [
      ...(['connections', 'changesOfFacts', 'schema', 'openApi'] as const).map((file) =>
        entry(
          apiFiles[file],
          languages.ja.file(apiFiles[file]),
          each.map(({words}) => words(`ui:data.files.${file}`)).join(' / '),
        ),
      ),
      ...apiLocales.map((locale) =>
        entry(
          apiFiles.table(locale),
          languages.ja.file(apiFiles.table(locale)),
          each.map(({words}) => words(`ui:data.files.table-${locale}`)).join(' / '),
        ),
      ),
    ]),
    ...each.flatMap((language) => contents(matrix, language)),
  ].join('\n');
}

function contents(matrix: Matrix, {words, address}: ApiLanguage): readonly string[] {
  const twin = (route: string): string => address(markdownTwin(route));
  return [
    ...section(
      words('ui:navigation.connections'),
      matrix.connections.map((connection) =>
        entry(
          connectionTitle(matrix, connection, words),
          twin(routes.connection(connection.id)),
          describeConnection(matrix, connection, words).summary,
        ),
      ),
    ),
    ...section(
      words('ui:navigation.ports'),
      selectPagePorts(matrix).map((port) =>
        entry(
          String(port),
          twin(routes.port(port)),
          selectConnections(matrix, {port})
            .map((connection) => connectionTitle(matrix, connection, words))
            .concat(selectNamedPorts(matrix, port).map(({id}) => words(`matrix:namedPorts.${id}.name`)))
            .join(words('ui:list.separator')),
        ),
      ),
    ),
    ...section(
      words('ui:navigation.endpoints'),
      matrix.endpoints.map(({id}) =>
        entry(
          words(`matrix:endpoints.${id}.name`),
          twin(routes.endpoint(id)),
          words(`matrix:endpoints.${id}.description`),
        ),
      ),
    ),
    ...section(
      words('ui:navigation.workloads'),
      matrix.workloads.map((id) =>
        entry(
          words(`matrix:workloads.${id}.name`),
          twin(routes.workload(id)),
          words(`matrix:workloads.${id}.description`),
        ),
      ),
    ),
    ...section(
      words('ui:navigation.scenarios'),
      matrix.scenarios
        .filter((scenario) => selectConnections(matrix, {scenario}).length > 0)
        .map((id) =>
          entry(
            words(`matrix:scenarios.${id}.name`),
            twin(routes.scenario(id)),
            words(`matrix:scenarios.${id}.description`),
          ),
        ),
    ),
  ];
}

function section(heading: string, entries: readonly string[]): readonly string[] {
  return [`## ${heading}`, '', ...entries, ''];
}

function entry(text: string, address: string, note: string): string {
  return `- ${markdownLink(text, address)}: ${escapeMarkdown(note)}`;
}
