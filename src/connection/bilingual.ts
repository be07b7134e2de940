import type {Connection, Matrix} from '../matrix/model';
import {connectionTitle} from './connectionTitle';
import {describeConnection} from './describeConnection';
import type {Words} from '../words/words';

/** What the explorer needs of a connection in every language: answers to copy, and names to find it by. */
export interface BilingualConnection {
  readonly title: string;
  readonly sentence: string;
  /** What the row shows in addition to its title, and the scenarios, separated by line breaks. */
  readonly names: string;
}

/** Connection id to language to texts. */
export type BilingualConnections = Readonly<Record<string, Readonly<Record<string, BilingualConnection>>>>;

/** The texts of one connection in one language. */
export function bilingualConnection(
  matrix: Matrix,
  connection: Connection,
  words: Words,
): BilingualConnection {
  const {sentence, from, to, transport, applications, purpose, conditions, encryptionLabel} =
    describeConnection(matrix, connection, words);
  return {
    title: connectionTitle(matrix, connection, words),
    sentence,
    names: [
      from.name,
      to.name,
      transport,
      encryptionLabel,
      applications,
      purpose,
      ...connection.workloads.map((id) => words(`matrix:workloads.${id}.name`)),
      words(`ui:scope.${connection.scope}`),
      ...conditions.map(({label}) => label),
      ...connection.scenarios.map((id) => words(`matrix:scenarios.${id}.name`)),
    ].join('\n'),
  };
}

/** What a connection is found by: its id, and its titles and names in the loaded languages. */
export function searchText(id: string, texts: readonly BilingualConnection[]): string {
  return [id, ...texts.flatMap(({title, names}) => [title, names])].join('\n');
}

/** The texts of every connection in every language; generated, because a page bundles only one language. */
export function collectBilingualConnections(
  matrix: Matrix,
  wordsByLocale: Readonly<Record<string, Words>>,
): BilingualConnections {
  return Object.fromEntries(
    matrix.connections.map((connection) => [
      connection.id,
      Object.fromEntries(
        Object.entries(wordsByLocale).map(([locale, words]) => [
          locale,
          bilingualConnection(matrix, connection, words),
        ]),
      ),
    ]),
  );
}
