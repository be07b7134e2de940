import type {PlanParty} from '../plan/model';
import {withoutCovered} from './kit/addressRange';
import {explanation} from './kit/explanation';
import type {ExportContext, NumberedOpening, TextExporter} from './kit/model';
import {fitIds, isOwnHost, pairsByFamily, portTexts, renderRules, type FamilyPair} from './kit/ruleText';
import {endpointsOf, hclList, renderVariable, variableName} from './kit/terraform';
import {productId} from '../../matrix/product';

/** Maximum length of a security rule's description. */
const DESCRIPTION_LIMIT = 140;

const FIRST_PRIORITY = 1000;

/**
 * Rules for the network security groups at both ends: outbound at the end that initiates the connection, inbound at the
 * end that accepts it. A rule has addresses of one family, without overlaps, and a unique priority.
 */
export const azureTerraform: TextExporter = {
  id: 'azure-terraform',
  kind: 'text',
  group: 'cloud',
  extension: 'tf',
  mediaType: 'text/plain',
  expresses: {
    hosts: ['ipv4', 'ipv4-network', 'ipv6', 'ipv6-network'],
    placeholder: false,
    mixedFamilies: false,
    serviceTagsOf: 'azure',
  },
  render: (plan, context) =>
    [
      ...explanation(azureTerraform, plan, context).map((line) => `# ${line}`),
      '',
      'terraform {',
      '  required_providers {',
      '    azurerm = {',
      '      source  = "hashicorp/azurerm"',
      '      version = ">= 3.0"',
      '    }',
      '  }',
      '}',
      '',
      'variable "resource_group_name" {',
      '  type = string',
      '}',
      '',
      'variable "first_priority" {',
      '  type    = number',
      `  default = ${String(FIRST_PRIORITY)}`,
      '}',
      '',
      ...endpointsOf(plan)
        .filter((endpoint) => isOwnHost(endpoint, context))
        .flatMap((endpoint) => [...renderVariable('network_security_group', endpoint), '']),
      ...renderRules(plan, '# ', (opening) => renderRule(opening, context)),
    ].join('\n'),
};

function renderRule(opening: NumberedOpening, context: ExportContext): readonly string[] {
  return pairsByFamily(opening).flatMap((pair) => [
    ...resource(opening, 'Outbound', opening.from, pair, context),
    ...resource(opening, 'Inbound', opening.to, pair, context),
  ]);
}

function resource(
  opening: NumberedOpening,
  direction: 'Inbound' | 'Outbound',
  own: PlanParty,
  {family, from, to}: FamilyPair,
  context: ExportContext,
): readonly string[] {
  if (!isOwnHost(own.endpoint, context)) return [];
  const group = `var.${variableName('network_security_group', own.endpoint)}`;
  const {number, transport} = opening;
  const name = [productId, String(number), direction.toLowerCase(), `ipv${String(family)}`];
  // Two families per opening; each direction has its own priorities.
  const priority = (number - 1) * 2 + (family === 4 ? 0 : 1);
  return [
    `resource "azurerm_network_security_rule" "${name.join('_')}" {`,
    `  count                        = ${group} == null ? 0 : 1`,
    `  name                         = "${name.join('-')}"`,
    '  resource_group_name          = var.resource_group_name',
    `  network_security_group_name  = ${group}`,
    `  description                  = "${fitIds(opening, DESCRIPTION_LIMIT)}"`,
    `  priority                     = var.first_priority + ${String(priority)}`,
    `  direction                    = "${direction}"`,
    '  access                       = "Allow"',
    `  protocol                     = "${transport === 'tcp' ? 'Tcp' : 'Udp'}"`,
    `  ${addresses('source', from)}`,
    '  source_port_range            = "*"',
    `  ${addresses('destination', to)}`,
    `  destination_port_ranges      = ${hclList(portTexts(opening))}`,
    '}',
  ];
}

/** The addresses of an end; a service tag is allowed only where a rule has a single value. */
function addresses(end: 'source' | 'destination', hosts: FamilyPair['from']): string {
  const tag = hosts.find(({kind}) => kind === 'service-tag');
  const name = `${end}_address_prefix${tag === undefined ? 'es' : ''}`.padEnd(
    'destination_address_prefixes'.length,
  );
  return `${name} = ${tag === undefined ? hclList(withoutCovered(hosts).map(({text}) => text)) : `"${tag.text}"`}`;
}
