import type {Host} from '../plan/model';
import {explanation} from './kit/explanation';
import type {ExportContext, NumberedOpening, TextExporter} from './kit/model';
import {connectionIds, inOrder, isOwnHost, portTexts, renderRules} from './kit/ruleText';
import {productId, productName} from '../../matrix/product';
import {joinWithSeparator} from '../../words/joinWords';

/** Without it, Windows PowerShell 5.1 reads the file in the system code page. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A script that adds rules to the host it runs on. The listener gets an inbound rule with its local port, the initiator
 * an outbound one with the remote port: a rule that mixes these up opens the wrong port.
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
    const ends = [
      ...new Set(inOrder(plan).flatMap(({opening: {from, to}}) => [from.endpoint, to.endpoint])),
    ].filter((endpoint) => isOwnHost(endpoint, context));
    const endpoints = ends.filter((endpoint) => mayRunWindows(endpoint, context));
    const others = ends.filter((endpoint) => !endpoints.includes(endpoint));
    const named = (ids: readonly string[]): string =>
      joinWithSeparator(
        ids.map((id) => context.words(`matrix:endpoints.${id}.name`)),
        context.words,
      );
    const remarks = [
      ...(others.length === 0 ? [] : [context.words('ui:export.notWindows', {endpoints: named(others)})]),
      ...(endpoints.length === 0 ? [context.words('ui:export.noWindows')] : []),
    ];
    // PowerShell does not accept an empty list of values.
    if (endpoints.length === 0) {
      return (
        BYTE_ORDER_MARK +
        [...explanation(windows, plan, context), ...remarks]
          .map((line) => `# ${line}`)
          .concat('', ...renderRules(plan, '# ', (opening) => renderRule(opening, context)))
          .join('\r\n')
      );
    }
    return (
      BYTE_ORDER_MARK +
      [
        ...explanation(windows, plan, context).map((line) => `# ${line}`),
        ...remarks.map((line) => `# ${line}`),
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
    if (!isOwnHost(endpoint, context) || !mayRunWindows(endpoint, context)) return [];
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
  const rules = [...rule(to.endpoint, 'Inbound', from.hosts), ...rule(from.endpoint, 'Outbound', to.hosts)];
  return rules.length === 0 ? [`# ${context.words('ui:export.neitherWindows')}`] : rules;
}

/** Whether the endpoint runs on Windows, or may: appliances do not run PowerShell scripts. */
function mayRunWindows(endpoint: string, {matrix}: ExportContext): boolean {
  return matrix.endpoints.some(({id, platform}) => id === endpoint && platform !== undefined);
}
