/** One connection as it is given to a customer: everything a ticket needs, in one language. */
export interface Answer {
  readonly title: string;
  /** The connection in one sentence, its conditions and what breaks without it included. */
  readonly sentence: string;
  /** Absolute. */
  readonly url: string;
}

export type AnswerFormat = 'text' | 'markdown' | 'html';

/** Answers as one block to paste: plain text, Markdown, or the HTML that keeps links in mails and tickets. */
export function renderAnswers(answers: readonly Answer[], format: AnswerFormat): string {
  return answers.map(printers[format]).join(format === 'html' ? '\n' : '\n\n');
}

const printers: Readonly<Record<AnswerFormat, (answer: Answer) => string>> = {
  text: ({title, sentence, url}) => `${title}\n${sentence}\n${url}`,
  markdown: ({title, sentence, url}) =>
    `**[${escapeMarkdown(title)}](${url})**  \n${escapeMarkdown(sentence)}`,
  html: ({title, sentence, url}) =>
    `<p><strong><a href="${escapeHtml(url)}">${escapeHtml(title)}</a></strong><br>${escapeHtml(sentence)}</p>`,
};

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>|]/gu, '\\$&');
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => `&#${String(character.charCodeAt(0))};`);
}
