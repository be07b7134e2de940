import type {Basis, Connection, PortRange, Transport} from '../../matrix/model';

/** The forms in which a host can be given. */
export const hostKinds = [
  'name',
  'name-pattern',
  'ipv4',
  'ipv4-network',
  'ipv6',
  'ipv6-network',
  'service-tag',
] as const;

/**
 * An address that a customer gave for an endpoint, or that is published for it; `text` is normalized and safe to print
 * verbatim. `service-tag`: a cloud platform's name for a set of addresses.
 */
export interface Host {
  readonly kind: (typeof hostKinds)[number];
  readonly text: string;
}

/** An end of an opening. Without hosts, a placeholder is used. */
export interface PlanParty {
  readonly endpoint: string;
  /** The endpoint's name in the language of the plan. */
  readonly name: string;
  readonly hosts: readonly Host[];
}

/** One line of the firewall change: a source, a destination, a transport and all its ports. */
export interface Opening {
  readonly from: PlanParty;
  readonly to: PlanParty;
  readonly transport: Transport;
  /** Ascending, merged. */
  readonly ports: readonly PortRange[];
  /** The source ports that are stated for it, ascending and merged; empty: any. */
  readonly sourcePorts: readonly PortRange[];
  /** The connections that need it, in matrix order. */
  readonly connections: readonly Connection[];
  /** The strongest basis on which one of its connections needs each of its ports. */
  readonly basis: Basis;
}

/** The reader's decisions apart from the answers. */
export interface PlanChoices {
  /** Ids of unconfirmed connections that the reader includes anyway. */
  readonly takenIn: readonly string[];
  /** Ids of connections that the reader excludes although they apply. */
  readonly leftOut: readonly string[];
  /** Whether every transport of a published label is allowed, including those that nothing is known to use. */
  readonly publishedLabels: boolean;
}

export const noChoices: PlanChoices = {takenIn: [], leftOut: [], publishedLabels: false};

/**
 * The answers about a deployment: fact to the values that hold. An absent fact is unanswered; one without values is
 * answered with "none of them".
 */
export type Answers = Readonly<Record<string, readonly string[]>>;

/** One value of a deployment fact. */
export interface FactValue {
  readonly fact: string;
  readonly value: string;
}

/** What a deployment needs. */
export interface Plan {
  /** Ids of the selected workloads. */
  readonly workloads: readonly string[];
  readonly openings: readonly Opening[];
  /** Applies, but needs no rule, because both ends are on the same machine. */
  readonly insideMachine: readonly Connection[];
  /** Applies across the network, but has no port number or transport that a rule could name. */
  readonly withoutPorts: readonly Connection[];
  /** Transports that the source publishes for a connection of the plan and that no firewall has to allow. */
  readonly notOpened: readonly {readonly connection: Connection; readonly transports: readonly Transport[]}[];
  /** Applies, but no source identifies one of its ends, so no rule can name it. */
  readonly withoutEnds: readonly Connection[];
  /** Of low confidence, and not in the plan unless the reader includes each of them. */
  readonly unconfirmed: readonly Connection[];
  /** Applies, but was excluded by the reader. */
  readonly leftOut: readonly Connection[];
  /** To be excluded by the reader, but needed: a published table lists it as required. */
  readonly kept: readonly Connection[];
  /** To be included by the reader, but of another workload, or excluded by an answer. */
  readonly notTakenIn: readonly Connection[];
  /** Of other workloads only, but the answers or a planned end suggest that it is needed, too. */
  readonly ofOtherWorkloads: readonly Connection[];
  readonly publishedLabels: boolean;
  /**
   * Does not apply: the value of a fact that it needs and that the answers exclude. `despite`: an answer that nothing but
   * such connections would follow from, so that the two answers may contradict each other.
   */
  readonly notNeeded: readonly (FactValue & {
    readonly connection: Connection;
    readonly despite: FactValue | undefined;
  })[];
}
