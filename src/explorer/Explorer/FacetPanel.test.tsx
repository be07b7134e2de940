import {cleanup, render, screen, within} from '@testing-library/react';
import {userEvent} from '@testing-library/user-event';
import {afterEach, expect, it, vi} from 'vitest';
import {matrix} from '../../matrix/matrix';
import {words} from '../../words/currentWords';
import {facets} from '../facets/facets';
import {facetCounts} from '../filter/facetCounts';
import {filterVocabulary} from '../filter/filterVocabulary';
import {emptyFilter, type Filter} from '../filter/model';
import {prepareRows} from '../filter/prepareRows';
import FacetPanel from './FacetPanel';
import ProtocolChips from './ProtocolChips';

afterEach(cleanup);

const rows = prepareRows(matrix, ({id}) => id);
const vocabulary = filterVocabulary(matrix);

function show(filter: Filter) {
  const onToggle = vi.fn<(facet: string, value: string) => void>();
  const counts = facetCounts(rows, filter);
  render(<FacetPanel filter={filter} vocabulary={vocabulary} counts={counts} onToggle={onToggle} />);
  return onToggle;
}

it('has a group for each facet, named, with each value of a connection once', () => {
  show({...emptyFilter, endpoint: ['esxi-host']});
  for (const {id, label, valuesOf} of facets) {
    const used = new Set(matrix.connections.flatMap((connection) => valuesOf(connection, matrix)));
    const group = screen.getByRole('group', {name: words(`ui:explorer.facet.${id}`)});
    const labels = within(group)
      .getAllByRole('checkbox')
      .map((box) => box.closest('label')?.querySelector('span')?.textContent);
    expect(labels, id).toEqual(
      vocabulary.facets[id].filter((value) => used.has(value)).map((value) => label(value, matrix, words)),
    );
  }
});

it('offers a facet that repeats the values of others only once one of them is selected', () => {
  show(emptyFilter);
  expect(screen.getByRole('group', {name: words('ui:explorer.facet.from')})).toBeTruthy();
  expect(screen.queryByRole('group', {name: words('ui:explorer.facet.endpoint')})).toBeNull();
});

it('counts what each value would leave, and marks those that would leave nothing', () => {
  show({...emptyFilter, scope: ['machine'], transport: ['udp']});
  const group = screen.getByRole('group', {name: words('ui:explorer.facet.scope')});
  const machine = within(group).getByRole('checkbox', {name: new RegExp(words('ui:scope.machine'), 'u')});
  const udp = matrix.connections.filter(
    ({service}) =>
      service.kind === 'ports' && service.transports !== 'unstated' && service.transports.includes('udp'),
  );
  const ofScope = (scope: string): number => udp.filter((connection) => connection.scope === scope).length;
  expect(machine).toHaveProperty('checked', true);
  expect(machine.closest('label')?.textContent).toContain(String(ofScope('machine')));
  expect(machine.closest('label')?.hasAttribute('data-empty')).toBe(false);
  for (const box of screen.getAllByRole('checkbox', {checked: false})) {
    const label = box.closest('label');
    expect(label?.hasAttribute('data-empty'), label?.textContent).toBe(
      /\b0$/u.test(label?.textContent ?? ''),
    );
  }
});

it('reports which value of which facet was clicked', async () => {
  const onToggle = show(emptyFilter);
  const group = screen.getByRole('group', {name: words('ui:explorer.facet.to')});
  const [first] = within(group).getAllByRole('checkbox');
  if (first === undefined) throw new Error('The facet has no value.');
  await userEvent.click(first);
  expect(onToggle.mock.calls).toEqual([['to', vocabulary.facets.to[0]]]);
});

it('has chips that say whether they are pressed, how many they leave and what they mean', async () => {
  const onToggle = vi.fn<(facet: string, value: string) => void>();
  const filter = {...emptyFilter, encryption: ['tls']};
  render(<ProtocolChips filter={filter} counts={facetCounts(rows, filter)} onToggle={onToggle} />);
  const tls = screen.getByRole('button', {name: /^TLS/u});
  expect(tls.getAttribute('aria-pressed')).toBe('true');
  expect(tls.textContent).toContain(
    String(matrix.connections.filter(({encryption}) => encryption === 'tls').length),
  );
  const meaning = document.getElementById(tls.getAttribute('aria-describedby') ?? '');
  expect(meaning?.textContent).toBe(words('ui:explorer.protocol.tls'));
  await userEvent.click(screen.getByRole('button', {name: /^UDP/u}));
  expect(onToggle.mock.calls).toEqual([['transport', 'udp']]);
});
