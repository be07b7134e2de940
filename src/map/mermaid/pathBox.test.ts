import {describe, expect, it} from 'vitest';
import {pathBox} from './pathBox';

describe('pathBox', () => {
  it.each([
    ['corners, absolute and relative', 'M10,20 L30,20 l0,-5 H0 z', {x: 0, y: 15, width: 30, height: 5}],
    ['rounded corners', 'M5,0 H15 A5,5,0,0,1,20,5 V15', {x: 5, y: 0, width: 15, height: 15}],
    [
      'a cylinder',
      'M0,4 a20,4 0,0,0 40,0 a20,4 0,0,0 -40,0 l0,30 a20,4 0,0,0 40,0 l0,-30',
      {x: 0, y: 0, width: 40, height: 38},
    ],
    ['numbers run together', 'M-1.5-2.5L3e1.5', {x: -1.5, y: -2.5, width: 31.5, height: 3}],
    ['nothing', '', {x: 0, y: 0, width: 0, height: 0}],
  ])('goes around %s', (_, path, box) => {
    expect(pathBox(path)).toEqual(box);
  });
});
