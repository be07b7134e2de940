import {renderCsv} from '../../text/csvText';
import type {TextExporter} from './kit/model';
import {noteRows, requestSheet} from './kit/requestSheet';

/** RFC 4180 with every cell quoted; the byte order mark makes Excel read it as UTF-8. */
export const csv: TextExporter = {
  id: 'csv',
  kind: 'text',
  group: 'request',
  extension: 'csv',
  mediaType: 'text/csv;charset=utf-8',
  expresses: {
    hosts: ['name', 'name-pattern', 'ipv4', 'ipv4-network', 'ipv6', 'ipv6-network'],
    placeholder: true,
    mixedFamilies: true,
  },
  render: (plan, context) => {
    const {columns, rows} = requestSheet(plan, context);
    return renderCsv([
      columns.map(({heading}) => heading),
      ...rows,
      ...noteRows(plan, context, columns.length),
    ]);
  },
};
