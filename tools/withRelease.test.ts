import {readFileSync} from 'node:fs';
import {format} from 'prettier';
import {expect, test} from 'vitest';
import {withRelease} from './withRelease';

test('a release is imported and listed last, in whatever way the list is laid out', async () => {
  const list = readFileSync('src/history/releases/index.ts', 'utf8');
  const twice = withRelease(
    await format(withRelease(list, '97.0.0'), {parser: 'typescript', singleQuote: true}),
    '98.1.0',
  );
  for (const version of ['97.0.0', '98.1.0']) {
    const name = `release${version.replaceAll('.', '_')}`;
    expect(twice).toContain(`import ${name} from './${version}.json';`);
  }
  expect(twice).toMatch(/release97_0_0 as Release,\s*release98_1_0 as Release\s*\]/u);
});
