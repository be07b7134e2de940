import {renderToStaticMarkup} from 'react-dom/server';
import {expect, it} from 'vitest';
import {withUnbrokenParts} from './unbrokenParts';

it.each([
  ['Release 1.0.0 (2030-01-02)', ['2030-01-02']],
  ['A → B (TCP 8000, standalone)', ['TCP 8000']],
  ['A → B (TCP/UDP 8000)', ['TCP/UDP 8000']],
  ['TLS, SSL, TCP, and UDP', []],
])('keeps together what belongs together in “%s”', (text, parts) => {
  const html = renderToStaticMarkup(withUnbrokenParts(text));
  expect([...html.matchAll(/<span class="unbroken">([^<]*)<\/span>/gu)].map(([, part]) => part)).toEqual(
    parts,
  );
  expect(html.replaceAll(/<[^>]*>/gu, '')).toBe(text);
});
