import type {Connection, Matrix} from '../matrix/model';
import {appliesTo, portRangesOf, selectConnections, transportsOf, transportsToOpen} from '../matrix/select';
import {describeConnection} from '../connection/describeConnection';
import {portRangeText} from '../planner/plan/planRows';
import {apiFiles} from '../routes';
import type {Words} from '../words/words';
import {apiLocales} from './api/apiLocales';

/** A command that reads the data files, and what it prints. `$SITE` is the origin of the site. */
export interface DataExample {
  readonly id: 'openings' | 'port' | 'condition' | 'ruledOut' | 'revision';
  readonly command: string;
  /** Undefined if it is not worth reading. */
  readonly output?: string;
}

/** Examples of reading the data files with `curl` and `jq`; empty for an empty matrix. */
export function dataExamples(matrix: Matrix, words: Words, locale: string): readonly DataExample[] {
  const [fallback] = apiLocales;
  const textLocale = apiLocales.find((candidate) => candidate === locale) ?? fallback;
  const featured = featuredConnection(matrix);
  if (featured === undefined) return [];
  const [port = 0] = portRangesOf(featured.service).map(({from}) => from);
  const [[fact, value] = ['', '']] = Object.entries(featured.condition);
  const fetch = (path: string): string => `curl -s "$SITE${path}"`;
  const lines = (texts: readonly string[]): string => texts.join('\n');
  return [
    {
      id: 'openings',
      command: [
        `${fetch(apiFiles.connections)} |`,
        `  jq -r '.connections[] | select(.scope == "network")`,
        `    | [.id, (.service.transportsToOpen | join("/")),`,
        `       (.service.ports | map(if .from == .to then "\\(.from)" else "\\(.from)-\\(.to)" end) | join(","))]`,
        `    | join(" ")'`,
      ].join('\n'),
      output: lines(
        selectConnections(matrix, {scope: 'network'}).map(({id, service}) =>
          [id, transportsToOpen(service).join('/'), portRangesOf(service).map(portRangeText).join(',')].join(
            ' ',
          ),
        ),
      ),
    },
    {
      id: 'port',
      command: `${fetch(apiFiles.port(port))} |\n  jq -r '.connections[].sentence.${textLocale}'`,
      ...(textLocale === locale
        ? {
            output: lines(
              selectConnections(matrix, {port}).map(
                (connection) => describeConnection(matrix, connection, words).sentence,
              ),
            ),
          }
        : {}),
    },
    {
      id: 'condition',
      command: [
        `${fetch(apiFiles.connections)} |`,
        `  jq -r '.connections[]`,
        `    | select(all(.condition[]; .fact != "${fact}" or .value == "${value}"))`,
        `    | .id'`,
      ].join('\n'),
      output: lines(
        matrix.connections.filter((connection) => appliesTo(connection, {[fact]: value})).map(({id}) => id),
      ),
    },
    {
      id: 'ruledOut',
      command: `${fetch(apiFiles.connections)} |\n  jq -r '.ruledOut[] | "\\(.from.id) -> \\(.to.id)"'`,
      output: lines(matrix.ruledOut.map(({from, to}) => `${from} -> ${to}`)),
    },
    {
      id: 'revision',
      command: [
        `${fetch(apiFiles.connections)} | jq -r .revision`,
        `${fetch(apiFiles.connections)} | jq -cj 'del(.revision)' | sha256sum`,
      ].join('\n'),
    },
  ];
}

/** The connection with the most to show: a condition, and two transports if possible. */
export function featuredConnection(matrix: Matrix): Connection | undefined {
  const candidates = matrix.connections.filter(
    ({service, condition}) => portRangesOf(service).length > 0 && Object.keys(condition).length > 0,
  );
  return candidates.find(({service}) => transportsOf(service).length > 1) ?? candidates[0];
}
