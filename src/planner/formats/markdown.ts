import {explanation} from './kit/explanation';
import {escapeMarkdown, renderMarkdownTable} from '../../text/markdownText';
import type {TextExporter} from './kit/model';
import {requestSheet} from './kit/requestSheet';

/** A table for tickets and wikis, followed by what has no rule. */
export const markdown: TextExporter = {
  id: 'markdown',
  kind: 'text',
  group: 'request',
  extension: 'md',
  mediaType: 'text/markdown;charset=utf-8',
  expresses: {
    hosts: ['name', 'name-pattern', 'ipv4', 'ipv4-network', 'ipv6', 'ipv6-network'],
    placeholder: true,
    mixedFamilies: true,
  },
  render: (plan, context) => {
    const {columns, rows} = requestSheet(plan, context);
    const remarks = explanation(markdown, plan, context).slice(2);
    return [
      `# ${escapeMarkdown(context.words('ui:export.requestTitle'))}`,
      '',
      renderMarkdownTable([columns.map(({heading: text}) => text), ...rows]),
      '',
      ...remarks.map((remark) =>
        remark.startsWith('- ') ? `  ${listItem(remark.slice(2))}` : listItem(remark),
      ),
      '',
    ].join('\n');
  },
};

function listItem(text: string): string {
  return `- ${escapeMarkdown(text)}`;
}
