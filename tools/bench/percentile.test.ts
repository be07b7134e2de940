import {expect, it} from 'vitest';
import {percentile} from './percentile';

it('gives the value that the share does not exceed', () => {
  const values = [40, 10, 30, 20];
  expect([0, 0.25, 0.5, 0.51, 0.99, 1].map((share) => percentile(values, share))).toEqual([
    10, 10, 20, 30, 40, 40,
  ]);
});

it('gives no number for no values', () => {
  expect(percentile([], 0.5)).toBeNaN();
});
