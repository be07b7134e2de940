import {describe, expect, it} from 'vitest';
import {measureText} from './measureText';

describe('measureText', () => {
  it('takes full-width characters as 1 em and half-width kana as half', () => {
    expect(measureText('接続先（４４３）')).toBe(8);
    expect(measureText('ﾎﾟｰﾄ')).toBe(2);
  });

  it('gives combining marks and direction marks no width', () => {
    expect(measureText('か\u3099\u200F')).toBe(1);
  });

  // Widths in ems as measured in a browser: DejaVu Sans, Liberation Sans, Noto Sans CJK JP.
  it.each([
    ['TCP 443 / TLS', [6.86, 6.61, 6.28]],
    ['PhoenixSQLGuestPlugin', [11.94, 11.06, 11.28]],
    ['Registered through vCenter Server', [17.46, 15.51, 15.99]],
    ['ESXi 6.5, 7.0 (standalone)', [13.01, 11.67, 11.64]],
  ])('is a little wider than %s in the widest usual font', (text, widths) => {
    const widest = Math.max(...widths);
    expect(measureText(text)).toBeGreaterThanOrEqual(widest);
    expect(measureText(text)).toBeLessThan(widest * 1.06);
  });
});
