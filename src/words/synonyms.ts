/** Synonyms in one language, by the ids of the things. */
export interface Synonyms {
  readonly workloads: NamesById;
  readonly endpoints: NamesById;
  readonly applications: NamesById;
  readonly scenarios: NamesById;
  readonly encryption: NamesById;
  /** Terms of the field that are not facts of the matrix. */
  readonly concepts: NamesById;
  /** Question words that say nothing about the subject. */
  readonly fillers: readonly string[];
}

/** The groups of synonyms, each by the ids of its things. */
export type SynonymGroup = Exclude<keyof Synonyms, 'fillers'>;

type NamesById = Readonly<Record<string, readonly string[]>>;
