import type {Condition, Encryption, Scope, Service, Transport} from '../matrix/model';

/** One connection as it was at a release: only facts, and its titles in case its texts are removed. */
export interface ReleasedConnection {
  readonly id: string;
  /** Locale to title. */
  readonly titles: Readonly<Record<string, string>>;
  readonly from: string;
  readonly to: string;
  readonly service: Service;
  /** What a firewall has to allow; empty if no transport is stated. */
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

/** The fields of a connection in which releases are compared, in display order. */
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

/** What readers who applied the earlier release have to do. `open-and-close`: both, for different ports. */
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
