import {expect, it} from 'vitest';
import {matrix} from '../matrix/matrix';
import {catalogues} from '../words/catalogues';
import {createWords} from '../words/createWords';
import {locales} from '../words/locales';
import {compareReleases} from './compareReleases';
import {describeChange} from './describeChange';
import {everyChange} from './everyChange.fixture';
import type {Change} from './model';
import {releaseOf} from './releaseOf';
import {selectBasis} from '../matrix/select';

// Reviewed as output: read a changed golden as an engineer who has to change a firewall would.
it.each(locales)('describes every kind of change in %s', async (locale) => {
  const words = createWords(locale, catalogues[locale]);
  const text = compareReleases(...everyChange)
    .map((change) => describeChange(change, matrix, words, locale))
    .map(({title, kindLabel, actionLabel, details}) =>
      [`${kindLabel} | ${title} | ${actionLabel}`, ...details].join('\n  '),
    )
    .join('\n');
  await expect(`${text}\n`).toMatchFileSnapshot(`changes.${locale}.golden.txt`);
});

it.each(locales)('says which workloads need an addition and its basis, in %s', (locale) => {
  const words = createWords(locale, catalogues[locale]);
  const {connections} = releaseOf(matrix, {version: '1.0.0', date: '2026-01-31', titlesOf: () => ({})});
  for (const [index, after] of connections.entries()) {
    const change: Change = {kind: 'added', id: after.id, action: 'open', after};
    const {details} = describeChange(change, matrix, words, locale);
    const [first = ''] = details;
    const connection = matrix.connections[index];
    const basis = connection === undefined ? 'stated' : selectBasis(connection);
    const label = words(`ui:basis.${basis}.label`);
    expect(details.some((detail) => detail.endsWith(label))).toBe(basis !== 'stated');
    for (const workload of matrix.connections[index]?.workloads ?? [])
      expect(first).toContain(words(`matrix:workloads.${workload}.name`));
  }
});
