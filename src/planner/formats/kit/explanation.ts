import type {Connection} from '../../../matrix/model';
import {openPoints} from '../../plan/openPoints';
import {transportText} from '../../../connection/serviceText';
import type {Exporter, ExportablePlan, ExportContext} from './model';
import {withoutRule} from './withoutRule';

const keysOfRules = {
  stateful: 'ui:export.stateful',
  insideMachine: 'ui:export.insideMachine',
  notOpened: 'ui:export.notOpened',
} as const;

/** A check script tests connections and writes no rules. */
const keysOfChecks = {
  stateful: 'ui:export.check.stateful',
  insideMachine: 'ui:export.check.insideMachine',
  notOpened: 'ui:export.check.notOpened',
} as const;

/** The header of an output: what it is, how to use it, and what it has no rule for. One line per entry. */
export function explanation(
  {id, group}: Pick<Exporter, 'id' | 'group'>,
  {refusals, templates, plan}: ExportablePlan,
  {matrix, words, siteUrl}: ExportContext,
): readonly string[] {
  const keys = group === 'check' ? keysOfChecks : keysOfRules;
  const ids = (connections: readonly Connection[]): string => connections.map(({id: name}) => name).join(' ');
  return [
    words('ui:export.heading', {format: words(`ui:export.formats.${id}.name`)}),
    words(`ui:export.formats.${id}.use`),
    words(keys.stateful),
    ...(plan.insideMachine.length === 0
      ? []
      : [words(keys.insideMachine, {connections: ids(plan.insideMachine)})]),
    ...withoutRule(plan, words),
    ...plan.notOpened.map(({connection, transports}) =>
      words(keys.notOpened, {connection: connection.id, transports: transportText(transports)}),
    ),
    words('ui:export.openPoints'),
    ...openPoints(plan, matrix, words).map(
      ({text, route}) =>
        `- ${text}${siteUrl === undefined || route === undefined ? '' : ` ${siteUrl}${route}`}`,
    ),
    ...(refusals.length === 0
      ? []
      : [words('ui:export.refusals'), ...refusals.map(({reason}) => `- ${reason}`)]),
    ...(templates.length === 0 ? [] : [words('ui:export.templates')]),
  ].map(oneLine);
}

/** Text safe for a comment: no line breaks or invisible characters. */
export function oneLine(text: string): string {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}

/** A text without the character that requests help on an appliance's command line, even within a comment. */
export function withoutHelp(text: string): string {
  return text.replaceAll(/[?？]/gu, '');
}
