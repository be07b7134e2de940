import type {AstStatement} from './ast';

/**
 * The effect of a `reject`, by the type of its response: `icmp`, `icmpv6`, `icmpx`, `tcp`, or undefined if none is
 * given. A response that only some packets can get limits the rule to those: nft adds the match when it loads the rule,
 * and omits it from its listing.
 */
export function rejectOf(answer: string | undefined): readonly AstStatement[] {
  const drop = {do: 'verdict', verdict: {kind: 'drop'}} as const;
  switch (answer) {
    case 'icmp':
      return [onlyOf('meta nfproto', 'ipv4'), drop];
    case 'icmpv6':
      return [onlyOf('meta nfproto', 'ipv6'), drop];
    case 'tcp':
      return [onlyOf('meta l4proto', 'tcp'), drop];
    default:
      return [drop];
  }
}

function onlyOf(key: string, value: string): AstStatement {
  return {
    do: 'match',
    left: [{key}],
    operator: 'implicit',
    right: {elements: [[value]], isSet: false},
  };
}
