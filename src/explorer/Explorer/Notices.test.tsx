import {cleanup, render, screen} from '@testing-library/react';
import {afterEach, expect, it} from 'vitest';
import {naughtyTexts} from '../../../tests/naughtyTexts';
import {explainQuery} from '../../query/answers/explainQuery';
import {parseQuery} from '../../query/parseQuery';
import {matrix} from '../../matrix/matrix';
import {words} from '../../words/currentWords';
import {filterVocabulary} from '../filter/filterVocabulary';
import {parseFilter} from '../filter/parseFilter';
import {serializeFilter} from '../filter/serializeFilter';
import Notices from './Notices';

afterEach(cleanup);

const vocabulary = filterVocabulary(matrix);

it('tells a mistake once that is made twice', () => {
  const query = parseQuery('70000 70000');
  render(<Notices query={query} notices={explainQuery(matrix, query, words)} linkProblems={[]} />);
  expect(screen.getAllByRole('alert')).toHaveLength(1);
});

it('takes every naughty text for a text, in the query and as a value of the address', () => {
  for (const text of naughtyTexts) {
    const search = `?${new URLSearchParams({q: text, encryption: text}).toString()}`;
    const {filter, problems, unknown} = parseFilter(search, vocabulary);
    const query = parseQuery(filter.q);
    const {container, unmount} = render(
      <Notices query={query} notices={explainQuery(matrix, query, words)} linkProblems={problems} />,
    );
    const elements = [...container.querySelectorAll('*')];
    const kinds = new Set(elements.map(({localName}) => localName));
    expect(
      [...kinds].filter((kind) => !shown.has(kind)),
      text,
    ).toEqual([]);
    expect(elements.flatMap((element) => element.getAttributeNames()).filter(isHandler), text).toEqual([]);
    expect(
      [...container.querySelectorAll('a')].map(({protocol}) => protocol).filter((each) => each !== 'http:'),
      text,
    ).toEqual([]);
    const written = serializeFilter(filter, vocabulary, unknown);
    expect(parseFilter(written, vocabulary).filter, text).toEqual(filter);
    unmount();
  }
});

/** What the notices are made of. */
const shown = new Set(['div', 'p', 'button', 'a', 'ul', 'li', 'code', 'span', 'strong']);

function isHandler(attribute: string): boolean {
  return attribute.startsWith('on');
}
