import {fieldLabel} from '../../connection/connectionFields';
import {explanation} from './kit/explanation';
import type {ExportContext, TextExporter} from './kit/model';
import {partyHosts, sheetRows} from './kit/requestSheet';
import {approvalFields, rowSignOffFields} from './kit/signOff';
import type {PlanRow, PlanRowParty} from '../plan/planRows';

/** Black on white, table headings repeated on each page, no page breaks within rows. Runs and loads nothing. */
const style = `
@page { size: A4 landscape; margin: 12mm; }
* { box-sizing: border-box; }
body { margin: 0; padding: 8mm; background: #fff; color: #000; font: 9pt/1.45 system-ui, "Noto Sans JP", "Yu Gothic", sans-serif; }
h1 { font-size: 14pt; margin: 0 0 4mm; }
table { width: 100%; border-collapse: collapse; margin: 0 0 5mm; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 0.3mm solid #000; padding: 1.2mm 1.6mm; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead th { background: #eee; }
.number { width: 9mm; }
.end { width: 46mm; }
.service { width: 24mm; }
.id { width: 42mm; font-family: ui-monospace, monospace; font-size: 8pt; }
.sign { width: 17mm; }
.name { font-weight: bold; }
.host { font-family: ui-monospace, monospace; font-size: 8.5pt; }
.approval th { width: 40mm; background: #eee; }
ul { margin: 0; padding-left: 5mm; }
@media print { body { padding: 0; } }
`.trim();

/** A standalone page to print on A4 or save as PDF. */
export const html: TextExporter = {
  id: 'html',
  kind: 'text',
  group: 'request',
  extension: 'html',
  mediaType: 'text/html;charset=utf-8',
  expresses: {
    hosts: ['name', 'name-pattern', 'ipv4', 'ipv4-network', 'ipv6', 'ipv6-network'],
    placeholder: true,
    mixedFamilies: true,
  },
  render: (plan, context) => {
    const {words, locale} = context;
    const title = escapeHtml(words('ui:export.requestTitle'));
    const headings: readonly (readonly [name: string, text: string])[] = [
      ['number', words('ui:export.column.number')],
      ['end', words(fieldLabel('from'))],
      ['end', words(fieldLabel('to'))],
      ['service', words('ui:export.column.toPorts')],
      ['', words(fieldLabel('purpose'))],
      ['id', words('ui:export.column.connections')],
      ...rowSignOffFields(context).map((text) => ['sign', text] as const),
    ];
    const [, , ...remarks] = explanation(html, plan, context);
    return [
      '<!doctype html>',
      `<html lang="${escapeHtml(locale)}">`,
      '<head>',
      '<meta charset="utf-8">',
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      `<title>${title}</title>`,
      `<style>\n${style}\n</style>`,
      '</head>',
      '<body>',
      `<h1>${title}</h1>`,
      '<table class="approval">',
      ...approvalFields(context).map(
        (label) => `<tr><th scope="row">${escapeHtml(label)}</th><td></td></tr>`,
      ),
      '</table>',
      '<table>',
      '<thead>',
      `<tr>${headings.map(([name, text]) => `<th scope="col"${classOf(name)}>${escapeHtml(text)}</th>`).join('')}</tr>`,
      '</thead>',
      '<tbody>',
      ...sheetRows(plan, context).map((row) => renderRow(row, context)),
      '</tbody>',
      '</table>',
      '<ul>',
      ...remarks.map((remark) => `<li>${escapeHtml(remark.replace(/^- /, ''))}</li>`),
      '</ul>',
      '</body>',
      '</html>',
      '',
    ].join('\n');
  },
};

function renderRow(row: PlanRow, context: ExportContext): string {
  const {words} = context;
  const details = [
    ...row.purposes,
    `${words(fieldLabel('condition'))}${words('ui:list.colon')}${row.conditions.join('; ')}`,
    `${words(fieldLabel('encryption'))}${words('ui:list.colon')}${row.encryption.join('; ')}`,
  ];
  const cells = [
    `<td class="number">${String(row.number)}</td>`,
    `<td class="end">${renderEnd(row.from, context)}</td>`,
    `<td class="end">${renderEnd(row.to, context)}</td>`,
    `<td class="service">${escapeHtml(`${row.transport} ${row.ports.join('; ')}`)}</td>`,
    `<td>${details.map(escapeHtml).join('<br>')}</td>`,
    `<td class="id">${row.connections.map(escapeHtml).join('<br>')}</td>`,
    ...rowSignOffFields(context).map(() => '<td class="sign"></td>'),
  ];
  return `<tr>${cells.join('')}</tr>`;
}

function renderEnd(party: PlanRowParty, context: ExportContext): string {
  return [
    `<span class="name">${escapeHtml(party.name)}</span>`,
    ...partyHosts(party, context).map((host) => `<span class="host">${escapeHtml(host)}</span>`),
  ].join('<br>');
}

function classOf(name: string): string {
  return name === '' ? '' : ` class="${name}"`;
}

/** A text that is shown literally, in content and in attributes. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"'`]|\p{Cc}/gu, (character) =>
    /\p{Cc}/u.test(character) ? ' ' : `&#${String(character.charCodeAt(0))};`,
  );
}
