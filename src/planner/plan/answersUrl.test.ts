import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {matrix} from '../../matrix/matrix';
import {hostileTexts} from '../../query/hostileTexts.fixture';
import {catalogues} from '../../words/catalogues';
import {createWords} from '../../words/createWords';
import {locales} from '../../words/locales';
import {NONE, parseAnswers, serializeAnswers} from './answersUrl';
import {describeAnswerProblem} from './describeAnswerProblem';
import {noChoices, type Answers} from './model';

const facts = matrix.deploymentFacts;

test('no fact has a value that means "none" in a URL', () => {
  expect(facts.flatMap(({values}) => values)).not.toContain(NONE);
});

describe('answers are written', () => {
  test.each<[Answers, string]>([
    [{}, ''],
    [{cloudcache: []}, '?cloudcache=none'],
    [
      {cloudcache: ['deployed'], 'esxi-registration': ['standalone', 'vcenter']},
      '?esxi-registration=vcenter,standalone&cloudcache=deployed',
    ],
  ])('%j as %s', (answers, search) => {
    expect(serializeAnswers(answers, facts)).toBe(search);
  });
});

describe('answers are read', () => {
  test.each<[string, Answers]>([
    ['', {}],
    ['?cloudcache=none', {cloudcache: []}],
    ['?CloudCache=ＮＯＮＥ', {cloudcache: []}],
    [
      '?esxi-registration=standalone&esxi-registration=vcenter',
      {'esxi-registration': ['vcenter', 'standalone']},
    ],
    ['?cloudcache=', {}],
  ])('%s', (search, answers) => {
    expect(parseAnswers(search, facts)).toEqual({answers, choices: noChoices, problems: [], unknown: []});
  });

  test('what the matrix does not know is reported, and the fact stays unanswered', () => {
    expect(parseAnswers('?cloudcache=maybe&guest-system=linux,beos&x=1', facts)).toEqual({
      answers: {'guest-system': ['linux']},
      choices: noChoices,
      problems: [
        {fact: 'cloudcache', value: 'maybe', fault: 'unknown-value'},
        {fact: 'guest-system', value: 'beos', fault: 'unknown-value'},
      ],
      unknown: ['x=1'],
    });
  });

  test('a contradiction leaves the fact open', () => {
    expect(parseAnswers('?cloudcache=none,deployed', facts)).toEqual({
      answers: {},
      choices: noChoices,
      problems: [{fact: 'cloudcache', value: 'none', fault: 'contradiction'}],
      unknown: [],
    });
  });
});

test.each(facts.filter(({exhaustive}) => exhaustive).map(({id}) => id))(
  'one value of %s always holds, so that "none" is reported and leaves it open',
  (id) => {
    expect(parseAnswers(`?${id}=none`, facts)).toEqual({
      answers: {},
      choices: noChoices,
      problems: [{fact: id, value: 'none', fault: 'exhaustive'}],
      unknown: [],
    });
  },
);

test.each([...locales])('every problem of a URL is described in %s', (locale) => {
  const words = createWords(locale, catalogues[locale]);
  const {problems} = parseAnswers(
    '?cloudcache=none,deployed&workload=none&guest-system=beos&with=gone',
    facts,
  );
  const texts = problems.map((problem) => describeAnswerProblem(problem, words));
  expect(new Set(texts).size).toBe(4);
  expect(texts.join()).not.toMatch(/undefined|\{\{/u);
});

describe('nothing is lost between answers and their URL', () => {
  test('any answers, through the URL of a browser', () => {
    const arbitrary = fc
      .tuple(
        ...facts.map(({id, values, exhaustive = false}) =>
          fc
            .option(fc.subarray([...values], {minLength: exhaustive ? 1 : 0}))
            .map((chosen) => [id, chosen] as const),
        ),
      )
      .map((pairs): Answers =>
        Object.fromEntries(pairs.flatMap(([id, chosen]) => (chosen === null ? [] : [[id, chosen]]))),
      );
    fc.assert(
      fc.property(arbitrary, (answers) => {
        const {search} = new URL(serializeAnswers(answers, facts), 'https://example.com/plan');
        expect(parseAnswers(search, facts)).toEqual({answers, choices: noChoices, problems: [], unknown: []});
      }),
    );
  });

  test('any text settles after one reading', () => {
    const settle = (text: string): void => {
      const first = parseAnswers(text, facts);
      const written = serializeAnswers(first.answers, facts, first.choices, first.unknown);
      const second = parseAnswers(written, facts);
      expect(second.answers).toEqual(first.answers);
      expect(serializeAnswers(second.answers, facts, second.choices, second.unknown)).toBe(written);
    };
    hostileTexts.forEach((text) => {
      settle(text);
      settle(`?cloudcache=${text}`);
    });
    fc.assert(fc.property(fc.string({unit: 'binary', maxLength: 60}), settle), {numRuns: 2_000});
  });
});

describe('what the reader excludes, and the published labels', () => {
  const known = ['one', 'two'];

  test('are read, and ids that nothing has are reported', () => {
    const {choices, problems, unknown} = parseAnswers(
      '?without=two,gone,ONE&labels=published&x=1',
      facts,
      known,
    );
    expect(choices).toEqual({...noChoices, leftOut: ['one', 'two'], publishedLabels: true});
    expect(problems).toEqual([{value: 'gone', fault: 'unknown-connection'}]);
    expect(unknown).toEqual(['x=1']);
  });

  test('inclusions are read and written, for unconfirmed connections only', () => {
    const {answers, choices} = parseAnswers('?with=three,one,gone', facts, known, ['three']);
    expect(choices.takenIn).toEqual(['three']);
    expect(serializeAnswers(answers, facts, choices)).toBe('?with=three');
  });

  test('are written as they are read', () => {
    const search = '?cloudcache=none&without=one&labels=published&x=1';
    const {answers, choices, unknown} = parseAnswers(search, facts, known);
    expect(serializeAnswers(answers, facts, choices, unknown)).toBe(search);
  });
});
