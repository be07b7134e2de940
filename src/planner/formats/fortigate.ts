import type {Host, PlanParty} from '../plan/model';
import {addressObjects, type AddressObject} from './kit/addressObjects';
import {explanation, withoutHelp} from './kit/explanation';
import {ipv4Mask} from './kit/ipv4Mask';
import type {NumberedOpening, TextExporter} from './kit/model';
import {familiesOf} from './kit/prepareExport';
import {ruleName} from './kit/ruleName';
import {fitIds, inOrder, pairsByFamily, portTexts, renderRules} from './kit/ruleText';
import {productId} from '../../matrix/product';

/** Maximum length of an address name. */
const ADDRESS_NAME_LIMIT = 79;

/** Maximum length of a policy name. */
const POLICY_NAME_LIMIT = 35;

/** Maximum length of a policy's comments. */
const COMMENTS_LIMIT = 1023;

/** Addresses, services and policies for FortiOS; each address family has separate objects and policies. */
export const fortigate: TextExporter = {
  id: 'fortigate',
  kind: 'text',
  group: 'appliance',
  extension: 'txt',
  mediaType: 'text/plain',
  expresses: {
    hosts: ['name', 'name-pattern', 'ipv4', 'ipv4-network', 'ipv6', 'ipv6-network'],
    placeholder: false,
    mixedFamilies: false,
  },
  render: (plan, context) => {
    const {objects, nameOf} = addressObjects(plan, ADDRESS_NAME_LIMIT);
    const services = [
      ...new Set(
        inOrder(plan).flatMap(({opening}) => portTexts(opening).map((port) => service(opening, port))),
      ),
    ];
    return [
      ...explanation(fortigate, plan, context).map((line) => `# ${withoutHelp(line)}`),
      '',
      ...addressTable('config firewall address', 4, objects),
      ...addressTable('config firewall address6', 6, objects),
      'config firewall service custom',
      ...services.flatMap((name) => {
        const [, transport = '', ...port] = name.split('-');
        return [`    edit "${name}"`, `        set ${transport}-portrange ${port.join('-')}`, '    next'];
      }),
      'end',
      '',
      'config firewall policy',
      ...renderRules(plan, '# ', (opening) => renderPolicy(opening, nameOf)),
      'end',
      '',
    ].join('\n');
  },
};

function addressTable(table: string, family: 4 | 6, objects: readonly AddressObject[]): readonly string[] {
  const entries = objects.filter(({host}) => familiesOf(host).includes(family));
  if (entries.length === 0) return [];
  return [
    table,
    ...entries.flatMap(({name, host, isTemplate}) =>
      [`    edit "${name}"`, ...addressSettings(host).map((line) => `        ${line}`), '    next'].map(
        (line) => (isTemplate ? `# ${line}` : line),
      ),
    ),
    'end',
    '',
  ];
}

function addressSettings({kind, text}: Host): readonly string[] {
  switch (kind) {
    case 'ipv4':
    case 'ipv4-network': {
      const {address, mask} = ipv4Mask(text);
      return [`set subnet ${address} ${mask}`];
    }
    case 'ipv6':
      return [`set ip6 ${text}/128`];
    case 'ipv6-network':
      return [`set ip6 ${text}`];
    case 'name':
    case 'name-pattern':
    case 'service-tag':
      return ['set type fqdn', `set fqdn "${text}"`];
  }
}

function renderPolicy(
  opening: NumberedOpening,
  nameOf: (party: PlanParty, host: Host) => string,
): readonly string[] {
  const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(' ');
  return pairsByFamily(opening).flatMap(({family, from, to}) => {
    const suffix = family === 4 ? '' : '6';
    return [
      '    edit 0',
      `        set name "${ruleName(opening, POLICY_NAME_LIMIT - '-ipv4'.length)}-ipv${String(family)}"`,
      '        set srcintf "any"',
      '        set dstintf "any"',
      '        set action accept',
      `        set srcaddr${suffix} ${quoted(from.map((host) => nameOf(opening.from, host)))}`,
      `        set dstaddr${suffix} ${quoted(to.map((host) => nameOf(opening.to, host)))}`,
      '        set schedule "always"',
      `        set service ${quoted(portTexts(opening).map((port) => service(opening, port)))}`,
      '        set logtraffic all',
      `        set comments "${fitIds(opening, COMMENTS_LIMIT)}"`,
      '    next',
    ];
  });
}

function service({transport}: NumberedOpening, port: string): string {
  return `${productId}-${transport}-${port}`;
}
