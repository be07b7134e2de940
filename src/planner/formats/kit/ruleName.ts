import type {Opening} from '../../plan/model';
import {productId} from '../../../matrix/product';

/**
 * The name of a rule on a device: made from the ids of its connections, so that a different plan does not collide with
 * it, and pasting the same plan twice changes nothing. At most `limit` characters.
 */
export function ruleName(
  {connections, transport}: Pick<Opening, 'connections' | 'transport'>,
  limit: number,
  prefix: string = productId,
): string {
  const ids = connections.map(({id}) => id);
  const [first = ''] = ids;
  const own = ids.length === 1 ? `${prefix}-${first}` : `${prefix}-${first}-${fingerprint(ids.join(' '))}`;
  // A connection may need a rule for each transport.
  const name = transport === 'tcp' ? own : `${own}-${transport}`;
  return fitName(name, limit);
}

/** The name itself if it is short enough, else its beginning and a fingerprint of the whole. */
export function fitName(name: string, limit: number): string {
  if (name.length <= limit) return name;
  return markName(name, name, limit);
}

/** The name with a fingerprint of its content, shortened to the limit. */
export function markName(name: string, thing: string, limit: number): string {
  const mark = `-${fingerprint(thing)}`;
  return name.slice(0, limit - mark.length) + mark;
}

/** Eight hexadecimal digits (FNV-1a), deterministic for a text. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}
