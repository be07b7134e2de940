import {expect, test} from 'vitest';
import {matrix} from '../matrix/matrix';
import {catalogues} from '../words/catalogues';
import {createWords} from '../words/createWords';
import {endpointFacts, endpointPlace} from './endpointFacts';

const words = createWords('en', catalogues.en);

test.each([
  ['esxi-host', 'On premises (inferred)', 'On premises, inferred'],
  ['phoenix-cloud', 'Cloud', 'Cloud'],
  ['ntp-server', 'Not stated', 'Location not stated'],
])('a zone that no source states is marked as inferred: %s', (id, underItsLabel, alone) => {
  expect(endpointFacts(matrix, id, words)[0]?.text).toBe(underItsLabel);
  expect(endpointPlace(matrix, id, words)).toBe(alone);
});
