import type {Connection, Matrix} from '../../matrix/model';
import {conditionParts, portRangesOf, transportsOf} from '../../matrix/select';
import type {Words} from '../../words/words';
import type {SynonymGroup, Synonyms} from '../../words/synonyms';

/** One language: its catalogue and its synonyms. */
export interface Language {
  readonly words: Words;
  readonly synonyms: Synonyms;
}

/** All names of one thing, in every language. */
export interface Thing {
  readonly group: SynonymGroup;
  readonly id: string;
  readonly names: readonly string[];
}

/** Everything with names: the parts of the matrix, and terms of the field. */
export function namesOfThings(matrix: Matrix, languages: readonly Language[]): readonly Thing[] {
  const things = (
    group: SynonymGroup,
    ids: readonly string[],
    nameOf: (words: Words, id: string) => string | undefined,
  ): readonly Thing[] =>
    ids.map((id) => ({
      group,
      id,
      names: unique(
        languages.flatMap(({words, synonyms}) =>
          [nameOf(words, id) ?? [], ...(synonyms[group][id] ?? [])].flat(),
        ),
      ),
    }));
  return [
    ...things('workloads', matrix.workloads, (words, id) => words(`matrix:workloads.${id}.name`)),
    ...things(
      'endpoints',
      matrix.endpoints.map(({id}) => id),
      (words, id) => words(`matrix:endpoints.${id}.name`),
    ),
    ...things(
      'applications',
      matrix.applications.map(({id}) => id),
      (_, id) => matrix.applications.find((application) => application.id === id)?.name,
    ),
    ...things('scenarios', matrix.scenarios, (words, id) => words(`matrix:scenarios.${id}.name`)),
    ...things('encryption', ['tls', 'ssl'], (words, id) =>
      words(id === 'tls' ? 'ui:encryption.tls.label' : 'ui:encryption.ssl.label'),
    ),
    ...things(
      'concepts',
      unique(languages.flatMap(({synonyms}) => Object.keys(synonyms.concepts))),
      () => undefined,
    ),
  ];
}

/** The names by which a connection is found: those of its ends, protocols, scenarios and conditions. */
export function namesOfConnection(
  matrix: Matrix,
  connection: Connection,
  things: readonly Thing[],
  languages: readonly Language[],
): readonly string[] {
  const {id, from, to, service, applications, encryption, scenarios, workloads, scope} = connection;
  const named = (group: SynonymGroup, ids: readonly string[]): readonly string[] =>
    things.filter((thing) => thing.group === group && ids.includes(thing.id)).flatMap(({names}) => names);
  return [
    id,
    ...named('endpoints', [from, to]),
    ...matrix.endpoints
      .filter((endpoint) => [from, to].includes(endpoint.id))
      .flatMap(({hostNames}) => hostNames?.patterns ?? []),
    ...named('applications', applications),
    ...named('encryption', [encryption]),
    ...named('scenarios', scenarios),
    ...named('workloads', workloads),
    ...transportsOf(service),
    ...portRangesOf(service).flatMap((range) => [String(range.from), String(range.to)]),
    ...languages.flatMap(({words}) => [
      words(scope === 'machine' ? 'ui:scope.machine' : 'ui:scope.network'),
      words(`matrix:connections.${id}.purpose`),
      ...conditionParts(matrix.deploymentFacts, connection.condition).map(({fact, value}) =>
        words(`matrix:deploymentFacts.${fact}.values.${value}.clause`),
      ),
    ]),
  ];
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
