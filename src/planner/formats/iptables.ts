import type {Host} from '../plan/model';
import {withoutCovered} from './kit/addressRange';
import {explanation} from './kit/explanation';
import type {NumberedOpening, TextExporter} from './kit/model';
import {fitIds, pairsByFamily, portTexts, renderRules} from './kit/ruleText';
import {productId} from '../../matrix/product';

const CHAIN = productId.toUpperCase();

const COMMENT_LIMIT = 255;

/** How many ports the multiport match accepts; a range counts as two. */
const MULTIPORT_LIMIT = 15;

/**
 * A chain of accept rules in iptables-restore format. Each program skips the lines that begin with the -4 or -6 of the
 * other family, so one file serves both. With --noflush it replaces its own chain and touches nothing else.
 */
export const iptables: TextExporter = {
  id: 'iptables',
  kind: 'text',
  group: 'host-firewall',
  extension: 'rules',
  mediaType: 'text/plain',
  expresses: {
    hosts: ['ipv4', 'ipv4-network', 'ipv6', 'ipv6-network'],
    placeholder: false,
    mixedFamilies: false,
  },
  render: (plan, context) =>
    [
      ...explanation(iptables, plan, context).map((line) => `# ${line}`),
      `#   iptables-restore --noflush ${productId}-iptables.rules`,
      `#   ip6tables-restore --noflush ${productId}-iptables.rules`,
      `#   iptables -I FORWARD -j ${CHAIN}`,
      `#   ip6tables -I FORWARD -j ${CHAIN}`,
      '',
      '*filter',
      `:${CHAIN} - [0:0]`,
      '',
      ...renderRules(plan, '# ', renderRule),
      'COMMIT',
      '',
    ].join('\n'),
};

function renderRule(opening: NumberedOpening): readonly string[] {
  return pairsByFamily(opening).flatMap(({family, from, to}) =>
    portMatches(opening).map((ports) =>
      [
        `-${String(family)} -A ${CHAIN} -s ${list(from)} -d ${list(to)} -p ${opening.transport}`,
        `${ports} -m comment --comment "${fitIds(opening, COMMENT_LIMIT)}" -j ACCEPT`,
      ].join(' '),
    ),
  );
}

function list(hosts: readonly Host[]): string {
  return withoutCovered(hosts)
    .map(({text}) => text)
    .join(',');
}

/** The ports as matches, each within the program's limit. */
function portMatches(opening: NumberedOpening): readonly string[] {
  const ports = portTexts(opening, ':');
  const groups: {texts: string[]; weight: number}[] = [];
  for (const text of ports) {
    const weight = text.includes(':') ? 2 : 1;
    const last = groups.at(-1);
    if (last !== undefined && last.weight + weight <= MULTIPORT_LIMIT) {
      last.texts.push(text);
      last.weight += weight;
    } else {
      groups.push({texts: [text], weight});
    }
  }
  return groups.map(({texts}) =>
    texts.length === 1
      ? `-m ${opening.transport} --dport ${texts.join('')}`
      : `-m multiport --dports ${texts.join(',')}`,
  );
}
