/**
 * The shapes of the port matrix: what a fact about the network can say.
 *
 * Nothing here holds a text that a reader sees; the words live in `i18n/<locale>/port-matrix`.
 */

/** Where an endpoint stands. `unstated`: no source says where. */
export type Zone = 'cloud' | 'on-premises' | 'guest' | 'unstated';

/**
 * `client`: a program or device of a user. `unstated`: a party that no source names; whoever plans has to find out which it is. `any`: a source says
 * that it can be any host, so that a rule has no address for it.
 */
export type EndpointKind =
  'service' | 'server' | 'virtual-machine' | 'process' | 'client' | 'unstated' | 'any';

/** A network party: it opens connections or accepts them. */
export interface Endpoint {
  readonly id: string;
  readonly kind: EndpointKind;
  readonly zone: Zone;
  /** No source states the zone: this guide places the endpoint there. */
  readonly zoneIsInferred?: true;
  /** The machine that an endpoint of kind `process` runs in; endpoints that name the same machine share it. */
  readonly machine?: string;
  /** `windows`: it runs on Windows, by what it is; `windows-possible`: there is a version of it for Windows. */
  readonly platform?: 'windows' | 'windows-possible';
  /** Host name patterns under which the endpoint is reached, and the source that lists them. */
  readonly hostNames?: {readonly patterns: readonly string[]; readonly source: string};
  /** Addresses and networks that are published for the endpoint, and the source that lists them. */
  readonly publishedAddresses?: {readonly addresses: readonly string[]; readonly source: string};
  /**
   * What a cloud platform calls the addresses of the endpoint, and the source that says so: rules of that platform can
   * name it, and nothing else can. An endpoint that needs two of them is two endpoints.
   */
  readonly serviceTag?: {
    readonly platform: ServiceTagPlatform;
    readonly name: string;
    readonly source: string;
  };
}

export const serviceTagPlatforms = ['azure'] as const;

/** A platform whose firewall rules can name a set of addresses. */
export type ServiceTagPlatform = (typeof serviceTagPlatforms)[number];

export const transports = ['tcp', 'udp'] as const;

export type Transport = (typeof transports)[number];

/** Both ends belong to the range. */
export interface PortRange {
  readonly from: number;
  readonly to: number;
}

/** A single port or a range, 1 to 65535. */
export type PortSpec = number | PortRange;

/** What the destination listens on. */
export type Service =
  | {
      readonly kind: 'ports';
      readonly ports: readonly PortSpec[];
      readonly transports: readonly Transport[] | 'unstated';
      /** What a firewall has to let through, where that is narrower than the published transports. */
      readonly transportsToOpen?: readonly Transport[];
      /** The number is the default, and a deployment may use another one. */
      readonly configurable?: true;
      /**
       * Which of the ports carry traffic, where it is not all of them. `one-of`: a deployment uses one; `dynamic`: one of
       * them at a time, chosen anew; `upward`: the first number that is free, from the lowest one upward.
       */
      readonly choice?: 'one-of' | 'dynamic' | 'upward';
    }
  | {
      readonly kind: 'any-free-port';
      readonly preferred: number;
      readonly transports: readonly Transport[] | 'unstated';
    }
  | {
      readonly kind: 'icmp';
      readonly messages: readonly {readonly type: number; readonly code?: number}[];
    }
  | {readonly kind: 'ip-protocol'; readonly protocol: number}
  /** No source states a port; a transport may be known all the same. */
  | {readonly kind: 'unstated'; readonly transports?: readonly Transport[]};

/** The label of the published page, never a measured fact about the cipher. */
export const encryptions = ['tls', 'ssl', 'none', 'unstated'] as const;

export type Encryption = (typeof encryptions)[number];

/** `machine`: both ends run in the same operating system, so no firewall between hosts sees the traffic. */
export const scopes = ['network', 'machine'] as const;

export type Scope = (typeof scopes)[number];

/**
 * How sure we are that the row holds, all fields together: `high`: a source states the row and none contradicts it;
 * `medium`: it is derived from several sources, or another source contradicts it; `low`: little supports it.
 */
export type Confidence = 'high' | 'medium' | 'low';

/**
 * Where a statement comes from. `stated`: a source says it of this connection; `inferred`: our reading of what a
 * source says of this connection; `derived`: concluded from what sources say of something else.
 */
export type Basis = 'stated' | 'inferred' | 'derived';

/** The fields of a connection that a source can support. */
export const facts = [
  'endpoints',
  'initiator',
  'port',
  'transport',
  'application',
  'encryption',
  'scope',
  'condition',
  'purpose',
] as const;

export type Fact = (typeof facts)[number];

/** The facts of a connection that a source may leave out. */
export const unstatedFacts = ['initiator', 'scope', 'condition'] as const satisfies readonly Fact[];

export type UnstatedFact = (typeof unstatedFacts)[number];

/** A published page, or a body of knowledge where `url` is null because no page of it was read. */
export interface Source {
  readonly id: string;
  readonly url: string | null;
  readonly language: 'ja' | 'en';
  /** The rows of the page's port table, in its order. */
  readonly rows: readonly SourceRow[];
}

/**
 * One version of a published page, as far as its stored copy could be read. Pages change without a date; what tells
 * versions apart are product names and remarks.
 */
export interface SourceVersion {
  readonly id: string;
  readonly source: string;
}

/** One row of a published table, with its labels as printed; null where the row has none. */
export interface SourceRow {
  readonly id: string;
  readonly port: string | null;
  readonly protocol: string | null;
}

/** Where a source states facts of a connection; `item` is the bullet within the row. */
export interface Citation {
  readonly source: string;
  readonly row?: string;
  readonly item?: string;
  readonly supports: readonly Fact[];
  /** How the source supports them; `stated` where it is left out. */
  readonly basis?: Basis;
}

/** Two readings that do not agree, or one that is unclear. */
export interface Discrepancy {
  readonly id: string;
  /**
   * `settled`: another source decides; `inferred`: our conclusion; `open`: the sources still differ; `tidied`: only
   * wording or layout was put in order, and nothing had to be decided.
   */
  readonly status: 'settled' | 'inferred' | 'open' | 'tidied';
  readonly readings: readonly {readonly id: string; readonly source: string; readonly row?: string}[];
  /** Port numbers that the texts of this discrepancy speak of, by the name they use. */
  readonly ports?: Readonly<Record<string, number>>;
}

/** Facts about the customer's deployment on which a connection depends; all of them must hold. */
export type Condition = Readonly<Record<string, string>>;

export interface Connection {
  readonly id: string;
  /** The product areas that need the connection; the first one declares it. */
  readonly workloads: readonly string[];
  /** The endpoint that initiates the connection. */
  readonly from: string;
  readonly to: string;
  readonly service: Service;
  /** Ids of application protocols, from the outer to the inner; empty where no source names one. */
  readonly applications: readonly string[];
  readonly encryption: Encryption;
  readonly scope: Scope;
  readonly scenarios: readonly string[];
  readonly condition: Condition;
  /** The source calls it optional: a feature needs it, and nothing else fails without it. */
  readonly optional?: true;
  /** The ports it comes from, where a source states them; without them any port. */
  readonly sourcePorts?: readonly PortSpec[];
  readonly confidence: Confidence;
  readonly citations: readonly Citation[];
  /** Ids of the versions of published pages that list it, as far as their copies could be read. */
  readonly listedIn?: readonly string[];
  readonly discrepancies: readonly string[];
  /**
   * What no source states, so that the row only assumes it: who initiates, how far traffic goes, or whether every
   * deployment needs the connection.
   */
  readonly unstated?: readonly UnstatedFact[];
  /** Ids of the remarks a reader of the row needs. */
  readonly notes: readonly string[];
}

/**
 * Traffic between other products that explains what is published about a connection. No connection of ours: it is
 * neither counted among them nor planned.
 */
export interface Neighbour {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly service: Service;
  readonly citations: readonly Citation[];
  /** Ids of the connections whose published label it explains. */
  readonly explains: readonly string[];
}

/** A port number that a source or a guide page names without saying enough for a row in the list of connections. */
export interface NamedPort {
  readonly id: string;
  readonly port: number;
  readonly transports: readonly Transport[] | 'unstated';
  /** The endpoint that it is named for; absent where the matrix has none for it. */
  readonly endpoint?: string;
  /** As seen from the endpoint; `internal`: inside one machine. */
  readonly direction: 'incoming' | 'outgoing' | 'internal';
  /** Where it is named; empty where no source names it. */
  readonly citations: readonly Citation[];
}

/** Traffic that a source describes without a port number. Nothing can be planned for it, and no number is guessed. */
export interface PortlessFlow {
  readonly id: string;
  /** The declared workloads it belongs to; empty where the matrix has none for it. */
  readonly workloads: readonly string[];
  readonly citations: readonly Citation[];
}

/** What a scenario needs besides the connections that belong to it. */
export interface ScenarioRequirement {
  /** Other workloads may have the same scenario and need nothing else. */
  readonly workload: string;
  readonly scenario: string;
  readonly requires: readonly string[];
}

/** A pair of endpoints of which a source says that they never talk to each other directly. */
export interface RuledOutPair {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly citation: Citation;
}

/** All facts: what the site, the diagrams and the data files are made from. */
export interface Matrix {
  readonly workloads: readonly string[];
  readonly endpoints: readonly Endpoint[];
  readonly applications: readonly Application[];
  readonly scenarios: readonly string[];
  readonly scenarioRequirements: readonly ScenarioRequirement[];
  readonly deploymentFacts: readonly DeploymentFact[];
  readonly sources: readonly Source[];
  /** From the oldest to the newest, as far as that can be inferred. */
  readonly sourceVersions: readonly SourceVersion[];
  readonly discrepancies: readonly Discrepancy[];
  readonly connections: readonly Connection[];
  /**
   * Connections of low confidence: told in remarks, in no table, and planned only where a reader asks for each of them.
   */
  readonly unconfirmed: readonly Connection[];
  readonly portless: readonly PortlessFlow[];
  readonly neighbours: readonly Neighbour[];
  readonly namedPorts: readonly NamedPort[];
  readonly ruledOut: readonly RuledOutPair[];
}

/** A question about the customer's deployment, with the answers that connections depend on. */
export interface DeploymentFact {
  readonly id: string;
  readonly values: readonly string[];
  /** Whether at least one of the values holds in every deployment. */
  readonly exhaustive?: boolean;
}

/** An application protocol; its name is the same in every language. */
export interface Application {
  readonly id: string;
  readonly name: string;
  /** The only transports it can run on. */
  readonly transports: readonly Transport[];
}
