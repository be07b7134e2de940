import type {Connection, Matrix} from '../../matrix/model';
import {
  conditionParts,
  portRangesOf,
  selectSourceVersions,
  toPortRange,
  transportsOf,
  transportsToOpen,
} from '../../matrix/select';
import {publishedLabels} from '../../connection/publishedLabels';
import {describeConnection, type ConnectionDescription} from '../../connection/describeConnection';
import {portRangeText} from '../../planner/plan/planRows';
import {routes} from '../../routes';
import {renderCsv} from '../../text/csvText';
import type {ApiLanguage} from './model';

/** Between several values of one cell. Not a comma: spreadsheets read "22,443" as one number. */
const SEPARATOR = '; ';

interface Row {
  readonly connection: Connection;
  readonly texts: ConnectionDescription;
}

type Cell = (row: Row, matrix: Matrix, language: ApiLanguage) => string | readonly string[];

/** The columns in order. Their names are public and the same in every language; new ones are appended. */
const columns = {
  id: ({connection}) => connection.id,
  workload: ({connection}) => connection.workloads,
  from: ({connection}) => connection.from,
  fromName: ({texts}) => texts.from.name,
  to: ({connection}) => connection.to,
  toName: ({texts}) => texts.to.name,
  serviceKind: ({connection}) => connection.service.kind,
  ports: ({connection}) => portRangesOf(connection.service).map(portRangeText),
  transports: ({connection}) => transportsOf(connection.service),
  transportsToOpen: ({connection}) =>
    connection.scope === 'machine' ? [] : transportsToOpen(connection.service),
  applications: ({connection}) => connection.applications,
  encryption: ({connection}) => connection.encryption,
  publishedLabels: ({connection}, matrix) => publishedLabels(matrix, connection),
  scope: ({connection}) => connection.scope,
  condition: ({connection}, matrix) =>
    conditionParts(matrix.deploymentFacts, connection.condition).map(({fact, value}) => `${fact}=${value}`),
  scenarios: ({connection}) => connection.scenarios,
  purpose: ({texts}) => texts.purpose,
  ifClosed: ({texts}) => texts.ifClosed,
  sentence: ({texts}) => texts.sentence,
  confidence: ({connection}) => connection.confidence,
  sources: ({connection}) => [
    ...new Set(
      connection.citations.map(({source, row}) => [source, ...(row === undefined ? [] : [row])].join('/')),
    ),
  ],
  discrepancies: ({connection}) => connection.discrepancies,
  page: ({connection}, _matrix, {address}) => address(routes.connection(connection.id)),
  sourcePorts: ({connection}) => (connection.sourcePorts ?? []).map(toPortRange).map(portRangeText),
  optional: ({connection}) => (connection.optional === true ? 'true' : 'false'),
  listedIn: ({connection}, matrix) => selectSourceVersions(matrix, connection).map(({id}) => id),
} as const satisfies Readonly<Record<string, Cell>>;

/** The names of the columns, in order. */
export const tableColumns: readonly string[] = Object.keys(columns);

/** Every connection as one row of CSV, in one language: ids together with texts. */
export function renderConnectionTable(matrix: Matrix, language: ApiLanguage): string {
  const cells: readonly Cell[] = Object.values(columns);
  const rows = matrix.connections.map((connection) => {
    const row = {connection, texts: describeConnection(matrix, connection, language.words)};
    return cells.map((cell) => [cell(row, matrix, language)].flat().join(SEPARATOR));
  });
  return renderCsv([tableColumns, ...rows]);
}
