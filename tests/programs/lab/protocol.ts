import type {Transport} from '../../../src/matrix/model';

/** One connection to try. */
export interface Probe {
  readonly host: string;
  readonly port: number;
  readonly transport: Transport;
  /** How long to wait before it counts as blocked. */
  readonly milliseconds: number;
}

/** Requests to the agent of a host; the response is one line. */
export type AgentCommand =
  | {
      readonly do: 'listen';
      readonly ports: readonly number[];
      readonly tlsPorts: readonly number[];
      /** Certificate files for TLS ports. */
      readonly key: string;
      readonly certificate: string;
    }
  | {readonly do: 'probe'; readonly probes: readonly Probe[]}
  /** Stops its TCP services, or restarts them. */
  | {readonly do: 'stop' | 'resume'};

/** A connection tried between two hosts of the lab. */
export interface Observation {
  readonly from: string;
  readonly to: string;
  readonly family: 4 | 6;
  readonly transport: Transport;
  readonly port: number;
  readonly passed: boolean;
}

/** The results of the lab, which the tests evaluate. */
export interface LabReport {
  readonly ports: readonly number[];
  readonly traffic: Readonly<Record<'open' | 'nftables' | 'iptables', readonly Observation[]>>;
  /** CSV of the check script, by what was done to the network before. */
  readonly checks: Readonly<Record<'allowed' | 'trusted' | 'disturbed', string>>;
  /** Endpoint to CSV, for the other sources. */
  readonly checksOfSources: Readonly<Record<string, string>>;
}
