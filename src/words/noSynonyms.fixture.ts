import {encryptions, type Matrix} from '../matrix/model';
import type {Synonyms} from './synonyms';

/** The synonyms of a language that has none for the things of this matrix. */
export function noSynonyms(matrix: Matrix): Synonyms {
  const none = (ids: readonly string[]): Synonyms['concepts'] =>
    Object.fromEntries(ids.map((id) => [id, []]));
  return {
    workloads: none(matrix.workloads),
    endpoints: none(matrix.endpoints.map(({id}) => id)),
    applications: none(matrix.applications.map(({id}) => id)),
    scenarios: none(matrix.scenarios),
    encryption: none(encryptions),
    concepts: {},
    fillers: [],
  };
}
