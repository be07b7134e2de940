import {describe, expect, test} from 'vitest';
import {languages} from '../../cli/context';
import {matrix} from '../../matrix/matrix';
import lists from '../../../tests/realInputs/hosts.json';
import sheets from '../../../tests/realInputs/sheets.json';
import {parseHosts} from './parseHosts';
import {readHostSheet} from './readHostSheet';

describe('lists of hosts as people write them', () => {
  test.each(lists)('$id', ({input, hosts, faults}) => {
    const parsed = parseHosts(input);
    expect(parsed.hosts.map(({text}) => text)).toEqual(hosts);
    expect(parsed.problems.map(({entry, fault}) => [entry, fault])).toEqual(faults);
  });
});

describe('sheets of hosts as people keep them', () => {
  test.each(sheets)('$id', ({input, endpoints, faults, unknown, leftOut, several}) => {
    const read = readHostSheet(input, matrix, languages);
    expect({
      endpoints: Object.fromEntries(
        Object.entries(read.hosts).map(([id, hosts]) => [id, hosts.map(({text}) => text)]),
      ),
      faults: read.problems.map(({entry, fault}) => [entry, fault]),
      unknown: read.unknownNames.map(({entry}) => entry),
      leftOut: read.leftOut.map(({entry, kind}) => [entry, kind]),
      several: read.several.map(({addresses}) => addresses),
    }).toEqual({endpoints, faults, unknown, leftOut, several});
  });
});
