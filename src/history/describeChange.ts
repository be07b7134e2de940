import {fieldText} from '../connection/connectionFields';
import {connectionTitle} from '../connection/connectionTitle';
import {describeConnection, underConditionLabel} from '../connection/describeConnection';
import {portText, transportText} from '../connection/serviceText';
import {workloadNames} from '../connection/workloadNames';
import type {Matrix} from '../matrix/model';
import {selectBasis} from '../matrix/select';
import {joinWithSeparator} from '../words/joinWords';
import type {Words} from '../words/words';
import type {Action, Change, ComparedField, ReleasedConnection} from './model';

/** One change in the words of one language. */
export interface ChangeDescription {
  readonly id: string;
  readonly kind: Change['kind'];
  readonly kindLabel: string;
  readonly action: Action;
  /** What the reader has to do, as a phrase. */
  readonly actionLabel: string;
  /** The connection as it is now, or as it last was. */
  readonly title: string;
  /** Whether the matrix still has the connection, and therefore a page for it. */
  readonly hasPage: boolean;
  /** What to allow or to close, and for a changed connection each field before and after. */
  readonly details: readonly string[];
}

/** Puts a change into words. Ids whose texts later releases have removed are shown as ids. */
export function describeChange(
  change: Change,
  matrix: Matrix,
  words: Words,
  locale: string,
): ChangeDescription {
  const shown = change.kind === 'removed' ? change.before : change.after;
  const known = matrix.connections.find(({id}) => id === change.id);
  const field = fieldPrinter(matrix, words);
  return {
    id: change.id,
    kind: change.kind,
    kindLabel: words(`ui:changes.kinds.${change.kind}`),
    action: change.action,
    actionLabel: words(`ui:changes.actions.${change.action}`),
    title: known === undefined ? (shown.titles[locale] ?? change.id) : connectionTitle(matrix, known, words),
    hasPage: known !== undefined,
    details:
      change.kind === 'changed'
        ? change.fields.map((name) =>
            words('ui:changes.fieldChanged', {
              field: words(`ui:changes.fields.${name}`),
              before: field(name, change.before),
              after: field(name, change.after),
            }),
          )
        : [
            ...standingOf(change.id, matrix, words),
            ...(Object.keys(shown.condition).length === 0
              ? unconditionalOf(change.id, matrix, words)
              : [field('condition', shown)]
            ).map((value) =>
              words('ui:changes.fieldIs', {field: words('ui:changes.fields.condition'), value}),
            ),
          ],
  };
}

/**
 * Who needs it, because users of other workloads have nothing to do, and its basis if no source states it. Snapshots do
 * not contain this, so it comes from the matrix.
 */
function standingOf(id: string, matrix: Matrix, words: Words): readonly string[] {
  const connection = matrix.connections.find((known) => known.id === id);
  if (connection === undefined) return [];
  const basis = selectBasis(connection);
  const line = (field: string, value: string): string => words('ui:changes.fieldIs', {field, value});
  const row = describeConnection(matrix, connection, words);
  return [
    line(words('ui:connection.workload'), workloadNames(connection.workloads, words)),
    ...(basis === 'stated' ? [] : [line(words('ui:basis.heading'), words(`ui:basis.${basis}.label`))]),
    ...(row.hasUnstatedEnd
      ? [
          line(
            words('ui:connection.requirement'),
            fieldText('requirement', {matrix, connection, row, words}, ''),
          ),
        ]
      : []),
  ];
}

/**
 * What the lists say of a connection without a condition: a release does not say whether its source states that there is
 * none. Nothing for one that the matrix no longer has or now has under a condition.
 */
function unconditionalOf(id: string, matrix: Matrix, words: Words): readonly string[] {
  const connection = matrix.connections.find((known) => known.id === id);
  if (connection === undefined || Object.keys(connection.condition).length > 0) return [];
  const row = describeConnection(matrix, connection, words);
  return [underConditionLabel(row.alwaysAlone, row, words)];
}

function fieldPrinter(matrix: Matrix, words: Words) {
  const endpoint = (id: string): string =>
    matrix.endpoints.some((known) => known.id === id) ? words(`matrix:endpoints.${id}.name`) : id;
  const scenario = (id: string): string =>
    matrix.scenarios.includes(id) ? words(`matrix:scenarios.${id}.name`) : id;
  const answer = (fact: string, value: string): string => {
    const known = matrix.deploymentFacts.find(({id}) => id === fact);
    return known?.values.includes(value) === true
      ? words(`matrix:deploymentFacts.${fact}.values.${value}.label`)
      : `${fact}=${value}`;
  };
  const list = (parts: readonly string[]): string =>
    parts.length === 0 ? words('ui:changes.none') : joinWithSeparator(parts, words);

  return (name: ComparedField, connection: ReleasedConnection): string => {
    switch (name) {
      case 'from':
        return endpoint(connection.from);
      case 'to':
        return endpoint(connection.to);
      case 'service': {
        const {service} = connection;
        const transports =
          (service.kind === 'ports' || service.kind === 'any-free-port') && service.transports !== 'unstated'
            ? `${transportText(service.transports)} `
            : '';
        return transports + portText(service, words);
      }
      case 'transportsToOpen':
        return list(connection.transportsToOpen.map((transport) => transport.toUpperCase()));
      case 'encryption':
        return words(`ui:encryption.${connection.encryption}.label`);
      case 'scope':
        return words(`ui:scope.${connection.scope}`);
      // A release without a condition does not say whether its source stated one.
      case 'condition':
        return list(Object.entries(connection.condition).map(([fact, value]) => answer(fact, value)));
      case 'scenarios':
        return list(connection.scenarios.map(scenario));
    }
  };
}
