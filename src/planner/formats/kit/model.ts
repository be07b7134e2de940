import type {Matrix, ServiceTagPlatform} from '../../../matrix/model';
import type {Host, Opening, Plan} from '../../plan/model';
import type {UiKey, Words} from '../../../words/words';

/** What is named in `ui.json` under `export.formats`. */
export type ExporterId = UiKey extends infer Key
  ? Key extends `ui:export.formats.${infer Id}.name`
    ? Id
    : never
  : never;

/** What a reader looks for it under. */
export type ExporterGroup = 'request' | 'host-firewall' | 'cloud' | 'appliance' | 'check' | 'diagram';

/** What an output can say. The runner refuses the rest before the exporter sees it. */
export interface Expresses {
  readonly hosts: readonly Host['kind'][];
  /** Whether an end without hosts can be expressed; otherwise such an opening becomes a comment. */
  readonly placeholder: boolean;
  /** Whether it only lists what was given; a rule needs addresses of one family at both ends. */
  readonly mixedFamilies: boolean;
  /**
   * `url`: a name pattern is matched as the URL of a connection over TLS, so that it can stand at the destination of such
   * a connection only. Without it a pattern is an address like any other.
   */
  readonly patternsBy?: 'url';
  /** The platform whose service tags can replace an end without hosts. */
  readonly serviceTagsOf?: ServiceTagPlatform;
}

/** What an opening needs and a format lacks. */
export type Need = Host['kind'] | 'placeholder' | 'published-names' | 'same-family' | 'safe-host';

/** A part of the plan that a format cannot say, and why. */
export interface Refusal {
  /** Number of the opening in the plan, from 1. */
  readonly number: number;
  readonly opening: Opening;
  readonly side: 'from' | 'to';
  readonly need: Need;
  /** What was given and is left out; empty where nothing was, and where it is not fit to be printed. */
  readonly hosts: readonly Host[];
  /** A sentence in the language of the plan that names the format, the opening and what it needs. */
  readonly reason: string;
}

/** An opening with its number in the plan, which is the same in every format. */
export interface NumberedOpening extends Opening {
  readonly number: number;
}

/** A plan that holds nothing but what the exporter has declared to express. */
export interface ExportablePlan {
  readonly openings: readonly NumberedOpening[];
  /** Openings with no rule at all: an end without hosts is one to be filled in. Rules print them as comments. */
  readonly templates: readonly NumberedOpening[];
  readonly refusals: readonly Refusal[];
  readonly plan: Plan;
}

/** What an output needs in addition to the plan. */
export interface ExportContext {
  readonly matrix: Matrix;
  readonly words: Words;
  /** BCP 47. */
  readonly locale: string;
  /** Address of the site without a slash at its end; without it outputs name ids only. */
  readonly siteUrl?: string;
  /** Id of the endpoint that a check script is for; without it the script holds all and takes the id when run. */
  readonly source?: string;
}

interface ExporterFacts {
  readonly id: ExporterId;
  readonly group: ExporterGroup;
  /** Without a dot. */
  readonly extension: string;
  readonly mediaType: string;
  readonly expresses: Expresses;
}

/** Prints a plan as text. */
export interface TextExporter extends ExporterFacts {
  readonly kind: 'text';
  readonly render: (plan: ExportablePlan, context: ExportContext) => string;
}

/** Prints a plan as a file; asynchronous, because the library that writes it is loaded when it is asked for. */
export interface BinaryExporter extends ExporterFacts {
  readonly kind: 'binary';
  readonly render: (plan: ExportablePlan, context: ExportContext) => Promise<Uint8Array>;
}

export type Exporter = TextExporter | BinaryExporter;
