import {expect, test} from 'vitest';
import {editDistance, nearestNames} from './nearestNames';

test.each([
  ['', '', 0],
  ['abc', 'abc', 0],
  ['abc', 'ab', 1],
  ['abc', 'abd', 1],
  ['abc', 'acb', 1],
  ['', 'abc', 3],
  ['vcentre', 'vcenter', 1],
] as const)('%j and %j differ by %i', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
  expect(editDistance(b, a)).toBe(distance);
});

const known = ['esxi-host', 'vcenter-server', 'ntp-server'];

test('the nearest name comes first', () => {
  expect(nearestNames('ｖＣｅｎｔｅｒ-sever', known, 2)).toEqual(['vcenter-server', 'ntp-server']);
});

test('what is not near is not named', () => {
  expect(nearestNames('something-else-entirely', known, 3)).toEqual([]);
  expect(nearestNames('', known, 3)).toEqual([]);
});
