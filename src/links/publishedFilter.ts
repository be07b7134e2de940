import type {Matrix} from '../matrix/model';
import {keyAliases, valueAliases} from '../explorer/filter/filterAliases';
import {filterVocabulary} from '../explorer/filter/filterVocabulary';
import {facets, type FacetId} from '../explorer/facets/facets';
import type {PublishedFilter} from './model';

/** What the explorer understands in a URL: every parameter with its values, including old names. */
export function publishedFilter(matrix: Matrix): PublishedFilter {
  const {facets: values, rows} = filterVocabulary(matrix);
  const known = (key: FacetId | 'row', current: readonly string[]): readonly string[] =>
    [...new Set([...current, ...(valueAliases.get(key)?.keys() ?? [])])].sort();
  return {
    connections: [...rows].sort(),
    parameters: Object.fromEntries([
      ...facets
        .map(({id}) => id)
        .sort()
        .map((id) => [id, known(id, values[id])] as const),
      ['q', []],
      ['row', known('row', rows)],
    ]),
    parameterNames: Object.fromEntries([...keyAliases].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}
