import {expect, test} from 'vitest';
import {hostileTexts} from '../../query/hostileTexts.fixture';
import {parseHostTexts} from './hostStore';

test('kept texts are read back, and what is not ours is left out', () => {
  const stored = '{"esxi-host":"a\\nb","gone":"c","cloudcache":3,"__proto__":"d"}';
  expect(parseHostTexts(stored, ['esxi-host', 'cloudcache'])).toEqual({'esxi-host': 'a\nb'});
});

test('whatever is kept, reading it does not fail', () => {
  for (const text of [...hostileTexts, '[]', '[1]', '"a"', '{"esxi-host":{}}']) {
    expect(parseHostTexts(text, ['esxi-host'])).toEqual({});
  }
});
