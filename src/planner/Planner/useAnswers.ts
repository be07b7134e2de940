import {useHistory} from '@docusaurus/router';
import {useHistorySelector} from '@docusaurus/theme-common';
import {useCallback, useMemo} from 'react';
import {matrix} from '../../matrix/matrix';
import {parseAnswers, serializeAnswers, type ParsedAnswers} from '../plan/answersUrl';
import type {Answers} from '../plan/model';

/** The answers, kept in the URL and nowhere else; on the server and for the first paint nothing is answered. */
export function useAnswers(): ParsedAnswers & {readonly setAnswers: (answers: Answers) => void} {
  const history = useHistory();
  const search = useHistorySelector(({location}) => location.search);
  const parsed = useMemo(() => parseAnswers(search, matrix.deploymentFacts), [search]);
  const {unknown} = parsed;
  const setAnswers = useCallback(
    (answers: Answers) => {
      const {pathname, hash} = history.location;
      history.replace({
        pathname,
        hash,
        search: serializeAnswers(answers, matrix.deploymentFacts, unknown),
      });
    },
    [history, unknown],
  );
  return {...parsed, setAnswers};
}
