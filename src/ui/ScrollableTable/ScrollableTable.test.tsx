import {renderToStaticMarkup} from 'react-dom/server';
import {expect, it} from 'vitest';
import ScrollableTable from '.';

const table = (cell: string): string =>
  renderToStaticMarkup(
    <ScrollableTable>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">
            What <em>it</em> does
          </th>
          <th scope="col">Port</th>
        </tr>
      </thead>
      <tbody>
        {['a', 'b'].map((name) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>
              <strong>{cell}</strong>
            </td>
            <td>1</td>
          </tr>
        ))}
      </tbody>
    </ScrollableTable>,
  );

it('heads each cell of a table with sentences, whose rows are cards on a phone', () => {
  const html = table('Names a place that somebody has to read about.');
  expect(html.match(/data-label="What it does"/gu)).toHaveLength(2);
  expect(html).toContain('<th scope="row" role="rowheader" data-label="Name">b</th>');
  expect(html).toContain('<table role="table" data-cards="true">');
});

it('leaves a table of words and numbers as it is', () => {
  expect(table('12')).not.toMatch(/data-|role=/u);
});

it('keeps rows that are components', () => {
  const Row = () => (
    <tr>
      <td>made elsewhere</td>
    </tr>
  );
  const html = renderToStaticMarkup(
    <ScrollableTable>
      <tbody>
        <Row />
        <tr>
          <td>1</td>
          <td>2</td>
          <td>Names a place that somebody has to read about.</td>
        </tr>
      </tbody>
    </ScrollableTable>,
  );
  expect(html).toContain('made elsewhere');
  expect(html).toContain('<tr role="row"><td role="cell">1</td>');
});
