import type {PortRange, Transport} from '../../matrix/model';
import type {QueryProblem} from '../model';

/**
 * A piece of typed text. Gaps separate pieces: `space` loosely, `list` as list items, `glue` not at all (`tcp/902`),
 * `port-word` as the word "port" before its number.
 */
export type Token =
  | {readonly kind: 'gap'; readonly gap: 'space' | 'list' | 'glue' | 'port-word'}
  /** `ofHost`: written behind a host or an address; `isBare`: without the word "port" behind it. */
  | {readonly kind: 'port'; readonly range: PortRange; readonly ofHost?: true; readonly isBare?: true}
  | {readonly kind: 'transport'; readonly transport: Transport}
  | {readonly kind: 'address'; readonly text: string}
  | {readonly kind: 'problem'; readonly problem: QueryProblem}
  | {readonly kind: 'word'; readonly text: string};
