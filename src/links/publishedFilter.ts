import type {Matrix} from '../matrix/model';
import {keyAliases, valueAliases} from '../explorer/filter/filterAliases';
import {filterVocabulary} from '../explorer/filter/filterVocabulary';
import {facets} from '../query/rows/model';
import type {PublishedFilter} from './model';

/** What the explorer understands in an address: every parameter with its values, old names included. */
export function publishedFilter(matrix: Matrix): PublishedFilter {
  const {facets: values, rows} = filterVocabulary(matrix);
  const known = (key: (typeof facets)[number] | 'row', current: readonly string[]): readonly string[] =>
    [...new Set([...current, ...(valueAliases.get(key)?.keys() ?? [])])].sort();
  return {
    connections: [...rows].sort(),
    parameters: Object.fromEntries([
      ...[...facets].sort().map((facet) => [facet, known(facet, values[facet])] as const),
      ['q', []],
      ['row', known('row', rows)],
    ]),
    parameterNames: Object.fromEntries([...keyAliases].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}
