import type {Matrix} from '../matrix/model';
import {selectConnection} from '../matrix/select';
import {normalizeForSearch} from '../text/normalizeForSearch';
import type {Synonyms} from '../words/synonyms';
import type {SearchContents, Signpost} from './model';

/** `docs/signposts.json`: what answers a term, and which sections explain the number of a connection. */
export interface DeclaredSignposts {
  /** Id of a concept of the synonyms to routes. */
  readonly concepts: Readonly<Record<string, readonly string[]>>;
  /** Id of a connection to routes. */
  readonly connections: Readonly<Record<string, readonly string[]>>;
}

/** The signposts in the form stored in the index. Throws a RangeError that names an unknown connection or concept. */
export function signpostsOf(
  matrix: Matrix,
  languages: readonly Synonyms[],
  {concepts, connections}: DeclaredSignposts,
): Omit<SearchContents, 'documents'> {
  const named = Object.entries(concepts).map(([id, routes]): Signpost => {
    const names = languages.flatMap((synonyms) => synonyms.concepts[id] ?? []);
    if (names.length === 0) throw new RangeError(`docs/signposts.json: no language has the concept "${id}".`);
    return {names: [...new Set(names)], routes};
  });
  const numbered = Object.entries(connections).map(([id, routes]): Signpost => ({
    names: [],
    connection: selectConnection(matrix, id).id,
    routes,
  }));
  return {
    signposts: [...named, ...numbered],
    fillers: [...new Set(languages.flatMap(({fillers}) => fillers.map(normalizeForSearch)))],
  };
}
