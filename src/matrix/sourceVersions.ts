import type {SourceVersion} from './model';
import type {SourceId} from './sources';

/**
 * The versions of the page of ports, from the oldest to the newest. Their copies carry no dates: the order is inferred from
 * product names and added remarks. All but the first were read in part, so that a connection may stand in more of them.
 * Ids are public and permanent.
 */
export const sourceVersions = [
  {id: 'phoenix-ja', source: 'druva-ports-ja'},
  {id: 'phoenix-en', source: 'druva-ports-en'},
  {id: 'druva-phoenix-en', source: 'druva-ports-en'},
  {id: 'druva-en', source: 'druva-ports-en'},
  {id: 'firewall-rules', source: 'druva-firewall-rules'},
  {id: 'dell', source: 'druva-dell-ports'},
] as const satisfies readonly (SourceVersion & {readonly source: SourceId})[];

export type SourceVersionId = (typeof sourceVersions)[number]['id'];
