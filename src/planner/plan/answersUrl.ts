import type {DeploymentFact} from '../../matrix/model';
import {normalizeForSearch} from '../../text/normalizeForSearch';
import {noChoices, type Answers, type PlanChoices} from './model';

/** The URL value for "none of a fact's values holds"; not for a fact of which one value always holds. */
export const NONE = 'none';

/** The parameter with the connections that the reader excludes. */
const WITHOUT = 'without';

/** The parameter with the unconfirmed connections that the reader includes. */
const WITH = 'with';

/** The parameter and value for following every published label. */
const LABELS = 'labels';
const PUBLISHED = 'published';

/** A part of a URL that was ignored; a fact stays unanswered. */
export type AnswerProblem =
  | {
      readonly fact: string;
      /** As in the URL, truncated for display. */
      readonly value: string;
      /** `contradiction`: "none" together with other values. `exhaustive`: "none" where one of the values always holds. */
      readonly fault: 'unknown-value' | 'contradiction' | 'exhaustive';
    }
  /** To be included or excluded, but there is no such connection. */
  | {readonly value: string; readonly fault: 'unknown-connection'};

export interface ParsedAnswers {
  readonly answers: Answers;
  readonly choices: PlanChoices;
  readonly problems: readonly AnswerProblem[];
  /** The parameters that are not facts, unchanged and in their order. */
  readonly unknown: readonly string[];
}

const SHOWN_LENGTH = 60;

/**
 * Parses the answers in a URL's query string (`?esxi-registration=vcenter&cloudcache=none`). Never throws: what the
 * matrix does not know is reported and ignored.
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
  const problems: AnswerProblem[] = [];
  const unknown: string[] = [];
  for (const pair of search.replace(/^\?/, '').split('&')) {
    if (pair === '') continue;
    // The ampersand keeps a leading question mark from being taken for the start of the query string.
    const [[name, value] = ['', '']] = new URLSearchParams(`&${pair}`);
    const folded = normalizeForSearch(name);
    if (folded === WITHOUT || folded === WITH) {
      const known = folded === WITHOUT ? connections : unconfirmed;
      for (const written of value.split(/[,，、]/u)) {
        const id = normalizeForSearch(written);
        if (folded === WITHOUT) leftOut.add(id);
        else takenIn.add(id);
        if (id !== '' && !known.includes(id)) {
          problems.push({value: written.trim().slice(0, SHOWN_LENGTH), fault: 'unknown-connection'});
        }
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

  const answers = facts.flatMap(
    ({id, values, exhaustive = false}): (readonly [string, readonly string[]])[] => {
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
      if (folded.has(NONE) && exhaustive) {
        problems.push({fact: id, value: NONE, fault: 'exhaustive'});
        return [];
      }
      return known.length > 0 || folded.has(NONE) ? [[id, known]] : [];
    },
  );
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
 * The answers as a query string, with its question mark; empty if nothing is answered. The order is that of the matrix,
 * and parameters that are not facts follow unchanged.
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
