import type {Host} from '../plan/model';
import {withoutCovered} from './kit/addressRange';
import {explanation} from './kit/explanation';
import type {NumberedOpening, TextExporter} from './kit/model';
import {fitIds, pairsByFamily, portTexts, renderRules} from './kit/ruleText';
import {productId} from '../../matrix/product';

/** The kernel's limit for a rule's comment. */
const COMMENT_LIMIT = 128;

/**
 * A chain of accept rules for the user's own table. It is attached to no hook, so loading it has no effect until one of
 * the user's chains jumps to it, and loading it again replaces it.
 */
export const nftables: TextExporter = {
  id: 'nftables',
  kind: 'text',
  group: 'host-firewall',
  extension: 'nft',
  mediaType: 'text/plain',
  expresses: {
    hosts: ['ipv4', 'ipv4-network', 'ipv6', 'ipv6-network'],
    placeholder: false,
    mixedFamilies: false,
  },
  render: (plan, context) =>
    [
      ...explanation(nftables, plan, context).map((line) => `# ${line}`),
      `#   nft -f ${productId}-nftables.nft`,
      `#   nft insert rule inet filter forward jump ${productId}`,
      '',
      'add table inet filter',
      `add chain inet filter ${productId}`,
      `flush chain inet filter ${productId}`,
      '',
      ...renderRules(plan, '# ', renderRule),
    ].join('\n'),
};

function renderRule(opening: NumberedOpening): readonly string[] {
  return pairsByFamily(opening).map(({family, from, to}) => {
    const ip = family === 4 ? 'ip' : 'ip6';
    return [
      `add rule inet filter ${productId} ${ip} saddr ${hostSet(from)} ${ip} daddr ${hostSet(to)}`,
      `${opening.transport} dport ${set(portTexts(opening))}`,
      `accept comment "${fitIds(opening, COMMENT_LIMIT)}"`,
    ].join(' ');
  });
}

function hostSet(hosts: readonly Host[]): string {
  return set(withoutCovered(hosts).map(({text}) => text));
}

function set(members: readonly string[]): string {
  return members.length === 1 ? members.join('') : `{ ${members.join(', ')} }`;
}
