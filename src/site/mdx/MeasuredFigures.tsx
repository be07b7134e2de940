import type {ReactNode} from 'react';
import ScrollableTable from '../../ui/ScrollableTable';
import {words} from '../../words/currentWords';
import {measured, measuredPages, type Circumstances} from '../measured';

const columns = ['score', 'lcp', 'tbt', 'cls', 'scripts', 'bytes'] as const;

type Column = (typeof columns)[number];

/** Lighthouse results for pages of this guide and for the same pages in a stock site, and the ratio between them. */
export function MeasuredPages(): ReactNode {
  const {pages} = measured;
  if (pages === null) return <p>{words('ui:measured.notYet')}</p>;
  return (
    <>
      <p>
        {words('ui:measured.pagesRun', {
          date: pages.date,
          lighthouse: pages.lighthouse,
          docusaurus: pages.docusaurus,
          runs: pages.runs,
        })}{' '}
        {machineOf(pages)}
      </p>
      <ScrollableTable>
        <thead>
          <tr>
            <th scope="col">{words('ui:measured.site')}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {words(`ui:measured.${column}`)}
              </th>
            ))}
            <th scope="col">{words('ui:measured.start')}</th>
          </tr>
        </thead>
        {measuredPages.map((page) => (
          <tbody key={page}>
            <tr>
              <th scope="rowgroup" colSpan={columns.length + 2}>
                {words(`ui:measured.pages.${page}`)}
              </th>
            </tr>
            {(['ours', 'stock', 'ratio'] as const).map((site) => (
              <tr key={site}>
                <th scope="row">{words(`ui:measured.${site}`)}</th>
                {columns.map((column) => (
                  <td key={column}>
                    {site === 'ratio'
                      ? ratio(pages.figures[page].ours[column], pages.figures[page].stock[column])
                      : valueOf(column, pages.figures[page][site][column])}
                  </td>
                ))}
                <td>{site === 'ours' ? pages.starts[page] : ''}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </ScrollableTable>
    </>
  );
}

/** How the build grows with the number of connections. */
export function MeasuredBuilds(): ReactNode {
  const {builds} = measured;
  if (builds === null) return <p>{words('ui:measured.notYet')}</p>;
  return (
    <>
      <p>
        {words('ui:measured.buildsRun', {date: builds.date})} {machineOf(builds)}
      </p>
      <ScrollableTable>
        <thead>
          <tr>
            {(
              ['factor', 'connections', 'builtPages', 'first', 'processorTime', 'again', 'memory'] as const
            ).map((column) => (
              <th key={column} scope="col">
                {words(`ui:measured.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {builds.figures.map(
            ({factor, connections, pages, seconds, processorSeconds, secondsAgain, megabytes}) => (
              <tr key={factor}>
                <th scope="row">{factor}</th>
                <td>{connections}</td>
                <td>{pages}</td>
                <td>{words('ui:measured.seconds', {value: seconds})}</td>
                <td>{words('ui:measured.seconds', {value: processorSeconds})}</td>
                <td>{words('ui:measured.seconds', {value: secondsAgain})}</td>
                <td>{words('ui:measured.megabytes', {value: megabytes})}</td>
              </tr>
            ),
          )}
        </tbody>
      </ScrollableTable>
    </>
  );
}

function machineOf({processor, processors, memoryInGb, node, loadBefore, loadAfter}: Circumstances): string {
  return words('ui:measured.machine', {
    processor,
    processors,
    memory: memoryInGb,
    node,
    before: loadBefore,
    after: loadAfter,
  });
}

/** In the unit given in the heading. */
function valueOf(column: Column, value: number): string {
  switch (column) {
    case 'lcp':
      return (value / 1_000).toFixed(1);
    case 'scripts':
    case 'bytes':
      return String(Math.round(value / 1_000));
    default:
      return String(value);
  }
}

/** Empty if ours is zero. */
function ratio(ours: number, stock: number): string {
  return ours === 0 ? '' : words('ui:measured.times', {value: (stock / ours).toFixed(1)});
}
