import type {Release} from '../../history/model';
import type {Data} from '../../matrix/valueSchemas';
import type {Words} from '../../words/words';
import type {ApiLocale} from './apiLocales';
import type * as facts from './schema/facts';
import type * as files from './schema/files';

/** The inputs of the data files in addition to the matrix. */
export interface ApiContext {
  readonly languages: Readonly<Record<ApiLocale, ApiLanguage>>;
  /** SHA-256 of a text in UTF-8, as lower-case hexadecimal digits. */
  readonly sha256: (text: string) => string;
  /** The snapshots of the matrix, oldest first. */
  readonly releases: readonly Release[];
}

export interface ApiLanguage {
  readonly words: Words;
  /** The path of a page in this language, from its path without language prefix. */
  readonly address: (route: string) => string;
  /** The path of a data file: they are at the root of the site, whatever the language. */
  readonly file: (path: string) => string;
}

/** A text in every language. */
export type Texts = Data<typeof facts.textsSchema>;

export type {FileHead} from './schema/files';

/** The whole matrix. */
export type ConnectionsFile = Data<typeof files.connectionsFileSchema>;

/** One connection with what is said about it elsewhere in the matrix. */
export type ConnectionFile = Data<typeof files.connectionFileSchema>;

/** One port and the connections that use it. */
export type PortFile = Data<typeof files.portFileSchema>;

/** The changes of each release of the matrix, newest first. */
export type ChangesFile = Data<typeof files.changesFileSchema>;

export type ApiChange = Data<typeof files.changeSchema>;

/** What a firewall needs to know about a connection as it was at a release. */
export type ApiReleasedFacts = Data<typeof files.releasedFactsSchema>;

/** A port that is named but has no connection in the list. */
export type ApiNamedPort = Data<typeof facts.namedPortSchema>;

/** Traffic of other products on a port that is also in the matrix; never part of a plan. */
export type ApiNeighbour = Data<typeof facts.neighbourSchema>;

export type Named = Data<typeof facts.namedSchema>;

export type ApiConnection = Data<typeof facts.connectionSchema>;

export type ApiService = Data<typeof facts.serviceSchema>;

export type ApiCitation = Data<typeof facts.citationSchema>;

/** Traffic that a source describes without a port number. */
export type ApiPortless = Data<typeof facts.portlessSchema>;

export type ApiEndpoint = Data<typeof facts.endpointSchema>;

export type ApiScenario = Data<typeof facts.scenarioSchema>;

export type ApiDiscrepancy = Data<typeof facts.discrepancySchema>;

export type ApiRuledOut = Data<typeof facts.ruledOutSchema>;
