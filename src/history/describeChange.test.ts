import {expect, it} from 'vitest';
import {matrix} from '../matrix/matrix';
import {catalogues} from '../words/catalogues';
import {createWords} from '../words/createWords';
import {locales} from '../words/locales';
import {compareReleases} from './compareReleases';
import {describeChange} from './describeChange';
import {everyChange} from './everyChange.fixture';

// Reviewed as output: read a changed golden as the engineer would who has to change a firewall.
it.each(locales)('tells every kind of change in %s', async (locale) => {
  const words = createWords(locale, catalogues[locale]);
  const text = compareReleases(...everyChange)
    .map((change) => describeChange(change, matrix, words, locale))
    .map(({title, kindLabel, actionLabel, details}) =>
      [`${kindLabel} | ${title} | ${actionLabel}`, ...details].join('\n  '),
    )
    .join('\n');
  await expect(`${text}\n`).toMatchFileSnapshot(`changes.${locale}.golden.txt`);
});
