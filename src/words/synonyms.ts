/** What people call things beside their names, by the ids of the things; of one language. */
export interface Synonyms {
  readonly workloads: NamesById;
  readonly endpoints: NamesById;
  readonly applications: NamesById;
  readonly scenarios: NamesById;
  readonly encryption: NamesById;
  /** Words of the field that are no fact of the matrix. */
  readonly concepts: NamesById;
  /** Words of a question that say nothing about what is asked for. */
  readonly fillers: readonly string[];
}

/** The groups of synonyms, each by the ids of its things. */
export type SynonymGroup = Exclude<keyof Synonyms, 'fillers'>;

type NamesById = Readonly<Record<string, readonly string[]>>;
