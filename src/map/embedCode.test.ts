import {expect, it} from 'vitest';
import {embedCode} from './embedCode';

it('embeds the rows of the drawing, in the language of the page', () => {
  expect(embedCode('endpoint-esxi-host', 'https://ports.example', 'en', 'ESXi "host"')).toBe(
    '<iframe src="https://ports.example/en/embed/connections?endpoint=esxi-host" title="ESXi &#34;host&#34;" width="100%" height="600" loading="lazy"></iframe>',
  );
});

it('embeds everything where the drawing shows everything', () => {
  expect(embedCode('overview', 'https://ports.example', 'ja', '全体図')).toContain(
    'src="https://ports.example/embed/connections"',
  );
});
