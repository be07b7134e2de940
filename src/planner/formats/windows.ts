import type {Host} from '../plan/model';
import {explanation} from './kit/explanation';
import type {ExportContext, NumberedOpening, TextExporter} from './kit/model';
import {connectionIds, inOrder, isOwnHost, portTexts, renderRules} from './kit/ruleText';
import {productId, productName} from '../../matrix/product';

/** Without it Windows PowerShell 5.1 reads the file in the system's code page. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A script that adds rules to the host it is run on. The listener gets an inbound rule with its local port, the
 * initiator an outbound one with the remote port: a rule with these two mixed up opens the wrong port.
 */
export const windows: TextExporter = {
  id: 'windows',
  kind: 'text',
  group: 'host-firewall',
  extension: 'ps1',
  mediaType: 'text/plain;charset=utf-8',
  expresses: {
    hosts: ['ipv4', 'ipv4-network', 'ipv6', 'ipv6-network'],
    placeholder: false,
    mixedFamilies: false,
  },
  render: (plan, context) => {
    const endpoints = [
      ...new Set(inOrder(plan).flatMap(({opening: {from, to}}) => [from.endpoint, to.endpoint])),
    ].filter((endpoint) => isOwnHost(endpoint, context));
    return (
      BYTE_ORDER_MARK +
      [
        ...explanation(windows, plan, context).map((line) => `# ${line}`),
        ...endpoints.map((endpoint) => `#   .\\${productId}-windows.ps1 -Endpoint ${endpoint}`),
        '#Requires -RunAsAdministrator',
        '[CmdletBinding(SupportsShouldProcess)]',
        'param(',
        '    [Parameter(Mandatory)]',
        `    [ValidateSet(${endpoints.map((endpoint) => `'${endpoint}'`).join(', ')})]`,
        '    [string[]] $Endpoint',
        ')',
        "$ErrorActionPreference = 'Stop'",
        `$group = '${productName} Port Guide'`,
        '',
        '# Running it again replaces the rules of the group.',
        'Get-NetFirewallRule -Group $group -ErrorAction SilentlyContinue | Remove-NetFirewallRule',
        '',
        ...renderRules(plan, '# ', (opening) => renderRule(opening, context)),
      ].join('\r\n')
    );
  },
};

function renderRule(opening: NumberedOpening, context: ExportContext): readonly string[] {
  const ids = connectionIds(opening).join(' ');
  const {number, from, to, transport} = opening;
  const ports = portTexts(opening).join(', ');
  const rule = (endpoint: string, direction: 'Inbound' | 'Outbound', peers: readonly Host[]): string[] => {
    if (!isOwnHost(endpoint, context)) return [];
    const addresses = [...new Set(peers.map(({text}) => `'${text}'`))].join(', ');
    const side = direction === 'Inbound' ? 'LocalPort' : 'RemotePort';
    return [
      `if ($Endpoint -contains '${endpoint}') {`,
      `    New-NetFirewallRule -Group $group -DisplayName '${productName} ${String(number)} ${direction.toLowerCase()} (${ids})' \``,
      `        -Description '${ids}' -Direction ${direction} -Action Allow -Protocol ${transport.toUpperCase()} \``,
      `        -${side} ${ports} -RemoteAddress ${addresses}`,
      '}',
    ];
  };
  return [...rule(to.endpoint, 'Inbound', from.hosts), ...rule(from.endpoint, 'Outbound', to.hosts)];
}
