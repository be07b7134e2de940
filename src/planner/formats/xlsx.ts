import type {CellObject, Options, SheetData} from 'write-excel-file/universal';
import {explanation} from './kit/explanation';
import type {BinaryExporter, ExportablePlan, ExportContext} from './kit/model';
import {requestSheet} from './kit/requestSheet';
import {approvalFields, rowSignOffFields} from './kit/signOff';

const SIGN_OFF_WIDTH = 14;

const heading = {
  fontWeight: 'bold',
  backgroundColor: '#d9e2ec',
  borderStyle: 'thin',
  wrap: true,
  alignVertical: 'top',
} as const satisfies CellObject;

const field = {borderStyle: 'thin', wrap: true, alignVertical: 'top'} as const satisfies CellObject;

/** Highlights missing hosts. */
const hole = {...field, backgroundColor: '#fff2a8'} as const satisfies CellObject;

/** A workbook with the openings, one per row with sign-off cells, and a sheet for the approval of the whole request. */
export const xlsx: BinaryExporter = {
  id: 'xlsx',
  kind: 'binary',
  group: 'request',
  extension: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  expresses: {
    hosts: ['name', 'name-pattern', 'ipv4', 'ipv4-network', 'ipv6', 'ipv6-network'],
    placeholder: true,
    mixedFamilies: true,
  },
  render: async (plan, context) => {
    // Loaded on demand: it is part of no page.
    const {default: writeExcelFile} = await import('write-excel-file/universal');
    const {words} = context;
    const openings = openingSheet(plan, context);
    const blob = await writeExcelFile(
      [
        {
          sheet: words('ui:export.sheet.openings'),
          data: openings.data,
          columns: openings.widths.map((width) => ({width})),
          stickyRowsCount: 1,
          orientation: 'landscape',
        },
        {
          sheet: words('ui:export.sheet.approval'),
          data: approvalSheet(plan, context),
          columns: [{width: 24}, {width: 70}],
        },
      ],
      {features: [printOnPages]},
    ).toBlob();
    return new Uint8Array(await blob.arrayBuffer());
  },
};

function openingSheet(
  plan: ExportablePlan,
  context: ExportContext,
): {readonly data: SheetData; readonly widths: readonly number[]} {
  const {columns, rows, holes} = requestSheet(plan, context);
  const signOff = rowSignOffFields(context);
  return {
    widths: [...columns.map(({width}) => width), ...signOff.map(() => SIGN_OFF_WIDTH)],
    data: [
      [...columns.map((column) => column.heading), ...signOff].map((text) => textCell(text, heading)),
      ...rows.map((row, index) =>
        [...row, ...signOff.map(() => '')].map((text, column) => {
          const id = columns[column]?.id;
          return textCell(text, id !== undefined && holes[index]?.includes(id) === true ? hole : field);
        }),
      ),
    ],
  };
}

function approvalSheet(plan: ExportablePlan, context: ExportContext): SheetData {
  const [, , ...remarks] = explanation(xlsx, plan, context);
  return [
    [textCell(context.words('ui:export.requestTitle'), {fontWeight: 'bold'})],
    [],
    ...approvalFields(context).map((label) => [textCell(label, heading), textCell('', field)]),
    [],
    ...remarks.map((remark) => [textCell(remark, {columnSpan: 2, wrap: true, alignVertical: 'top'}), null]),
  ];
}

/** Always text: a spreadsheet neither evaluates it nor converts it to a formula, a date or a number. */
function textCell(text: string, style: CellObject): CellObject {
  return {...style, type: String, format: '@', value: text.replace(/\p{Cc}+/gu, ' ')};
}

/** Prints the openings one page wide, with their heading on each page. */
const printOnPages: NonNullable<Options<Blob>['features']>[number] = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (content) =>
          content
            .replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
            .replace('<pageSetup ', '<pageSetup fitToHeight="0" ')
            // Only rows are frozen, so there is no right pane.
            .replace(' xSplit="0"', '')
            .replace('activePane="bottomRight"', 'activePane="bottomLeft"'),
      },
      'xl/workbook.xml': {
        transform: (content, sheets) =>
          content.replace(
            '<definedNames/>',
            () =>
              `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">${escapeXml(
                `'${(sheets[0]?.sheet ?? '').replaceAll("'", "''")}'!$1:$1`,
              )}</definedName></definedNames>`,
          ),
      },
    },
  },
};

function escapeXml(text: string): string {
  return text.replace(/[<>&]/g, (character) => `&#${String(character.charCodeAt(0))};`);
}
