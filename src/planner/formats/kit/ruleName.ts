import type {Opening} from '../../plan/model';
import {productId} from '../../../matrix/product';

/**
 * The name of a rule on a device: made from the ids of its connections, so that a second plan never mixes with the first
 * under the same name, and a plan that is pasted twice changes nothing. Never longer than `limit` characters.
 */
export function ruleName(
  {connections, transport}: Pick<Opening, 'connections' | 'transport'>,
  limit: number,
  prefix: string = productId,
): string {
  const ids = connections.map(({id}) => id);
  const [first = ''] = ids;
  const own = ids.length === 1 ? `${prefix}-${first}` : `${prefix}-${first}-${fingerprint(ids.join(' '))}`;
  // One connection can need a rule of each transport.
  const name = transport === 'tcp' ? own : `${own}-${transport}`;
  return fitName(name, limit);
}

/** The name itself where it is short enough, else its beginning and a fingerprint of all of it. */
export function fitName(name: string, limit: number): string {
  if (name.length <= limit) return name;
  return markName(name, name, limit);
}

/** The name with a fingerprint of its content, shortened to the limit. */
export function markName(name: string, thing: string, limit: number): string {
  const mark = `-${fingerprint(thing)}`;
  return name.slice(0, limit - mark.length) + mark;
}

/** Eight hexadecimal digits (FNV-1a) that are the same for the same text in every run. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}
