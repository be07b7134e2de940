/** What people call things beside their names, by the ids of the things; of one language. */
export interface Synonyms {
  readonly workloads: NamesById;
  readonly endpoints: NamesById;
  readonly applications: NamesById;
  readonly scenarios: NamesById;
  readonly encryption: NamesById;
  /** Words of the field that are no fact of the matrix. */
  readonly concepts: NamesById;
}

type NamesById = Readonly<Record<string, readonly string[]>>;
