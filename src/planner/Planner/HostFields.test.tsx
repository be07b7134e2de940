import {cleanup, render, screen} from '@testing-library/react';
import {userEvent} from '@testing-library/user-event';
import {useState, type ReactNode} from 'react';
import {afterEach, expect, it, vi} from 'vitest';
import {words} from '../../words/currentWords';
import type {HostTexts} from '../hosts/hostStore';
import {parseHosts} from '../hosts/parseHosts';
import {HostFields} from './HostFields';

afterEach(cleanup);

const endpoints = ['backup-proxy', 'phoenix-cloud'];
const heard = vi.fn<(texts: HostTexts) => void>();

function Filling({initial = {}}: {readonly initial?: HostTexts}): ReactNode {
  const [texts, setTexts] = useState(initial);
  const parsed = Object.fromEntries(endpoints.map((id) => [id, parseHosts(texts[id] ?? '')]));
  return (
    <HostFields
      endpoints={endpoints}
      texts={texts}
      parsed={parsed}
      onChange={(next) => {
        heard(next);
        setTexts(next);
      }}
    />
  );
}

function fieldOf(endpoint: string): HTMLTextAreaElement {
  return screen.getByRole<HTMLTextAreaElement>('textbox', {name: words(`matrix:endpoints.${endpoint}.name`)});
}

/** What a screen reader announces after the name of the field. */
function descriptionOf(field: HTMLElement): string {
  return (field.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ');
}

it('has a field for each endpoint and keeps their texts apart', async () => {
  render(<Filling />);
  await userEvent.type(fieldOf('backup-proxy'), '192.0.2.10');
  await userEvent.type(fieldOf('phoenix-cloud'), 'a.example');
  expect(heard.mock.lastCall?.[0]).toEqual({'backup-proxy': '192.0.2.10', 'phoenix-cloud': 'a.example'});
});

it('says how many hosts it has read', async () => {
  render(<Filling />);
  const field = fieldOf('backup-proxy');
  expect(descriptionOf(field)).toContain(words('ui:plan.hosts.empty'));
  await userEvent.type(field, '192.0.2.10{Enter}192.0.2.11');
  expect(descriptionOf(field)).toContain(words('ui:plan.hosts.recognized', {count: 2}));
});

it('calls nothing wrong while it is typed, and names it once the field is left', async () => {
  render(<Filling />);
  const field = fieldOf('backup-proxy');
  await userEvent.type(field, '192.0.2.256');
  expect(field.getAttribute('aria-invalid')).toBe('false');
  await userEvent.tab();
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(descriptionOf(field)).toContain('192.0.2.256');
});

it('names what is wrong with a text that was there before', () => {
  render(<Filling initial={{'backup-proxy': 'https://example.com/'}} />);
  expect(fieldOf('backup-proxy').getAttribute('aria-invalid')).toBe('true');
  expect(fieldOf('phoenix-cloud').getAttribute('aria-invalid')).toBe('false');
});

it('shows the host names that a source publishes', () => {
  render(<Filling />);
  expect(document.querySelectorAll('code').length).toBeGreaterThan(0);
});
