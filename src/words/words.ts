import type cliCatalogue from '../../i18n/ja/port-matrix/cli.json';
import type uiCatalogue from '../../i18n/ja/port-matrix/ui.json';

type Leaves<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}`;
}[keyof T & string];

type WithoutPlural<K> = K extends `${infer Stem}_other` ? Stem : K;

/** A label of our own; a key with plural forms is requested without its suffix, with a `count`. */
export type UiKey = `ui:${WithoutPlural<Leaves<typeof uiCatalogue>>}`;

/** The texts of the command line; no page contains them. */
export type CliKey = `cli:${WithoutPlural<Leaves<typeof cliCatalogue>>}`;

/** A text about the facts, by their ids; `checkCatalogues` verifies that each one exists. */
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
 * Looks up a text in the catalogue of one language and fills in the values.
 *
 * A value named `count` selects the plural form. Throws an Error that names the key if there is no such text.
 */
export type Words = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string;
