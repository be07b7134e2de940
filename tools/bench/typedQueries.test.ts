import {expect, it} from 'vitest';
import {keystrokesOf} from './typedQueries';

it('types a text and takes it out again', () => {
  expect(keystrokesOf('443')).toEqual(['4', '44', '443', '44', '4', '']);
});
