import readExcelFile from 'read-excel-file/universal';
import {describe, expect, it} from 'vitest';
import {contextIn, mixedHosts, planWith} from '../../../../tests/samplePlan';
import {locales} from '../../../words/locales';
import {exporters} from './index';
import {offeredFormats} from './offeredFormats';
import {runExporter} from './runExporter';

// Reviewed as output: read a changed golden as the engineer who receives it would.
describe.each(locales)('the outputs in %s', (locale) => {
  it.each(exporters.map((exporter) => [exporter.id, exporter] as const))('%s', async (id, exporter) => {
    const {content, refusals} = await runExporter(exporter, planWith(mixedHosts, locale), contextIn(locale));
    const golden = `../goldens/${id}.${locale}`;
    if (typeof content === 'string') {
      await expect(content).toMatchFileSnapshot(`${golden}.${exporter.extension}`);
      // The output contains the same refusals as the list, wherever the format has a place for them.
      if (id !== 'cisco-asa' && id !== 'csv' && id !== 'mermaid') {
        expect(refusals.length > 0 ? content : '').toContain(
          refusals[0] === undefined ? '' : `${refusals[0].number}`,
        );
      }
    } else {
      const sheets = await readExcelFile(new Blob([content.slice()]));
      await expect(`${JSON.stringify(sheets, null, 1)}\n`).toMatchFileSnapshot(`${golden}.xlsx.json`);
    }
  });
});

it('offers every format in its group', () => {
  expect(exporters.map(({id, group}) => ({id, group}))).toEqual(offeredFormats);
});
