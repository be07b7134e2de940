import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {matrix} from '../../src/matrix/matrix';
import {portRangesOf, selectEveryConnection} from '../../src/matrix/select';

const ports = [
  ...new Set([
    ...selectEveryConnection(matrix).flatMap(({service}) =>
      portRangesOf(service).flatMap(({from, to}) => [from, to]),
    ),
    ...matrix.discrepancies.flatMap((discrepancy) => Object.values(discrepancy.ports ?? {})),
    ...matrix.namedPorts.map(({port}) => port),
  ]),
];

const ids = [
  ...selectEveryConnection(matrix).map(({id}) => id),
  ...matrix.endpoints.map(({id}) => id),
  ...matrix.discrepancies.map(({id}) => id),
  ...matrix.neighbours.map(({id}) => id),
].sort((a, b) => b.length - a.length);

/** The lines that contain a port of the matrix as a number. Ids, external URLs and dates do not count. */
function findPortNumbers(text: string): readonly string[] {
  return text.split('\n').flatMap((line, index) => {
    const plain = ids
      .reduce((rest, id) => rest.replaceAll(id, ''), line.normalize('NFKC'))
      .replaceAll(/https?:\/\/[^\s)"'<>]+/g, '')
      .replaceAll(/\d{4}-\d{2}-\d{2}/g, '');
    return ports
      .filter((port) => new RegExp(`(?<!\\d|\\d\\.)${port}(?!\\d|\\.\\d)`).test(plain))
      .map((port) => `${index + 1}: ${port} in "${line.trim()}"`);
  });
}

function listFiles(directory: string, name: RegExp): readonly string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

describe('a port number is written in the matrix and nowhere else', () => {
  const files = [...listFiles('docs', /\.mdx?$/), ...listFiles('i18n', /\.(?:mdx?|json)$/)];

  it('has texts to look at', () => {
    expect(files).not.toEqual([]);
  });

  it.each(files)('%s', (file) => {
    const findings = findPortNumbers(readFileSync(file, 'utf8')).map((finding) => `${file}:${finding}`);
    expect(findings, 'Name the connection or use a component that reads the matrix instead.').toEqual([]);
  });
});

describe('findPortNumbers', () => {
  const [port = 0] = ports;
  const fullWidth = String(port).replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));

  it.each([`TCP/${port}`, `ポート${port}番`, `/ports/${port}`, `${port}、80`, fullWidth])(
    'finds it in %s',
    (text) => {
      expect(findPortNumbers(text)).toHaveLength(1);
    },
  );

  it.each([
    `1${port}`,
    `${port}1`,
    `1.${port}`,
    `2026-11-22`,
    `https://example.com/${port}`,
    matrix.connections[0]?.id ?? '',
  ])('passes over %s', (text) => {
    expect(findPortNumbers(text)).toEqual([]);
  });
});
