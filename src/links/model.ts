/** Everything that may have been linked to or requested by name. Both languages share it. */
export interface Published {
  /** Path without language prefix to the ids that can follow a `#`. */
  readonly routes: Readonly<Record<string, readonly string[]>>;
  /** Ids of connections. */
  readonly connections: readonly string[];
  /** What the explorer understands in the URL: parameter to values; none if any text is allowed. */
  readonly parameters: Readonly<Record<string, readonly string[]>>;
  /** Old and alternative names of parameters, and what they stand for. */
  readonly parameterNames: Readonly<Record<string, string>>;
  /** Paths of data files. */
  readonly files: readonly string[];
}

/** Old path to new one, each without language prefix, with or without a `#` and an id. */
export type Redirects = Readonly<Record<string, string>>;

/** What the explorer currently understands, apart from what is in the HTML. */
export type PublishedFilter = Pick<Published, 'connections' | 'parameters' | 'parameterNames'>;

/** The parts of a path: `/guide/sources#row` has both, `/guide/sources` has no anchor. */
export function splitAddress(address: string): {readonly route: string; readonly anchor: string | undefined} {
  const [route = '', anchor] = address.split('#');
  return {route, anchor};
}
