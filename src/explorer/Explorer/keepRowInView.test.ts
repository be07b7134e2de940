import {expect, test} from 'vitest';
import {isSwitchOfLanguage} from './keepRowInView';

const origin = 'https://example.com';

test.each([
  ['/en/connections', `${origin}/connections`, '', true],
  ['/connections', `${origin}/en/connections?row=x`, '', true],
  ['/ports/en/connections', `${origin}/ports/connections`, '/ports', true],
  ['/connections', `${origin}/connections`, '', false],
  ['/connections', `${origin}/en/plan`, '', false],
  ['/connections', 'https://example.org/en/connections', '', false],
  ['/connections', '', '', false],
])('%s after %j below %j', (pathname, referrer, base, expected) => {
  expect(isSwitchOfLanguage(referrer, {origin, pathname}, base)).toBe(expected);
});
