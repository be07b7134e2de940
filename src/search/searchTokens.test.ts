import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {hostileTexts} from '../query/hostileTexts.fixture';
import {tokenSpans, tokensOfQuery, tokensOfText} from './searchTokens';

describe('the tokens of a text', () => {
  test.each([
    ['TCP/902', 'tcp 902'],
    ['902/tcp', '902 tcp'],
    ['tcp902', 'tcp 902'],
    ['ＴＣＰ４４３', 'tcp 443'],
    ['ポート443', 'ポー ート 443'],
    ['443番', '443 番'],
    ['ﾎﾟｰﾄ', 'ポー ート'],
    ['サーバー', 'サー ーバ'],
    ['サーバ', 'サー ーバ'],
    ['仮想マシン', '仮想 マシ シン'],
    ['時刻同期', '時刻 刻同 同期'],
    ['通信の方向', '通信 方向'],
    ['開ける', '開 ける'],
    ['VMware Tools', 'vmware mware tools'],
    ['PhoenixSQLGuestPlugin', 'phoenixsqlguestplugin phoenix sql guest plugin'],
    ['ESXi', 'esxi'],
    ['(443)、902', '443 902'],
    ['!?・', ''],
    ['', ''],
  ])('%s', (text, tokens) => {
    expect(tokensOfText(text).join(' ')).toBe(tokens);
  });
});

it('asks a query for whole names only, each token once', () => {
  expect(tokensOfQuery('CloudCache cloudcache ＣｌｏｕｄＣａｃｈｅ 443 443')).toEqual(['cloudcache', '443']);
});

it('gives the same tokens in any width', () => {
  expect(tokensOfText('ﾊﾞｯｸｱｯﾌﾟﾌﾟﾛｷｼ')).toEqual(tokensOfText('バックアッププロキシ'));
  expect(tokensOfText('ｖＣｅｎｔｅｒ')).toEqual(tokensOfText('vCenter'));
});

it('says where a token stands in the text as it was written', () => {
  const text = '（ﾎﾟｰﾄ４４３）と ESXi';
  expect(tokenSpans(text).map(({token, from, to}) => [token, text.slice(from, to)])).toEqual([
    ['ポー', 'ﾎﾟｰ'],
    ['ート', 'ｰﾄ'],
    ['443', '４４３'],
    ['esxi', 'ESXi'],
  ]);
});

it('reads any text, and every place lies within it', () => {
  const check = (text: string): void => {
    for (const {token, from, to} of tokenSpans(text)) {
      expect(token).not.toBe('');
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeGreaterThan(from);
      expect(to).toBeLessThanOrEqual(text.length);
    }
  };
  hostileTexts.forEach(check);
  fc.assert(fc.property(fc.string({unit: 'binary', maxLength: 200}), check), {numRuns: 2_000});
});
