import type {UiKey} from './words';

/**
 * The texts in the scripts of every page: those of the navbar, and of placeholders for lazily loaded parts. All others
 * come with the part that uses them.
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
