import type {Matrix, ServiceTagPlatform} from '../../../matrix/model';
import type {Host, Opening, Plan} from '../../plan/model';
import type {UiKey, Words} from '../../../words/words';

/** Names used in `ui.json` under `export.formats`. */
export type ExporterId = UiKey extends infer Key
  ? Key extends `ui:export.formats.${infer Id}.name`
    ? Id
    : never
  : never;

/** The category under which readers look for it. */
export type ExporterGroup = 'request' | 'host-firewall' | 'cloud' | 'appliance' | 'check' | 'diagram';

/** What an output can express. The runner refuses the rest before the exporter sees it. */
export interface Expresses {
  readonly hosts: readonly Host['kind'][];
  /** Whether an end without hosts can be expressed; otherwise such an opening becomes a comment. */
  readonly placeholder: boolean;
  /**
   * Whether mixed address families are allowed, as in plain lists; a rule needs addresses of one family at both ends.
   */
  readonly mixedFamilies: boolean;
  /**
   * `url`: a name pattern is matched against the URL of a TLS connection, so it is allowed only as the destination of
   * such a connection. Otherwise a pattern is an address like any other.
   */
  readonly patternsBy?: 'url';
  /** The platform whose service tags can replace an end without hosts. */
  readonly serviceTagsOf?: ServiceTagPlatform;
}

/** What an opening needs and a format lacks. */
export type Need = Host['kind'] | 'placeholder' | 'published-names' | 'same-family' | 'safe-host';

/** A part of the plan that a format cannot express, and why. */
export interface Refusal {
  /** Number of the opening in the plan, from 1. */
  readonly number: number;
  readonly opening: Opening;
  readonly side: 'from' | 'to';
  readonly need: Need;
  /** The hosts that were given and are left out; empty if none were given, or if they are unsafe to print. */
  readonly hosts: readonly Host[];
  /** A sentence in the language of the plan that names the format, the opening and what it needs. */
  readonly reason: string;
}

/** An opening with its number in the plan, which is the same in every format. */
export interface NumberedOpening extends Opening {
  readonly number: number;
}

/** A plan with only what the exporter has declared it can express. */
export interface ExportablePlan {
  readonly openings: readonly NumberedOpening[];
  /** Openings without any rule: an end without hosts has to be filled in. Rule formats print them as comments. */
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
  /** The site's URL without a trailing slash; if absent, outputs contain ids only. */
  readonly siteUrl?: string;
  /** The source endpoint of a check script; if absent, the script covers all and takes the id as its argument. */
  readonly source?: string;
}

interface ExporterFacts {
  readonly id: ExporterId;
  readonly group: ExporterGroup;
  /** Without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  readonly expresses: Expresses;
}

/** Prints a plan as text. */
export interface TextExporter extends ExporterFacts {
  readonly kind: 'text';
  readonly render: (plan: ExportablePlan, context: ExportContext) => string;
}

/** Prints a plan as a file; asynchronous, because the library that writes it is loaded on demand. */
export interface BinaryExporter extends ExporterFacts {
  readonly kind: 'binary';
  readonly render: (plan: ExportablePlan, context: ExportContext) => Promise<Uint8Array>;
}

export type Exporter = TextExporter | BinaryExporter;
