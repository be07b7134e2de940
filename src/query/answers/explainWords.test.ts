import {describe, expect, test} from 'vitest';
import {matrix} from '../../matrix/matrix';
import {catalogues} from '../../words/catalogues';
import {createWords} from '../../words/createWords';
import {locales} from '../../words/locales';
import {parseQuery} from '../parseQuery';
import {prepareRow} from '../rows/searchableRow';
import {explainLeftOut, explainNamed, namedByWords} from './explainWords';

const languages = locales.map((locale) => createWords(locale, catalogues[locale]));
const rows = matrix.connections.map((connection) =>
  prepareRow(
    connection,
    languages
      .flatMap((words) => [
        words(`matrix:endpoints.${connection.from}.name`),
        words(`matrix:endpoints.${connection.to}.name`),
        words(`matrix:connections.${connection.id}.purpose`),
      ])
      .join(' '),
  ),
);

const named = (text: string, spoken = languages): readonly (string | number)[] => {
  const {ports, portless} = namedByWords(matrix, rows, parseQuery(text), spoken);
  return [...ports.map(({port}) => port), ...portless.map(({id}) => id)];
};

describe('what has no connection in the list is found by its name', () => {
  test.each([
    ['nfs', [2049]],
    ['NFS ports', [2049]],
    ['dns', [53]],
    ['名前解決', [53]],
    ['name resolution', [53]],
    ['iscsi', [3260, 3205, 'ahv-iscsi']],
    ['smb', ['nas', 'file-restore-share']],
    ['cifs', ['file-restore-share']],
    ['hyper-v', ['hyper-v']],
    ['HyperV', ['hyper-v']],
    ['443 Hyper-V', ['hyper-v']],
    ['nas backup', ['nas']],
    ['azure', ['azure']],
    ['sap hana', ['sap-hana']],
  ])('%s', (text, found) => {
    expect(named(text)).toEqual(found);
  });

  test.each(languages.map((words, index) => [locales[index], words] as const))('in %s alone', (_, words) => {
    expect(named('smb', [words])).toEqual(['nas', 'file-restore-share']);
    expect(named('iscsi', [words])).toEqual([3260, 3205, 'ahv-iscsi']);
  });
});

test.each([
  '',
  '902',
  'backup proxy',
  'バックアッププロキシ',
  'phoenix cloud',
  'esxi',
  'the',
  'url',
  'restore',
  'hypervisor',
])('%j names nothing of the kind', (text) => {
  expect(named(text)).toEqual([]);
});

test.each(languages.map((words, index) => [locales[index], words] as const))(
  'is explained in %s',
  (_, words) => {
    const notices = explainNamed(namedByWords(matrix, rows, parseQuery('iscsi'), languages), words);
    expect(notices.map(({kind}) => kind)).toEqual(['named', 'named', 'remark']);
    expect(explainLeftOut(['zzz'], words)).toMatchObject([{text: expect.stringContaining('zzz') as unknown}]);
    expect(explainLeftOut([], words)).toEqual([]);
  },
);
