import type {Synonyms} from './synonyms';

/** The synonyms of a language without any. */
export const noSynonyms: Synonyms = {
  workloads: {},
  endpoints: {},
  applications: {},
  scenarios: {},
  encryption: {},
  concepts: {},
  fillers: [],
};
