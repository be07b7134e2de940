import type {ReactNode} from 'react';
import {logExamples, logFormats} from '../../query/log/formats';
import ScrollableTable from '../../ui/ScrollableTable';
import {words} from '../../words/currentWords';

/** Every supported log format, with a sample entry and the number of entries in its tests. */
export default function LogFormatTable(): ReactNode {
  return (
    <ScrollableTable>
      <thead>
        <tr>
          <th scope="col">{words('ui:logTable.format')}</th>
          <th scope="col">{words('ui:logTable.examples')}</th>
          <th scope="col">{words('ui:logTable.example')}</th>
        </tr>
      </thead>
      <tbody>
        {logFormats.map(({id}) => (
          <tr key={id} data-log-format={id}>
            <th scope="row">{words(`ui:explorer.log.${id}`)}</th>
            <td>{logExamples[id].length}</td>
            <td>
              <code translate="no">{(logExamples[id][0]?.text ?? '').replace(/\s+/gu, ' ').trim()}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollableTable>
  );
}
