import type {UiKey} from './words';

/**
 * The texts that every page has in its scripts: those of the bar at the top, and of what stands in for a part that is
 * loaded later. All others come with the part that says them.
 */
export const shellKeys = [
  'ui:site.description',
  'ui:search.label',
  'ui:search.open',
  'ui:search.hint',
  'ui:search.missing.title',
  'ui:search.missing.lead',
  'ui:offline.lead',
  'ui:offline.start',
  'ui:paper.title',
  'ui:paper.description',
  'ui:paper.pdf',
] as const satisfies readonly UiKey[];

export type ShellKey = (typeof shellKeys)[number];
