import {cleanup, render, screen, within} from '@testing-library/react';
import {userEvent} from '@testing-library/user-event';
import {afterEach, describe, expect, it, vi} from 'vitest';
import {matrix} from '../../matrix/matrix';
import {portRangesOf} from '../../matrix/select';
import {words} from '../../words/currentWords';
import {connectionTitle} from '../connectionTitle';
import {describeConnection} from '../describeConnection';
import ConnectionTable, {type RowInteraction} from '.';

afterEach(cleanup);

const some = matrix.connections.slice(0, 3);

function rowOf(id: string): HTMLElement {
  const row = document.querySelector<HTMLElement>(`tr[data-connection="${id}"]`);
  if (row === null) throw new Error(`${id} has no row.`);
  return row;
}

it('says what every row of the matrix says: ends, port, transport, purpose, condition', () => {
  render(<ConnectionTable connections={matrix.connections} />);
  for (const connection of matrix.connections) {
    const row = rowOf(connection.id);
    const {from, to, port, transport, purpose, conditions} = describeConnection(matrix, connection, words);
    const texts = [from.name, to.name, port, transport, purpose, ...conditions.map(({label}) => label)];
    for (const text of texts) expect(row.textContent, connection.id).toContain(text);
    const [range] = portRangesOf(connection.service);
    const links = within(row)
      .getAllByRole('link')
      .map((link) => link.getAttribute('href'));
    expect(links).toEqual(
      expect.arrayContaining([
        `/endpoints/${connection.from}`,
        `/endpoints/${connection.to}`,
        `/connections/${connection.id}`,
        ...(range === undefined ? [] : [`/ports/${String(range.from)}`]),
      ]),
    );
  }
});

it('heads each cell, also where the row is a card', () => {
  render(<ConnectionTable connections={some} />);
  const headings = screen.getAllByRole('columnheader').map(({textContent}) => textContent);
  for (const {id} of some)
    expect(
      within(rowOf(id))
        .getAllByRole('cell')
        .map((cell) => cell.getAttribute('data-label')),
    ).toEqual(headings);
});

describe('in the explorer', () => {
  function show(changed: Partial<RowInteraction> = {}): RowInteraction {
    const interaction: RowInteraction = {
      pointed: undefined,
      onPoint: vi.fn<RowInteraction['onPoint']>(),
      picked: new Set(),
      onPick: vi.fn<RowInteraction['onPick']>(),
      open: undefined,
      renderActions: ({id}) => <button type="button">{`act on ${id}`}</button>,
      renderOpen: ({id}) => `more of ${id}`,
      ...changed,
    };
    render(<ConnectionTable connections={some} interaction={interaction} />);
    return interaction;
  }

  it('has a check box a row that names the connection', async () => {
    const [first, second] = some;
    if (first === undefined || second === undefined) throw new Error('The matrix is too small.');
    const {onPick} = show({picked: new Set([first.id])});
    expect(screen.getAllByRole('checkbox')).toHaveLength(some.length);
    const box = screen.getByRole('checkbox', {
      name: words('ui:explorer.row.pick', {title: connectionTitle(matrix, second, words)}),
    });
    expect(screen.getAllByRole('checkbox', {checked: true})).toHaveLength(1);
    await userEvent.click(box);
    expect(onPick).toHaveBeenCalledExactlyOnceWith(second.id);
  });

  it('lights the row that is open or pointed at, and shows more below the open one only', () => {
    const [first, second, third] = some.map(({id}) => id);
    show({open: first, pointed: second});
    expect(rowOf(first ?? '').hasAttribute('data-highlighted')).toBe(true);
    expect(rowOf(second ?? '').hasAttribute('data-highlighted')).toBe(true);
    expect(rowOf(third ?? '').hasAttribute('data-highlighted')).toBe(false);
    expect(rowOf(first ?? '').nextElementSibling?.textContent).toBe(`more of ${first ?? ''}`);
    expect(screen.queryByText(`more of ${second ?? ''}`)).toBeNull();
  });

  it('reports which row is under the pointer or focused', async () => {
    const {onPoint} = show();
    const [first] = some;
    await userEvent.hover(rowOf(first?.id ?? ''));
    expect(onPoint).toHaveBeenLastCalledWith(first?.id);
    await userEvent.unhover(rowOf(first?.id ?? ''));
    expect(onPoint).toHaveBeenLastCalledWith(undefined);
  });
});
