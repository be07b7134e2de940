import type {Basis, PortRange, Transport} from '../../matrix/model';
import type {Need} from '../formats/kit/model';
import type {Host} from './model';
import type {OpenPoint} from './openPoints';

/** What the planner exports as JSON: the openings of one deployment, in one language. */
export interface PlanFile {
  /** Absent where the address of the site is not known. */
  readonly $schema?: string;
  readonly version: 1;
  /** BCP 47. */
  readonly language: string;
  readonly openings: readonly PlanOpening[];
  /** What no source settles, or what the plan does not cover. */
  readonly openPoints: readonly {
    readonly id: string;
    readonly kind: OpenPoint['kind'];
    readonly text: string;
  }[];
  /** Apply, but were taken out by the reader. */
  readonly leftOut: readonly string[];
  readonly insideMachine: readonly string[];
  readonly withoutPorts: readonly string[];
  readonly notOpened: readonly {readonly connection: string; readonly transports: readonly Transport[]}[];
  readonly notNeeded: readonly {readonly connection: string; readonly fact: string; readonly value: string}[];
  readonly refused: readonly PlanRefusal[];
}

export interface PlanOpening {
  readonly number: number;
  readonly source: PlanFileParty;
  readonly destination: PlanFileParty;
  readonly transport: Transport;
  readonly ports: readonly PortRange[];
  readonly connections: readonly string[];
  readonly basis: Basis;
}

export interface PlanFileParty {
  readonly endpoint: string;
  readonly name: string;
  readonly hosts: readonly {readonly kind: Host['kind']; readonly text: string}[];
  readonly publishedNames: readonly string[];
}

export interface PlanRefusal {
  readonly number: number;
  readonly side: 'source' | 'destination';
  readonly need: Need;
  readonly hosts: readonly string[];
  readonly reason: string;
}
