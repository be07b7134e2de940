import type {Facet, FilterKey} from '../../query/rows/model';

/**
 * Old and customary names of URL parameters. Lines are added when a name changes and are never removed: links live
 * longer than names.
 */
export const keyAliases: ReadonlyMap<string, FilterKey> = new Map([
  ['protocol', 'transport'],
  ['source', 'from'],
  ['destination', 'to'],
  ['selected', 'row'],
]);

const endpointAliases: ReadonlyMap<string, string> = new Map([
  ['proxy', 'backup-proxy'],
  ['cloud', 'phoenix-cloud'],
  ['vcenter', 'vcenter-server'],
  ['esxi', 'esxi-host'],
  ['ntp', 'ntp-server'],
]);

/** Old and customary names of values, by parameter; folded by `normalizeForSearch`, never removed. */
export const valueAliases: ReadonlyMap<Facet | 'row', ReadonlyMap<string, string>> = new Map([
  ['from', endpointAliases],
  ['to', endpointAliases],
  ['endpoint', endpointAliases],
  ['encryption', new Map([['plain', 'none']])],
]);
