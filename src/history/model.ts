import type {Condition, Encryption, Scope, Service, Transport} from '../matrix/model';

/** One connection as it was at a release: facts alone, and its titles for when its words are gone. */
export interface ReleasedConnection {
  readonly id: string;
  /** Locale to title. */
  readonly titles: Readonly<Record<string, string>>;
  readonly from: string;
  readonly to: string;
  readonly service: Service;
  /** What a firewall has to allow; empty where no transport is stated. */
  readonly transportsToOpen: readonly Transport[];
  readonly encryption: Encryption;
  readonly scope: Scope;
  readonly condition: Condition;
  readonly scenarios: readonly string[];
}

/** A snapshot of the matrix, committed once and never changed afterwards. */
export interface Release {
  readonly version: string;
  /** ISO 8601 calendar date. */
  readonly date: string;
  readonly connections: readonly ReleasedConnection[];
}

/** The fields of a connection that a release is compared by, in the order in which they are told. */
export const comparedFields = [
  'from',
  'to',
  'service',
  'transportsToOpen',
  'encryption',
  'scope',
  'condition',
  'scenarios',
] as const satisfies readonly (keyof ReleasedConnection)[];

export type ComparedField = (typeof comparedFields)[number];

/** What a reader who applied the earlier release has to do. `open-and-close`: both, for different ports. */
export type Action = 'open' | 'close' | 'open-and-close' | 'none';

/** What happened to one connection between two releases. */
export type Change = {readonly id: string; readonly action: Action} & (
  | {readonly kind: 'added'; readonly after: ReleasedConnection}
  | {readonly kind: 'removed'; readonly before: ReleasedConnection}
  | {
      readonly kind: 'changed';
      readonly before: ReleasedConnection;
      readonly after: ReleasedConnection;
      readonly fields: readonly ComparedField[];
    }
);
