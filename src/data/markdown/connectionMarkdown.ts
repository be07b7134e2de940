import type {Words} from '../../words/words';
import type {Connection} from '../../matrix/model';
import {selectRelated, selectSourceVersions} from '../../matrix/select';
import {connectionFacts} from '../../connection/connectionFacts';
import {connectionNotes} from '../../connection/connectionNotes';
import {connectionTitle} from '../../connection/connectionTitle';
import {describeCitation} from '../../connection/describeCitation';
import {describeConnection} from '../../connection/describeConnection';
import {describeDiscrepancy} from '../../connection/describeDiscrepancy';
import {joinWithSeparator} from '../../words/joinWords';
import {apiFiles, routes} from '../../routes';
import {escapeMarkdown, markdownLink, renderMarkdownTable} from '../../text/markdownText';
import {
  bulletList,
  connectionList,
  labelled,
  otherForms,
  renderBlocks,
  testCommands,
  type TwinContext,
} from './markdownPage';

/** The content of a connection's page. */
export function connectionTwin(connection: Connection, context: TwinContext): string {
  const {matrix, words} = context;
  const {always, sentence, conditions, ifClosed} = describeConnection(matrix, connection, words);
  const {notes, ruledOut} = connectionNotes(matrix, connection, words);
  const discrepancies = matrix.discrepancies.filter(({id}) => connection.discrepancies.includes(id));
  const versions = selectSourceVersions(matrix, connection);
  const remarks = [
    ...notes.map(({text}) => escapeMarkdown(text)),
    ...ruledOut.map(({text}) => labelled(words('ui:connection.ruledOut'), text, context)),
  ];
  return renderBlocks([
    `# ${escapeMarkdown(connectionTitle(matrix, connection, words))}`,
    escapeMarkdown(sentence),
    otherForms(routes.connection(connection.id), apiFiles.connection(connection.id), context),
    `## ${words('ui:connection.conditions')}`,
    ...(conditions.length === 0
      ? [escapeMarkdown(always)]
      : [
          words(conditions.length === 1 ? 'ui:connection.onlyIf' : 'ui:connection.onlyIfAll'),
          bulletList(conditions.map(({clause}) => escapeMarkdown(clause))),
        ]),
    labelled(
      words(connection.scope === 'machine' ? 'ui:connection.ifTaken' : 'ui:connection.ifClosed'),
      ifClosed,
      context,
    ),
    `## ${words('ui:connection.facts')}`,
    renderMarkdownTable([
      [words('ui:connection.field'), words('ui:connection.value'), words('ui:basis.heading')],
      ...connectionFacts(matrix, connection, words).map(({label, values, place, basis}) => [
        label,
        withRemark(
          joinWithSeparator(
            values.map(({text}) => text),
            words,
          ),
          place,
          words,
        ),
        basis === undefined ? '' : words(`ui:basis.${basis}.label`),
      ]),
    ]),
    `## ${words('ui:connection.notes')}`,
    remarks.length === 0 ? words('ui:connection.noNotes') : bulletList(remarks),
    `## ${words('ui:connection.test')}`,
    ...testCommands(connection, context),
    `## ${words('ui:connection.discrepancies')}`,
    ...(discrepancies.length === 0 ? [words('ui:connection.noDiscrepancies')] : []),
    ...discrepancies.flatMap((discrepancy) => {
      const {title, statusLabel, readings, taken, because} = describeDiscrepancy(matrix, discrepancy, words);
      return [
        `### ${escapeMarkdown(title)}`,
        bulletList([
          ...readings.map(({place, url, text}) =>
            url === null
              ? labelled(place, text, context)
              : markdownLink(place, url) + escapeMarkdown(words('ui:list.colon') + text),
          ),
          labelled(withRemark(words('ui:discrepancy.taken'), statusLabel, words), taken, context),
          labelled(words('ui:discrepancy.because'), because, context),
        ]),
      ];
    }),
    `## ${words('ui:connection.sources')}`,
    bulletList(
      connection.citations.map((citation) => {
        const {title, url, row, supports} = describeCitation(matrix, citation, words);
        return (
          (url === null ? escapeMarkdown(title) : markdownLink(title, url)) +
          escapeMarkdown(`${words('ui:list.separator')}${row}${words('ui:list.colon')}${supports}`)
        );
      }),
    ),
    ...(versions.length === 0
      ? [words('ui:connection.noVersions')]
      : [
          words('ui:connection.versions'),
          bulletList(versions.map(({id}) => escapeMarkdown(words(`matrix:sourceVersions.${id}`)))),
        ]),
    `## ${words('ui:connection.related')}`,
    connectionList(selectRelated(matrix, connection), context),
  ]);
}

/** `value (remark)`, with the brackets of the language. */
function withRemark(text: string, remark: string | undefined, words: Words): string {
  return remark === undefined ? text : words('ui:list.remark', {text, remark});
}
