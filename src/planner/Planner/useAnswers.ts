import {useHistory} from '@docusaurus/router';
import {useHistorySelector} from '@docusaurus/theme-common';
import {useCallback, useMemo} from 'react';
import {matrix} from '../../matrix/matrix';
import {parseAnswers, serializeAnswers, type ParsedAnswers} from '../plan/answersUrl';
import type {Answers, PlanChoices} from '../plan/model';

const unconfirmedIds = matrix.unconfirmed.map(({id}) => id);
const connectionIds = matrix.connections.map(({id}) => id);

/** The answers and choices, stored only in the URL; on the server and in the first render nothing is answered. */
export function useAnswers(): ParsedAnswers & {
  readonly setAnswers: (answers: Answers) => void;
  readonly setChoices: (choices: PlanChoices) => void;
} {
  const history = useHistory();
  const search = useHistorySelector(({location}) => location.search);
  const parsed = useMemo(
    () => parseAnswers(search, matrix.deploymentFacts, connectionIds, unconfirmedIds),
    [search],
  );
  const {answers, choices, unknown} = parsed;
  const write = useCallback(
    (nextAnswers: Answers, nextChoices: PlanChoices) => {
      const {pathname, hash} = history.location;
      history.replace({
        pathname,
        hash,
        search: serializeAnswers(nextAnswers, matrix.deploymentFacts, nextChoices, unknown),
      });
    },
    [history, unknown],
  );
  const setAnswers = useCallback(
    (next: Answers) => {
      write(next, choices);
    },
    [write, choices],
  );
  const setChoices = useCallback(
    (next: PlanChoices) => {
      write(answers, next);
    },
    [write, answers],
  );
  return {...parsed, setAnswers, setChoices};
}
