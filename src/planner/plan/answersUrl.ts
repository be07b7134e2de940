import type {DeploymentFact} from '../../matrix/model';
import {normalizeForSearch} from '../../text/normalizeForSearch';
import {noChoices, type Answers, type PlanChoices} from './model';

/** The value in a URL that says that none of a fact's values holds. */
export const NONE = 'none';

/** The parameter that names connections the reader takes out. */
const WITHOUT = 'without';

/** The parameter that names unconfirmed connections the reader takes in. */
const WITH = 'with';

/** The parameter and its value for following every published label. */
const LABELS = 'labels';
const PUBLISHED = 'published';

/** A part of a URL that was not used; the fact is left open. */
export interface AnswerProblem {
  readonly fact: string;
  /** As it stood in the URL, cut to what can be shown. */
  readonly value: string;
  /** `contradiction`: it says "none" beside other values. */
  readonly fault: 'unknown-value' | 'contradiction';
}

export interface ParsedAnswers {
  readonly answers: Answers;
  readonly choices: PlanChoices;
  readonly problems: readonly AnswerProblem[];
  /** The parameters that are no facts, as they stood, in their order. */
  readonly unknown: readonly string[];
}

const SHOWN_LENGTH = 60;

/**
 * The answers that a URL's search part (`?esxi-registration=vcenter&cloudcache=none`) states. Never throws: what the
 * matrix does not know is reported and left out.
 */
export function parseAnswers(
  search: string,
  facts: readonly DeploymentFact[],
  connections: readonly string[] = [],
  unconfirmed: readonly string[] = [],
): ParsedAnswers {
  const leftOut = new Set<string>();
  const takenIn = new Set<string>();
  let publishedLabels = false;
  const written = new Map<string, string[]>();
  const unknown: string[] = [];
  for (const pair of search.replace(/^\?/, '').split('&')) {
    if (pair === '') continue;
    // The ampersand keeps a leading question mark from being taken for the start of the search part.
    const [[name, value] = ['', '']] = new URLSearchParams(`&${pair}`);
    const folded = normalizeForSearch(name);
    if (folded === WITHOUT || folded === WITH) {
      for (const id of value.split(/[,，、]/u).map(normalizeForSearch)) {
        if (folded === WITHOUT) leftOut.add(id);
        else takenIn.add(id);
      }
      continue;
    }
    if (folded === LABELS) {
      publishedLabels = normalizeForSearch(value) === PUBLISHED;
      continue;
    }
    const fact = facts.find(({id}) => id === folded);
    if (fact === undefined) unknown.push(pair);
    else written.set(fact.id, [...(written.get(fact.id) ?? []), ...value.split(/[,，、]/u)]);
  }

  const problems: AnswerProblem[] = [];
  const answers = facts.flatMap(({id, values}): (readonly [string, readonly string[]])[] => {
    const given = (written.get(id) ?? []).filter((value) => value.trim() !== '');
    const folded = new Set(given.map(normalizeForSearch));
    const known = values.filter((value) => folded.has(value));
    problems.push(
      ...given
        .filter((value) => ![...values, NONE].includes(normalizeForSearch(value)))
        .map((value) => ({
          fact: id,
          value: value.trim().slice(0, SHOWN_LENGTH),
          fault: 'unknown-value' as const,
        })),
    );
    if (folded.has(NONE) && known.length > 0) {
      problems.push({fact: id, value: NONE, fault: 'contradiction'});
      return [];
    }
    return known.length > 0 || folded.has(NONE) ? [[id, known]] : [];
  });
  return {
    answers: Object.fromEntries(answers),
    choices: {
      takenIn: unconfirmed.filter((id) => takenIn.has(id)),
      leftOut: connections.filter((id) => leftOut.has(id)),
      publishedLabels,
    },
    problems,
    unknown,
  };
}

/**
 * The answers as a URL's search part, with its question mark; empty where nothing is answered. The order is that of
 * the matrix, and parameters that are no facts follow as they were.
 */
export function serializeAnswers(
  answers: Answers,
  facts: readonly DeploymentFact[],
  {takenIn, leftOut, publishedLabels}: PlanChoices = noChoices,
  unknown: readonly string[] = [],
): string {
  const pairs = facts.flatMap(({id, values}) => {
    const chosen = answers[id];
    if (chosen === undefined) return [];
    const known = values.filter((value) => chosen.includes(value));
    return [`${id}=${known.length === 0 ? NONE : known.join(',')}`];
  });
  const all = [
    ...pairs,
    ...(takenIn.length === 0 ? [] : [`${WITH}=${takenIn.join(',')}`]),
    ...(leftOut.length === 0 ? [] : [`${WITHOUT}=${leftOut.join(',')}`]),
    ...(publishedLabels ? [`${LABELS}=${PUBLISHED}`] : []),
    ...unknown,
  ];
  return all.length === 0 ? '' : `?${all.join('&')}`;
}
