/** One entry of the sidebar. */
export interface NavigationEntry {
  readonly label: string;
  /** Path without language prefix. */
  readonly href: string;
}

/** What the sidebar lists, by group; the first entry of a reference group is its index, if it has one. */
export interface Navigation {
  readonly guide: readonly NavigationEntry[];
  readonly workloads: readonly NavigationEntry[];
  readonly ports: readonly NavigationEntry[];
  readonly endpoints: readonly NavigationEntry[];
  readonly scenarios: readonly NavigationEntry[];
  readonly connections: readonly NavigationEntry[];
}
