import {withoutCovered} from './kit/addressRange';
import {explanation} from './kit/explanation';
import type {NumberedOpening, TextExporter} from './kit/model';
import {connectionIds, inOrder, isOwnHost, pairsByFamily, portTexts, renderRules} from './kit/ruleText';
import {productId} from '../../matrix/product';

/**
 * A script that adds rich rules to a zone of the listening host. Rich rules have no comments, so the ids are in the
 * line above and in the output of the script.
 */
export const firewalld: TextExporter = {
  id: 'firewalld',
  kind: 'text',
  group: 'host-firewall',
  extension: 'sh',
  mediaType: 'text/x-shellscript',
  expresses: {
    hosts: ['ipv4', 'ipv4-network', 'ipv6', 'ipv6-network'],
    placeholder: false,
    mixedFamilies: false,
  },
  render: (plan, context) => {
    const endpoints = [...new Set(inOrder(plan).map(({opening}) => opening.to.endpoint))].filter((endpoint) =>
      isOwnHost(endpoint, context),
    );
    return [
      '#!/bin/sh',
      ...explanation(firewalld, plan, context).map((line) => `# ${line}`),
      ...endpoints.map((endpoint) => `#   sh ${productId}-firewalld.sh ${endpoint}`),
      'set -eu',
      '',
      `: "\${1:?${endpoints.join(' | ')}}"`,
      'endpoints=" $* "',
      'zone="${ZONE:-$(firewall-cmd --get-default-zone)}"',
      'allow() {',
      '  case "$endpoints" in *" $1 "*) ;; *) return 0 ;; esac',
      `  printf '%s\\n' "$2"`,
      '  firewall-cmd --permanent --zone="$zone" --add-rich-rule="$3"',
      '}',
      '',
      ...renderRules(plan, '# ', (opening) =>
        isOwnHost(opening.to.endpoint, context)
          ? renderRule(opening)
          : [`# ${context.words('ui:export.noHostRule')}`],
      ),
      'firewall-cmd --reload',
      '',
    ].join('\n');
  },
};

function renderRule(opening: NumberedOpening): readonly string[] {
  const ids = connectionIds(opening).join(' ');
  return pairsByFamily(opening).flatMap(({family, from, to}) =>
    withoutCovered(from).flatMap((source) =>
      withoutCovered(to).flatMap((destination) =>
        portTexts(opening).map((port) => {
          const rule = [
            `rule family="ipv${String(family)}"`,
            `source address="${source.text}" destination address="${destination.text}"`,
            `port port="${port}" protocol="${opening.transport}" accept`,
          ].join(' ');
          return `allow ${opening.to.endpoint} '${ids}' '${rule}'`;
        }),
      ),
    ),
  );
}
