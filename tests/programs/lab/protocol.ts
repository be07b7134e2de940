import type {Transport} from '../../../src/matrix/model';

/** One connection to try. */
export interface Probe {
  readonly host: string;
  readonly port: number;
  readonly transport: Transport;
  /** How long to wait before it counts as blocked. */
  readonly milliseconds: number;
}

/** What the lab asks of the agent of a host; the answer is one line. */
export type AgentCommand =
  | {
      readonly do: 'listen';
      readonly ports: readonly number[];
      readonly tlsPorts: readonly number[];
      /** Files of the certificate that TLS ports show. */
      readonly key: string;
      readonly certificate: string;
    }
  | {readonly do: 'probe'; readonly probes: readonly Probe[]}
  /** Its TCP services are gone, or are back. */
  | {readonly do: 'stop' | 'resume'};

/** A connection that was tried between two hosts of the lab. */
export interface Observation {
  readonly from: string;
  readonly to: string;
  readonly family: 4 | 6;
  readonly transport: Transport;
  readonly port: number;
  readonly passed: boolean;
}

/** What the lab found out; the tests judge it. */
export interface LabReport {
  readonly ports: readonly number[];
  readonly traffic: Readonly<Record<'open' | 'nftables' | 'iptables', readonly Observation[]>>;
  /** CSV of the check script, by what was done to the network before. */
  readonly checks: Readonly<Record<'allowed' | 'trusted' | 'disturbed', string>>;
  /** Endpoint to CSV, for the other sources. */
  readonly checksOfSources: Readonly<Record<string, string>>;
}
