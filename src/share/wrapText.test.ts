import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {wrapText} from './wrapText';

const measure = (text: string): number => Array.from(text).length;
const wrap = (text: string, width: number, maxLines = 9) => wrapText(text, {width, maxLines, measure});

describe('wrapText', () => {
  it('keeps words whole', () => {
    expect(wrap('the backup proxy connects', 12)).toEqual(['the backup', 'proxy', 'connects']);
  });

  it('begins no line with a closing mark in Japanese', () => {
    for (let width = 6; width < 30; width += 1) {
      for (const line of wrap(
        'バックアッププロキシが、vCenter Server の TCP 443 へ接続する（HTTPS、SSL）。',
        width,
      )) {
        expect(line).not.toMatch(/^[、。）]/u);
      }
    }
  });

  it('ends a text that is too long in an ellipsis, within the width', () => {
    expect(wrap('one two three four', 9, 2)).toEqual(['one two', 'three…']);
  });

  it('loses nothing but spaces where there is room', () => {
    fc.assert(
      fc.property(fc.string({unit: fc.constantFrom('a', 'b', ' ', '、', '漢', 'か', '。')}), (text) => {
        expect(wrap(text, 4, 1000).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });
});
