import type {Host, PlanParty} from '../plan/model';
import {portRangeText} from '../plan/planRows';
import {explanation} from './kit/explanation';
import type {ExportContext, NumberedOpening, TextExporter} from './kit/model';
import {fitIds, isOwnHost, pairsByFamily, renderRules} from './kit/ruleText';
import {endpointsOf, hclList, renderVariable, variableName} from './kit/terraform';
import {productId} from '../../matrix/product';

/** Maximum length of a security group rule's description. */
const DESCRIPTION_LIMIT = 255;

/**
 * Rules for the security groups at both ends: egress at the end that initiates the connection, ingress at the end that
 * accepts it. An endpoint whose variable is null gets none, because it is not in AWS.
 */
export const awsTerraform: TextExporter = {
  id: 'aws-terraform',
  kind: 'text',
  group: 'cloud',
  extension: 'tf',
  mediaType: 'text/plain',
  expresses: {
    hosts: ['ipv4', 'ipv4-network', 'ipv6', 'ipv6-network'],
    placeholder: false,
    mixedFamilies: false,
  },
  render: (plan, context) =>
    [
      ...explanation(awsTerraform, plan, context).map((line) => `# ${line}`),
      '',
      'terraform {',
      '  required_providers {',
      '    aws = {',
      '      source  = "hashicorp/aws"',
      '      version = ">= 5.0"',
      '    }',
      '  }',
      '}',
      '',
      ...endpointsOf(plan)
        .filter((endpoint) => isOwnHost(endpoint, context))
        .flatMap((endpoint) => [...renderVariable('security_group', endpoint), '']),
      ...renderRules(plan, '# ', (opening) => renderRule(opening, context)),
    ].join('\n'),
};

function renderRule(opening: NumberedOpening, context: ExportContext): readonly string[] {
  const {from, to} = opening;
  return pairsByFamily(opening).flatMap((pair) => [
    ...resources(opening, 'egress', from, pair.family, pair.to, context),
    ...resources(opening, 'ingress', to, pair.family, pair.from, context),
  ]);
}

function resources(
  opening: NumberedOpening,
  direction: 'egress' | 'ingress',
  own: PlanParty,
  family: 4 | 6,
  peers: readonly Host[],
  context: ExportContext,
): readonly string[] {
  if (!isOwnHost(own.endpoint, context)) return [];
  const group = `var.${variableName('security_group', own.endpoint)}`;
  return opening.ports.flatMap((range) => {
    const name = [
      productId,
      String(opening.number),
      opening.transport,
      portRangeText(range).replace('-', '_'),
      `ipv${String(family)}`,
    ].join('_');
    return [
      `resource "aws_vpc_security_group_${direction}_rule" "${name}" {`,
      `  for_each          = toset(${group} == null ? [] : ${hclList(peers.map((host) => cidr(host, family)))})`,
      `  security_group_id = ${group}`,
      `  description       = "${fitIds(opening, DESCRIPTION_LIMIT)}"`,
      `  ip_protocol       = "${opening.transport}"`,
      `  from_port         = ${String(range.from)}`,
      `  to_port           = ${String(range.to)}`,
      `  cidr_ipv${String(family)}         = each.value`,
      '}',
    ];
  });
}

/** AWS accepts a single address only as a network of one. */
function cidr({text}: Host, family: 4 | 6): string {
  return text.includes('/') ? text : `${text}/${family === 4 ? '32' : '128'}`;
}
