import type {ApplicationId} from '../applications';
import type {DeclaredCondition} from '../deploymentFacts';
import type {DiscrepancyId} from '../discrepancies';
import type {EndpointId} from '../endpoints';
import type {Citation, Connection, Fact} from '../model';
import type {NoteId} from '../notes';
import type {ScenarioId} from '../scenarios';
import {seedSource, type SeedRowId, type SourceId} from '../sources';
import type {SourceVersionId} from '../sourceVersions';
import type {WorkloadId} from '../workloads';

/** A connection as a contributor writes it: every id must be declared. */
export interface DeclaredConnection extends Connection {
  readonly workloads: readonly WorkloadId[];
  readonly from: EndpointId;
  readonly to: EndpointId;
  readonly applications: readonly ApplicationId[];
  readonly scenarios: readonly ScenarioId[];
  readonly condition: DeclaredCondition & Connection['condition'];
  readonly citations: readonly DeclaredCitation[];
  readonly listedIn?: readonly SourceVersionId[];
  readonly discrepancies: readonly DiscrepancyId[];
  readonly notes: readonly NoteId[];
}

export interface DeclaredCitation extends Citation {
  readonly source: SourceId;
}

/** Cites a row of the seed page, and the bullet in it where the row has several. */
export function seedRow(row: SeedRowId, supports: readonly Fact[], item?: string): DeclaredCitation {
  return {source: seedSource, row, supports, ...(item === undefined ? {} : {item})};
}

/** Cites a page as a whole. */
export function page(source: SourceId, supports: readonly Fact[]): DeclaredCitation {
  return {source, supports};
}

/** The same citation for fields that the source does not state, but that we read out of it. */
export function inferred(citation: DeclaredCitation): DeclaredCitation {
  return {...citation, basis: 'inferred'};
}

/** The same citation for fields that we conclude from what the source says of something else. */
export function derived(citation: DeclaredCitation): DeclaredCitation {
  return {...citation, basis: 'derived'};
}
