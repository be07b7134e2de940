import type {Matrix} from '../../matrix/model';
import type {Synonyms} from '../../words/synonyms';
import type {Words} from '../../words/words';
import type {EndpointNames} from './parseHostSheet';

/** Under which names a sheet may speak of each endpoint: its own in every language, and what people call it. */
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
