import type {Matrix} from '../../matrix/model';
import {portRangesOf, selectPorts, transportsOf} from '../../matrix/select';
import {filterVocabulary} from './filterVocabulary';
import {emptyFilter, type Filter} from './model';
import {serializeFilter} from './serializeFilter';

/** An example link to the explorer. */
export interface ExampleLink {
  readonly id:
    | 'port'
    | 'portAndTransport'
    | 'list'
    | 'range'
    | 'fullWidth'
    | 'word'
    | 'portAndWord'
    | 'log'
    | 'oneValue'
    | 'twoValues'
    | 'twoParameters'
    | 'condition'
    | 'row';
  /** The query string with its question mark. */
  readonly search: string;
}

/** One link for each kind of criterion, built from the contents of the matrix; empty for an empty matrix. */
export function exampleLinks(matrix: Matrix): readonly ExampleLink[] {
  const vocabulary = filterVocabulary(matrix);
  const numbered = matrix.connections.filter(({service}) => portRangesOf(service).length > 0);
  const featured = numbered.find(({service}) => transportsOf(service).length === 2) ?? numbered[0];
  if (featured === undefined) return [];
  const port = portRangesOf(featured.service)[0]?.from ?? 0;

  const ports = selectPorts(matrix);
  const other = ports.find((candidate) => candidate !== port) ?? port;
  const [low, high] = nearestPair(ports) ?? [port, port];
  const [condition] = vocabulary.facets.condition.filter((choice) =>
    Object.entries(featured.condition).some((part) => part.join('.') === choice),
  );
  const word =
    matrix.applications.find(({id}) => featured.applications.includes(id))?.name.toLowerCase() ?? featured.id;
  const {encryption} = vocabulary.facets;
  const filters: Readonly<Record<ExampleLink['id'], Partial<Filter>>> = {
    port: {q: String(port)},
    portAndTransport: {q: `tcp/${String(port)}`},
    list: {q: `${String(other)},${String(port)}`},
    range: {q: `${String(low)}-${String(high)}`},
    fullWidth: {q: toFullWidth(String(port))},
    word: {q: word},
    portAndWord: {q: `${String(port)} ${word}`},
    log: {q: `10.0.0.5:51515 -> 10.0.0.6:${String(port)} tcp`},
    oneValue: {to: [featured.to]},
    twoValues: {encryption: encryption.slice(0, 2)},
    twoParameters: {transport: ['udp'], scope: ['network']},
    condition: {condition: condition === undefined ? [] : [condition]},
    row: {selected: featured.id},
  };
  return (Object.entries(filters) as [ExampleLink['id'], Partial<Filter>][]).map(([id, filter]) => ({
    id,
    search: serializeFilter({...emptyFilter, ...filter}, vocabulary),
  }));
}

/** The two different ports that are closest to each other; `ports` is in ascending order. */
function nearestPair(ports: readonly number[]): readonly [number, number] | undefined {
  return ports
    .flatMap((port, index): [number, number][] => {
      const next = ports[index + 1];
      return next === undefined ? [] : [[port, next]];
    })
    .sort(([a, b], [c, d]) => b - a - (d - c))[0];
}

function toFullWidth(digits: string): string {
  return digits.replace(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
}
