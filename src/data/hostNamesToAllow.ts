import type {Matrix} from '../matrix/model';
import {selectNamedEndpoints} from '../matrix/selectWorkload';

/** One name to allow, and which kinds of device accept it. */
export interface HostNameToAllow {
  /** As published. */
  readonly pattern: string;
  readonly endpoint: string;
  /**
   * `name`: a full name; `wildcard`: an asterisk in place of the first label; `glob`: asterisks elsewhere; `url`: not a
   * name.
   */
  readonly form: 'name' | 'wildcard' | 'glob' | 'url';
  /**
   * The narrowest wildcard name that covers the pattern, with an asterisk only as the first label; null if there is
   * none.
   */
  readonly wildcard: string | null;
}

/** Every published name of the endpoints that a workload connects to, without duplicates, in matrix order. */
export function hostNamesToAllow(matrix: Matrix, workload?: string): readonly HostNameToAllow[] {
  const names = selectNamedEndpoints(matrix, workload).flatMap(({id, hostNames}) =>
    (hostNames?.patterns ?? []).map((pattern) => ({
      pattern,
      endpoint: id,
      form: formOf(pattern),
      wildcard: wildcardOf(pattern),
    })),
  );
  return names.filter((name, index) => names.findIndex((other) => other.pattern === name.pattern) === index);
}

function formOf(pattern: string): HostNameToAllow['form'] {
  if (pattern.includes('/')) return 'url';
  if (!pattern.includes('*')) return 'name';
  return /^\*\.[^*]+$/u.test(pattern) ? 'wildcard' : 'glob';
}

/** `s3-*.amazonaws.com` is covered by `*.amazonaws.com`: every label up to the last asterisk is dropped. */
function wildcardOf(pattern: string): string | null {
  const [host = ''] = pattern.split('/');
  if (!host.includes('*')) return host;
  const labels = host.split('.');
  const last = labels.findLastIndex((label) => label.includes('*'));
  const kept = labels.slice(last + 1);
  // An asterisk directly before a name, without a dot, covers names with and without a further label.
  return kept.length >= 2 ? `*.${kept.join('.')}` : null;
}
