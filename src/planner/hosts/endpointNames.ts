import type {Matrix} from '../../matrix/model';
import type {Synonyms} from '../../words/synonyms';
import type {Words} from '../../words/words';
import type {EndpointNames} from './parseHostSheet';

/** The names by which a sheet may refer to each endpoint: its own in every language, and its synonyms. */
export function endpointNames(
  matrix: Matrix,
  languages: readonly {readonly words: Words; readonly synonyms?: Synonyms}[],
): readonly EndpointNames[] {
  return matrix.endpoints.map(({id, hostNames}) => ({
    endpoint: id,
    names: [
      ...new Set(
        languages.flatMap(({words, synonyms}) => [
          words(`matrix:endpoints.${id}.name`),
          ...(synonyms?.endpoints[id] ?? []),
        ]),
      ),
    ],
    ...(hostNames === undefined ? {} : {publishedNames: hostNames.patterns}),
  }));
}
