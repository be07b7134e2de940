import {isAddedByGuide} from '../../matrix/select';
import type {Connection, Matrix, NamedPort} from '../../matrix/model';
import {fieldLabel, fieldsShownIn, fieldText} from '../../connection/connectionFields';
import {connectionTitle} from '../../connection/connectionTitle';
import {describeConnection} from '../../connection/describeConnection';
import {markdownTwin, routes} from '../../routes';
import {describeConnectionTest, type TestCommand} from '../../connection/testCommands';
import type {Words} from '../../words/words';
import {escapeMarkdown, markdownLink, renderMarkdownTable} from '../../text/markdownText';

/** The context for printing a page as Markdown, in one language. */
export interface TwinContext {
  readonly matrix: Matrix;
  readonly words: Words;
  /** The path of a page in the language, from its path without language prefix. */
  readonly address: (route: string) => string;
  /** The path of a data file, which is at the root of the site. */
  readonly file: (path: string) => string;
}

/** Joins blocks of Markdown with empty lines. */
export function renderBlocks(blocks: readonly string[]): string {
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

export function bulletList(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** `name: text`, with the punctuation of the language. */
export function labelled(label: string, text: string, {words}: TwinContext): string {
  return escapeMarkdown(`${label}${words('ui:list.colon')}${text}`);
}

/** One line per connection, with a link to the Markdown version of its page. */
export function connectionList(connections: readonly Connection[], context: TwinContext): string {
  const {matrix, words} = context;
  if (connections.length === 0) return escapeMarkdown(words('ui:table.empty'));
  return bulletList(
    connections.map((connection) =>
      [
        twinLink(connectionTitle(matrix, connection, words), routes.connection(connection.id), context),
        escapeMarkdown(words('ui:list.colon') + describeConnection(matrix, connection, words).sentence),
      ].join(''),
    ),
  );
}

/** What is and is not published about a named port, and what to do. */
export function namedPortText(named: NamedPort, context: TwinContext): string {
  const {id, port} = named;
  const {words} = context;
  return bulletList([
    escapeMarkdown(words('ui:port.namedEntry', {port, name: words(`matrix:namedPorts.${id}.name`)})),
    ...(isAddedByGuide(named) ? [escapeMarkdown(words('ui:port.added'))] : []),
    ...(['published', 'unpublished', 'advice'] as const).map((part) =>
      labelled(words(`ui:port.${part}`), words(`matrix:namedPorts.${id}.${part}`), context),
    ),
  ]);
}

/** The most important fields of several connections. */
export function connectionRows(connections: readonly Connection[], {matrix, words}: TwinContext): string {
  const columns = fieldsShownIn.markdownTable;
  return renderMarkdownTable([
    columns.map((id) => words(fieldLabel(id))),
    ...connections.map((connection) => {
      const row = describeConnection(matrix, connection, words);
      return columns.map((id) => fieldText(id, {matrix, connection, row, words}, ' + '));
    }),
  ]);
}

/** The commands that test a connection; `level` is the heading level of the platforms. */
export function testCommands(connection: Connection, {matrix, words}: TwinContext): readonly string[] {
  const {lead, hints, shell, powershell} = describeConnectionTest(matrix, connection, words);
  const commands = (title: string, language: string, list: readonly TestCommand[]): readonly string[] =>
    list.length === 0
      ? []
      : [
          escapeMarkdown(title),
          [
            `\`\`\`${language}`,
            list.map(({comment, command}) => `# ${comment}\n${command}`).join('\n\n'),
            '```',
          ].join('\n'),
        ];
  return [
    ...[lead, ...hints].map(escapeMarkdown),
    ...commands(words('ui:test.shell'), 'sh', shell),
    ...commands(words('ui:test.powershell'), 'powershell', powershell),
  ];
}

function twinLink(text: string, route: string, {address}: TwinContext): string {
  return markdownLink(text, address(markdownTwin(route)));
}

/** Links to the same content as a page and as data. */
export function otherForms(
  route: string,
  data: string | undefined,
  {words, address, file}: TwinContext,
): string {
  const line = (label: string, path: string): string =>
    escapeMarkdown(label + words('ui:list.colon')) + markdownLink(path, path);
  return [
    line(words('ui:data.page'), address(route)),
    ...(data === undefined ? [] : [line(words('ui:data.title'), file(data))]),
  ].join('\n\n');
}
