import type {ExportablePlan} from './model';
import {inOrder} from './ruleText';

/** Every endpoint of a plan in its order, without duplicates. */
export function endpointsOf(plan: ExportablePlan): readonly string[] {
  return [...new Set(inOrder(plan).flatMap(({opening: {from, to}}) => [from.endpoint, to.endpoint]))];
}

/** `["a", "b"]`; only for texts that need no escaping. */
export function hclList(texts: readonly string[]): string {
  return `[${texts.map((text) => `"${text}"`).join(', ')}]`;
}

/** The name of the variable that says where an endpoint's rules go. */
export function variableName(what: string, endpoint: string): string {
  return `${what}_${endpoint.replaceAll('-', '_')}`;
}

/** A variable that is null unless the reader sets it. */
export function renderVariable(what: string, endpoint: string): readonly string[] {
  return [`variable "${variableName(what, endpoint)}" {`, '  type    = string', '  default = null', '}'];
}
