import {expect, test} from 'vitest';
import {hostileTexts} from '../query/hostileTexts.fixture';
import {reportAddress} from './reportAddress';

const subject = {title: 'Error in a-b-1', lines: ['ID: a-b-1', '言語: ja']};

test('fills in title and text, and keeps the existing parameters', () => {
  expect(reportAddress('https://tracker.example/new?labels=facts', subject)).toBe(
    'https://tracker.example/new?labels=facts&title=Error+in+a-b-1&body=ID%3A+a-b-1%0A%E8%A8%80%E8%AA%9E%3A+ja',
  );
});

test('takes a mail address, too', () => {
  expect(reportAddress('mailto:ports@example.com', subject)).toBe(
    'mailto:ports@example.com?subject=Error%20in%20a-b-1&body=ID%3A%20a-b-1%0A%E8%A8%80%E8%AA%9E%3A%20ja',
  );
});

test.each([
  undefined,
  null,
  '',
  7,
  'tracker.example',
  'javascript:alert(1)',
  'data:text/html,x',
  'file:///x',
])('is off with %j', (base) => {
  expect(reportAddress(base, subject)).toBeUndefined();
});

test.each(hostileTexts)('carries %j without letting it out of its field', (text) => {
  const address = new URL(reportAddress('https://tracker.example/new', {title: text, lines: [text]}) ?? '');
  expect([...address.searchParams.keys()]).toEqual(['title', 'body']);
  expect(address.hash).toBe('');
});
