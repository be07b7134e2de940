import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {hostileTexts} from '../../query/hostileTexts.fixture';
import {parseHosts} from './parseHosts';
import {parseHostSheet} from './parseHostSheet';

const endpoints = [
  {endpoint: 'backup-proxy', names: ['バックアッププロキシ', 'Backup proxy']},
  {endpoint: 'esxi-host', names: ['ESXi ホスト', 'ESXi host']},
  {endpoint: 'phoenix-cloud', names: ['Phoenix クラウド', 'Phoenix Cloud']},
];
const headings = {
  from: ['Source'],
  fromHosts: ['Source hosts'],
  to: ['Destination'],
  toHosts: ['Destination hosts'],
};
const read = (text: string) => {
  const {layout, hosts, problems, unknownNames} = parseHostSheet(text, endpoints, headings);
  return {
    layout,
    hosts: Object.fromEntries(Object.entries(hosts).map(([id, own]) => [id, own.map((host) => host.text)])),
    problems: problems.map(({line, entry, fault}) => [line, entry, fault]),
    unknownNames: unknownNames.map(({line, entry}) => [line, entry]),
  };
};

describe('a sheet is read', () => {
  test('by rows, names in either language or ids, full-width or not', () => {
    expect(
      read(
        'バックアップ係\tx\nバックアップ プロキシ\t10.0.0.4\nＢackup Proxy\t10.0.0.5\t10.0.0.6\nesxi-host\t"esx1, esx2\nesx3"\n\tesx4',
      ),
    ).toEqual({
      layout: 'rows',
      hosts: {
        'backup-proxy': ['10.0.0.4', '10.0.0.5', '10.0.0.6'],
        'esxi-host': ['esx1', 'esx2', 'esx3', 'esx4'],
      },
      problems: [],
      unknownNames: [[1, 'バックアップ係']],
    });
  });

  test.each([
    ['Role,IP,Subnet mask\nESXi host,10.0.1.0,255.255.255.0', ['10.0.1.0/24']],
    ['Role,IP,Subnet mask\nESXi host,10.0.1.21,255.255.255.0', ['10.0.1.21']],
    ['Role,IP,Prefix\nESXi host,10.0.1.0,24', ['10.0.1.0/24']],
    ['Role,IP,VLAN\nESXi host,10.0.1.0,24', ['10.0.1.0']],
    ['ESXi host\t10.0.1.0\t/24', ['10.0.1.0/24']],
  ])('%j: the mask of a network, not that of a host', (text, hosts) => {
    expect(read(text).hosts).toEqual({'esxi-host': hosts});
  });

  test('by columns', () => {
    expect(read('ESXi ホスト\tBackup proxy\t備考\nesx1\t10.0.0.5\told\nesx2\tbad_one\t\n')).toEqual({
      layout: 'columns',
      hosts: {'esxi-host': ['esx1', 'esx2'], 'backup-proxy': ['10.0.0.5']},
      problems: [[3, 'bad_one', 'character']],
      unknownNames: [[1, '備考']],
    });
  });

  test('a single column under the name of an endpoint', () => {
    expect(read('esxi-host\nesx1\nesx2')).toMatchObject({
      layout: 'columns',
      hosts: {'esxi-host': ['esx1', 'esx2']},
    });
  });

  test('by pairs of source and destination, after remarks, each fault once, placeholders left out', () => {
    const text = [
      '\uFEFF# Plan',
      'No,Source,Source hosts,Destination,Destination hosts,Port',
      '1,Backup proxy,"10.0.0.5 bad_one",ESXi host,<esxi-host>,1',
      '2,Backup proxy,"10.0.0.5 bad_one",Unknown,esx9,2',
    ].join('\r\n');
    expect(read(text)).toEqual({
      layout: 'pairs',
      hosts: {'backup-proxy': ['10.0.0.5']},
      problems: [[3, 'bad_one', 'character']],
      unknownNames: [[4, 'Unknown']],
    });
  });

  test('as nothing where no endpoint is named', () => {
    expect(read('10.0.0.1\n10.0.0.2')).toEqual({
      layout: 'unreadable',
      hosts: {},
      problems: [],
      unknownNames: [],
    });
  });

  test('without an error and without a host that typing it would not give', () => {
    const check = (text: string): void => {
      for (const sheet of [text, `esxi-host\t${text}`, `esxi-host,"${text}"`, `esxi-host\n${text}`]) {
        const {hosts} = parseHostSheet(sheet, endpoints, headings);
        expect(endpoints.map(({endpoint}) => endpoint)).toEqual(expect.arrayContaining(Object.keys(hosts)));
        for (const host of Object.values(hosts).flat()) expect(parseHosts(host.text).hosts).toEqual([host]);
      }
    };
    hostileTexts.forEach(check);
    fc.assert(fc.property(fc.string({unit: 'binary', maxLength: 60}), check), {numRuns: 300});
  });
});
