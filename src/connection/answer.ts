import type {Connection, Matrix} from '../matrix/model';
import {serviceText, serviceToOpenText} from './serviceText';
import {fieldsShownIn, fieldText} from './connectionFields';
import {connectionTitle} from './connectionTitle';
import {describeCitation} from './describeCitation';
import {describeConnection, unconditionalKind} from './describeConnection';
import {joinWithSeparator} from '../words/joinWords';
import type {Words} from '../words/words';

/** One connection in the form given to a customer: everything a ticket needs, in one language. */
export interface Answer {
  readonly title: string;
  /** The connection in sentences: ends, service and conditions. */
  readonly sentences: readonly string[];
  /** Where it is published. */
  readonly source: string;
  /** One row of a sheet: the fields that are copied as cells, and the URL of the page. */
  readonly cells: readonly string[];
  /** Absolute. */
  readonly url: string;
}

export const answerFormats = ['rich', 'markdown', 'text', 'cells'] as const;

export type AnswerFormat = (typeof answerFormats)[number];

/** `polite`: complete sentences as in a mail; `plain`: the page's single sentence, as in forms. */
export type AnswerStyle = 'plain' | 'polite';

/** The parts of a connection that are copied. `url` is the absolute URL of its page. */
export function answerOf(
  matrix: Matrix,
  connection: Connection,
  words: Words,
  style: AnswerStyle,
  url: string,
): Answer {
  const row = describeConnection(matrix, connection, words);
  const title = connectionTitle(matrix, connection, words);
  const sources = connection.citations.map((citation) => describeCitation(matrix, citation, words).title);
  return {
    title,
    sentences: style === 'polite' ? politeSentences(matrix, connection, words) : [row.sentence],
    source:
      sources.length === 0
        ? ''
        : words('ui:answerCard.sourceLine', {titles: joinWithSeparator([...new Set(sources)], words)}),
    cells: [
      ...fieldsShownIn.copiedCells.map((id) =>
        fieldText(id, {matrix, connection, row, words}, words('ui:list.separator')),
      ),
      url,
    ],
    url,
  };
}

function politeSentences(matrix: Matrix, connection: Connection, words: Words): readonly string[] {
  const row = describeConnection(matrix, connection, words);
  const {from, to, service, scope} = connection;
  const machine = matrix.endpoints.find(({id}) => id === to)?.machine;
  const inSentence = (endpoint: string): string => words(`matrix:endpoints.${endpoint}.inSentence`);
  const ends = {from: inSentence(from), to: inSentence(to), service: serviceToOpenText(service, words)};
  const published = serviceText(service, words);
  return [
    scope === 'machine' && machine !== undefined
      ? words('ui:answerCard.mail.machine', {
          ...ends,
          machine: words(`matrix:machines.${machine}.inSentence`),
        })
      : words('ui:answerCard.mail.network', ends),
    ...(published === ends.service ? [] : [words('ui:answerCard.mail.unneeded', {...ends, published})]),
    scope === 'machine' ? words('ui:answerCard.mail.noRule') : words('ui:answerCard.mail.direction', ends),
    ...(row.hasUnstatedEnd ? [words('ui:answerCard.mail.unstatedEnd')] : []),
    row.conditions.length === 0
      ? words(`ui:answerCard.mail.${unconditionalKind(connection)}`)
      : words('ui:answerCard.mail.onlyIf', {conditions: row.conditionClause}),
    ...(row.basis === 'stated' ? [] : [words(`ui:answerCard.mail.${row.basis}`)]),
  ].map(capitalize);
}

function capitalize(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** Answers as one block to paste: plain text, Markdown, HTML with links, or rows for a sheet. */
export function renderAnswers(answers: readonly Answer[], format: AnswerFormat): string {
  const separator = format === 'rich' || format === 'cells' ? '\n' : '\n\n';
  return answers.map(printers[format]).join(separator);
}

const printers: Readonly<Record<AnswerFormat, (answer: Answer) => string>> = {
  text: ({title, sentences, source, url}) =>
    [title, ...sentences, source, url].filter((line) => line !== '').join('\n'),
  markdown: ({title, sentences, source, url}) =>
    [
      `**[${escapeMarkdown(title)}](${url})**`,
      ...[...sentences, source].filter((line) => line !== '').map(escapeMarkdown),
    ].join('  \n'),
  rich: ({title, sentences, source, url}) =>
    `<p>${[
      `<strong><a href="${escapeHtml(url)}">${escapeHtml(title)}</a></strong>`,
      ...[...sentences, source].filter((line) => line !== '').map(escapeHtml),
    ].join('<br>')}</p>`,
  cells: ({cells}) => cells.map(tabSafe).join('\t'),
};

/** A cell contains no tabs or line breaks, and does not begin with anything that a spreadsheet evaluates. */
function tabSafe(text: string): string {
  const cell = text.replace(/\p{Cc}+/gu, ' ');
  return /^[=+@-]/u.test(cell) ? `'${cell}` : cell;
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>|]/gu, '\\$&');
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => `&#${String(character.charCodeAt(0))};`);
}
