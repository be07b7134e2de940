import {searchRoute} from '../../routes';
import type {Words} from '../../words/words';
import type {SearchResult} from '../searchResult';
import {shareableText} from '../shareableText';
import type {SearchGroup, SearchResults} from '../siteSearch';

/** How many results of a group are offered while typing; the page of results shows all. */
const SHOWN: Readonly<Record<SearchGroup, number>> = {
  ports: 4,
  nearest: 4,
  answers: 4,
  connections: 4,
  things: 3,
  guide: 5,
};

/** What the list under the box offers: a result, the page of all results, or an earlier search. */
export type SearchOption =
  | {
      readonly kind: 'result';
      readonly group: SearchGroup;
      readonly route: string;
      readonly result: SearchResult;
    }
  | {readonly kind: 'all'; readonly route: string; readonly label: string}
  | {readonly kind: 'recent'; readonly text: string};

/** What is offered for `asked`, in the order of the list. Nothing typed: the earlier searches. */
export function searchOptions(
  asked: string,
  results: SearchResults | undefined,
  recent: readonly string[],
  words: Words,
): readonly SearchOption[] {
  if (asked.trim() === '') return recent.map((text) => ({kind: 'recent', text}));
  if (results === undefined || results.count === 0) return [];
  return [
    ...results.groups.flatMap(({id: group, results: found}) =>
      found
        .slice(0, SHOWN[group])
        .map((result): SearchOption => ({kind: 'result', group, route: result.route, result})),
    ),
    {
      kind: 'all',
      route: searchRoute(shareableText(results.query)),
      label: words('ui:search.all', {count: results.count}),
    },
  ];
}

/** Tells the options of one list apart, also when others arrive before them. */
export function keyOf(option: SearchOption): string {
  switch (option.kind) {
    case 'result':
      return `${option.group} ${option.route}`;
    case 'recent':
      return `recent ${option.text}`;
    case 'all':
      return 'all';
  }
}
