import {describe, expect, test} from 'vitest';
import {catalogues} from '../../words/catalogues';
import {createWords} from '../../words/createWords';
import {describeHostFault, showEntry} from './describeHostProblem';
import {parseHosts} from './parseHosts';

const entries = [
  'a_b',
  'a\u202Eb',
  'https://a',
  'a:1',
  '10.0.0.2-1',
  '10.0.0.999',
  ':::',
  'fe80::1%1',
  '10.0.0.0/40',
  '0.0.0.0/0',
  'a..b',
  'a'.repeat(64),
  'a.'.repeat(128),
  '*',
];

describe.each(['ja', 'en'] as const)('%s', (locale) => {
  const words = createWords(locale, catalogues[locale]);

  test.each(entries)('says what is wrong with %j', (entry) => {
    const [problem] = parseHosts(entry).problems;
    expect(problem).toBeDefined();
    if (problem !== undefined)
      expect(describeHostFault(problem, words)).not.toMatch(/\{\{|undefined|[\u200B-\u200F\u202A-\u202E]/);
  });
});

test('an entry is shown without invisible characters, and shortened', () => {
  expect(showEntry('a\u202Eb\u200Bc\n')).toBe('a⟨U+202E⟩b⟨U+200B⟩c⟨U+000A⟩');
  expect(showEntry('x'.repeat(20_000))).toHaveLength(61);
});
