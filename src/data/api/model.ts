import type {
  Basis,
  Connection,
  Discrepancy,
  Encryption,
  EndpointKind,
  Fact,
  NamedPort,
  PortRange,
  Scope,
  Service,
  Transport,
  Zone,
} from '../../matrix/model';
import type {Action, Change, ComparedField, Release} from '../../history/model';
import type {Words} from '../../words/words';

/** What the data files are made from besides the matrix. */
export interface ApiContext {
  readonly languages: Readonly<Record<keyof Texts, ApiLanguage>>;
  /** SHA-256 of the UTF-8 form of a text, in lower-case hexadecimal digits. */
  readonly sha256: (text: string) => string;
  /** The snapshots of the matrix, the oldest first. */
  readonly releases: readonly Release[];
}

export interface ApiLanguage {
  readonly words: Words;
  /** The path of a page in this language, from its path without language prefix. */
  readonly address: (route: string) => string;
  /** The path of a data file: they lie at the root of the site, whatever the language. */
  readonly file: (path: string) => string;
}

/** A text in every language. */
export interface Texts {
  readonly ja: string;
  readonly en: string;
}

/** What every data file begins with. */
export interface FileHead {
  /** Address of its schema, relative to the file. */
  readonly $schema: string;
  readonly version: 1;
  /** Changes exactly when the rest of the file changes. */
  readonly revision: string;
}

/** The whole matrix. */
export interface ConnectionsFile extends FileHead {
  readonly ruledOut: readonly ApiRuledOut[];
  readonly workloads: readonly Named[];
  readonly endpoints: readonly ApiEndpoint[];
  readonly applications: readonly ApiApplication[];
  readonly scenarios: readonly ApiScenario[];
  readonly deploymentFacts: readonly ApiDeploymentFact[];
  readonly sources: readonly ApiSource[];
  readonly discrepancies: readonly ApiDiscrepancy[];
  readonly connections: readonly ApiConnection[];
  readonly neighbours: readonly ApiNeighbour[];
  readonly namedPorts: readonly ApiNamedPort[];
}

/** One connection with what is said about it elsewhere in the matrix. */
export interface ConnectionFile extends FileHead {
  readonly connection: ApiConnection;
  readonly discrepancies: readonly ApiDiscrepancy[];
  readonly ruledOut: readonly ApiRuledOut[];
}

/** One port and the connections that use it. */
export interface PortFile extends FileHead {
  readonly port: number;
  readonly pages: Texts;
  readonly markdown: Texts;
  readonly connections: readonly ApiConnection[];
  readonly named: readonly ApiNamedPort[];
}

/** What each release of the matrix changed, the newest first. */
export interface ChangesFile extends FileHead {
  readonly releases: readonly ApiRelease[];
}

export interface ApiRelease {
  readonly version: string;
  /** ISO 8601 calendar date. */
  readonly date: string;
  /** The version that it is compared with; none for the first release. */
  readonly previous: string | null;
  readonly connections: number;
  readonly pages: Texts;
  readonly changes: readonly ApiChange[];
}

export interface ApiChange {
  readonly id: string;
  readonly kind: Change['kind'];
  readonly action: Action;
  readonly title: Texts;
  readonly actionLabel: Texts;
  readonly fields: readonly ComparedField[];
  readonly details: readonly Texts[];
  readonly before: ApiReleasedFacts | null;
  readonly after: ApiReleasedFacts | null;
  /** None where the matrix has the connection no longer. */
  readonly pages: Texts | null;
}

/** What a firewall needs to know of a connection as it was at a release. */
export interface ApiReleasedFacts {
  readonly from: string;
  readonly to: string;
  readonly ports: readonly PortRange[];
  readonly transportsToOpen: readonly Transport[];
  readonly encryption: Encryption;
  readonly scope: Scope;
  readonly condition: readonly {readonly fact: string; readonly value: string}[];
  readonly scenarios: readonly string[];
}

/** A port that is named without being a connection in the list. */
export interface ApiNamedPort {
  readonly id: string;
  readonly port: number;
  readonly transports: readonly Transport[];
  readonly endpoint: Named | null;
  readonly direction: NamedPort['direction'];
  readonly name: Texts;
  readonly published: Texts;
  readonly unpublished: Texts;
  readonly advice: Texts;
  readonly sources: readonly ApiCitation[];
}

/** Traffic of other products on a port that the matrix has as well; never part of a plan. */
export interface ApiNeighbour {
  readonly id: string;
  readonly from: Named;
  readonly to: Named;
  readonly ports: readonly PortRange[];
  readonly transports: readonly Transport[];
  readonly statement: Texts;
  readonly explains: readonly string[];
  readonly sources: readonly ApiCitation[];
}

export interface Named {
  readonly id: string;
  readonly name: Texts;
}

export interface ApiConnection {
  readonly id: string;
  readonly workload: Named;
  readonly workloads: readonly Named[];
  readonly title: Texts;
  readonly from: Named;
  readonly to: Named;
  readonly service: ApiService;
  readonly publishedLabels: readonly string[];
  readonly applications: readonly {readonly id: string; readonly name: string}[];
  readonly encryption: {readonly id: Encryption; readonly label: Texts};
  readonly scope: Scope;
  readonly condition: readonly ApiConditionPart[];
  readonly scenarios: readonly Named[];
  readonly purpose: Texts;
  readonly ifClosed: Texts;
  readonly sentence: Texts;
  readonly notes: readonly {readonly id: string; readonly text: Texts}[];
  readonly confidence: Connection['confidence'];
  readonly basis: Basis;
  readonly fieldBasis: Readonly<Record<Fact, Basis | 'unstated'>>;
  readonly sources: readonly ApiCitation[];
  readonly discrepancies: readonly string[];
  readonly pages: Texts;
  readonly markdown: Texts;
  readonly data: string;
}

export interface ApiService {
  readonly kind: Service['kind'];
  readonly text: Texts;
  readonly ports: readonly PortRange[];
  readonly transports: readonly Transport[];
  readonly transportsToOpen: readonly Transport[];
  readonly icmpMessages: readonly {readonly type: number; readonly code: number | null}[];
  readonly ipProtocol: number | null;
}

export interface ApiConditionPart {
  readonly fact: string;
  readonly value: string;
  readonly label: Texts;
  readonly clause: Texts;
}

export interface ApiCitation {
  readonly source: string;
  readonly title: Texts;
  readonly url: string | null;
  readonly row: string | null;
  readonly item: string | null;
  readonly publishedPort: string | null;
  readonly publishedProtocol: string | null;
  readonly supports: readonly Fact[];
  readonly basis: Basis;
}

export interface ApiEndpoint {
  readonly id: string;
  readonly name: Texts;
  readonly description: Texts;
  readonly kind: EndpointKind;
  readonly zone: Zone;
  readonly machine: Named | null;
  readonly hostNames: {readonly patterns: readonly string[]; readonly source: string} | null;
  readonly pages: Texts;
  readonly markdown: Texts;
}

export interface ApiApplication {
  readonly id: string;
  readonly name: string;
  readonly transports: readonly Transport[];
}

export interface ApiScenario {
  readonly id: string;
  readonly name: Texts;
  readonly description: Texts;
  /** None where no connection belongs to it. */
  readonly pages: Texts | null;
  readonly markdown: Texts | null;
}

export interface ApiDeploymentFact {
  readonly id: string;
  readonly name: Texts;
  readonly values: readonly {readonly id: string; readonly label: Texts; readonly clause: Texts}[];
}

export interface ApiSource {
  readonly id: string;
  readonly title: Texts;
  readonly about: Texts;
  readonly url: string | null;
  readonly language: 'ja' | 'en';
}

export interface ApiDiscrepancy {
  readonly id: string;
  readonly status: Discrepancy['status'];
  readonly title: Texts;
  readonly readings: readonly ApiReading[];
  readonly taken: Texts;
  readonly because: Texts;
  readonly connections: readonly string[];
}

export interface ApiReading {
  readonly id: string;
  readonly source: string;
  readonly row: string | null;
  readonly url: string | null;
  readonly place: Texts;
  readonly text: Texts;
}

export interface ApiRuledOut {
  readonly id: string;
  readonly from: Named;
  readonly to: Named;
  readonly statement: Texts;
  readonly source: ApiCitation;
}
