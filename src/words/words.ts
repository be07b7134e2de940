import type cliCatalogue from '../../i18n/ja/port-matrix/cli.json';
import type uiCatalogue from '../../i18n/ja/port-matrix/ui.json';

type Leaves<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}`;
}[keyof T & string];

type WithoutPlural<K> = K extends `${infer Stem}_other` ? Stem : K;

/** A label of our own; a key with plural forms is asked for without its suffix, with a `count`. */
export type UiKey = `ui:${WithoutPlural<Leaves<typeof uiCatalogue>>}`;

/** What the command line says; no page has these texts. */
export type CliKey = `cli:${WithoutPlural<Leaves<typeof cliCatalogue>>}`;

/** A text about the facts, by the ids of the facts; `checkCatalogues` proves that each one exists. */
export type MatrixKey = `matrix:${
  | `workloads.${string}.${'name' | 'description'}`
  | `zones.${string}`
  | `machines.${string}.${'name' | 'inSentence'}`
  | `endpoints.${string}.${'name' | 'inSentence' | 'description'}`
  | `scenarios.${string}.${'name' | 'description'}`
  | `deploymentFacts.${string}.name`
  | `deploymentFacts.${string}.values.${string}.${'label' | 'inSentence' | 'clause' | 'linked'}`
  | `connections.${string}.${'purpose' | 'ifClosed'}`
  | `notes.${string}`
  | `ruledOut.${string}`
  | `neighbours.${string}`
  | `namedPorts.${string}.${'name' | 'published' | 'unpublished' | 'advice'}`
  | `portless.${string}.${'name' | 'about'}`
  | `sourceVersions.${string}`
  | `sources.${string}.${'title' | 'about'}`
  | `discrepancies.${string}.${'title' | 'taken' | 'because'}`
  | `discrepancies.${string}.readings.${string}`}`;

export type WordKey = UiKey | CliKey | MatrixKey;

/**
 * Looks a text up in the catalogue of one language and fills in the values.
 *
 * A value named `count` chooses the plural form. Throws an Error that names the key where no text exists.
 */
export type Words = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string;
