import Link from '../../ui/RouteLink';
import type {ReactNode} from 'react';
import {coverageOf} from '../../matrix/coverage';
import {matrix} from '../../matrix/matrix';
import {routes} from '../../routes';
import ScrollableTable from '../../ui/ScrollableTable';
import {words} from '../../words/currentWords';

const columns = ['high', 'medium', 'low'] as const;

/** The number of connections of each workload by confidence; `npm run coverage` prints the same. */
export default function CoverageTable(): ReactNode {
  return (
    <ScrollableTable>
      <thead>
        <tr>
          <th scope="col">{words('ui:connection.workload')}</th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {words(`ui:coverage.${column}`)}
            </th>
          ))}
          <th scope="col">{words('ui:workload.portless')}</th>
        </tr>
      </thead>
      <tbody>
        {coverageOf(matrix).map(({workload, counts, portless}) => (
          <tr key={workload} data-workload={workload}>
            <th scope="row">
              <Link to={routes.workload(workload)}>{words(`matrix:workloads.${workload}.name`)}</Link>
            </th>
            {columns.map((column) => (
              <td key={column}>{counts[column]}</td>
            ))}
            <td>{portless}</td>
          </tr>
        ))}
      </tbody>
    </ScrollableTable>
  );
}
