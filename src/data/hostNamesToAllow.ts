import type {Matrix} from '../matrix/model';
import {selectNamedEndpoints} from '../matrix/selectWorkload';

/** One name to allow, and what kinds of device can take it. */
export interface HostNameToAllow {
  /** As published. */
  readonly pattern: string;
  readonly endpoint: string;
  /** `name`: a full name; `wildcard`: one label for the asterisk in front; `glob`: asterisks elsewhere; `url`: no name. */
  readonly form: 'name' | 'wildcard' | 'glob' | 'url';
  /** The narrowest form with an asterisk only as the first label that holds every name of the pattern; null where none does. */
  readonly wildcard: string | null;
}

/** Every published name of the endpoints that a workload connects to, each once, in the order of the matrix. */
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

/** `s3-*.amazonaws.com` is held by `*.amazonaws.com`: every label from the last asterisk on is given up. */
function wildcardOf(pattern: string): string | null {
  const [host = ''] = pattern.split('/');
  if (!host.includes('*')) return host;
  const labels = host.split('.');
  const last = labels.findLastIndex((label) => label.includes('*'));
  const kept = labels.slice(last + 1);
  // An asterisk in front of a name has no dot of its own: it stands for names with and without a label more.
  return kept.length >= 2 ? `*.${kept.join('.')}` : null;
}
