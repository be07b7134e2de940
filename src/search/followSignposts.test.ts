import {describe, expect, it} from 'vitest';
import {followSignposts, holdsName} from './followSignposts';
import type {Signpost} from './model';

const signposts: readonly Signpost[] = [
  {names: ['リスト', 'list'], routes: ['/list']},
  {names: ['許可リスト', 'allow list'], routes: ['/allow', '/more']},
  {names: [], connection: 'client-server-8000', routes: ['/port', '/allow']},
];

describe('followSignposts', () => {
  it('leads from the longest name, and not from a name within it', () => {
    expect(followSignposts(signposts, '許可リストの書き方', [])).toEqual(['/allow', '/more']);
  });

  it('leads from several names', () => {
    expect(followSignposts(signposts, 'list and ALLOW LIST?', [])).toEqual(['/allow', '/more']);
    expect(followSignposts(signposts, 'リスト', [])).toEqual(['/list']);
  });

  it('leads from a connection after the names, each route once', () => {
    expect(followSignposts(signposts, '許可リスト 8000', ['client-server-8000'])).toEqual([
      '/allow',
      '/more',
      '/port',
    ]);
  });
});

it.each([
  ['リストア', 'リスト', false],
  ['プレイリスト', 'リスト', false],
  ['許可リスト', 'リスト', true],
  ['checklist', 'list', false],
  ['list7', 'list', false],
  ['a list.', 'list', true],
  ['リストア、リスト', 'リスト', true],
  ['', '', false],
])('%s holds the name %s: %s', (text, name, expected) => {
  expect(holdsName(text, name)).toBe(expected);
});
