import {seedRow} from './connections/declaration';
import type {EndpointId} from './endpoints';
import type {RuledOutPair} from './model';

interface DeclaredPair extends RuledOutPair {
  readonly from: EndpointId;
  readonly to: EndpointId;
}

/** Pairs that never talk directly, because a source says so: no connection may be added between them. */
export const ruledOut = [
  {
    id: 'plug-in-to-proxy',
    from: 'phoenix-sql-guest-plugin',
    to: 'backup-proxy',
    citation: seedRow('r4', ['endpoints']),
  },
] as const satisfies readonly DeclaredPair[];

export type RuledOutPairId = (typeof ruledOut)[number]['id'];
