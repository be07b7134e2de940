/** Everything that somebody may have linked to or may ask for by name. Both languages share it. */
export interface Published {
  /** Path without language prefix to the ids that can follow a `#`. */
  readonly routes: Readonly<Record<string, readonly string[]>>;
  /** Ids of connections. */
  readonly connections: readonly string[];
  /** What the explorer understands in the address: parameter to values; none where any text will do. */
  readonly parameters: Readonly<Record<string, readonly string[]>>;
  /** Old and customary names of parameters, and what they stand for. */
  readonly parameterNames: Readonly<Record<string, string>>;
  /** Paths of data files. */
  readonly files: readonly string[];
}

/** Old address to new one, each a path without language prefix, with or without a `#` and an id. */
export type Redirects = Readonly<Record<string, string>>;

/** What the explorer understands now, without what stands in HTML. */
export type PublishedFilter = Pick<Published, 'connections' | 'parameters' | 'parameterNames'>;

/** The parts of an address: `/guide/sources#row` has both, `/guide/sources` has no anchor. */
export function splitAddress(address: string): {readonly route: string; readonly anchor: string | undefined} {
  const [route = '', anchor] = address.split('#');
  return {route, anchor};
}
