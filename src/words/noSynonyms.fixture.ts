import type {Synonyms} from './synonyms';

/** The synonyms of a language in which things are called by their names alone. */
export const noSynonyms: Synonyms = {
  workloads: {},
  endpoints: {},
  applications: {},
  scenarios: {},
  encryption: {},
  concepts: {},
  fillers: [],
};
