import type {Host} from '../plan/model';
import {addressObjects} from './kit/addressObjects';
import {explanation, withoutHelp} from './kit/explanation';
import type {NumberedOpening, TextExporter} from './kit/model';
import {ruleName} from './kit/ruleName';
import {fitIds, inOrder, portTexts, renderRules} from './kit/ruleText';
import {productId} from '../../matrix/product';

/** Characters of the name of a rule or an object. */
const NAME_LIMIT = 63;

/** Characters of a rule's description. */
const DESCRIPTION_LIMIT = 1023;

/** Address objects, services and security rules as set commands of PAN-OS. */
export const paloAlto: TextExporter = {
  id: 'palo-alto',
  kind: 'text',
  group: 'appliance',
  extension: 'txt',
  mediaType: 'text/plain',
  expresses: {
    hosts: ['name', 'ipv4', 'ipv4-network', 'ipv6', 'ipv6-network'],
    placeholder: false,
    mixedFamilies: false,
  },
  render: (plan, context) => {
    const {objects, nameOf} = addressObjects(plan, NAME_LIMIT);
    const services = [
      ...new Set(
        inOrder(plan).flatMap(({opening}) => portTexts(opening).map((port) => service(opening, port))),
      ),
    ];
    const renderRule = (opening: NumberedOpening): readonly string[] => {
      const {from, to} = opening;
      const rule = `set rulebase security rules ${ruleName(opening, NAME_LIMIT)}`;
      return [
        `${rule} from any to any`,
        `${rule} source ${list(from.hosts.map((host) => nameOf(from, host)))}`,
        `${rule} destination ${list(to.hosts.map((host) => nameOf(to, host)))}`,
        `${rule} application any service ${list(portTexts(opening).map((port) => service(opening, port)))}`,
        `${rule} action allow`,
        `${rule} description "${fitIds(opening, DESCRIPTION_LIMIT)}"`,
      ];
    };
    return [
      ...explanation(paloAlto, plan, context).map((line) => `# ${withoutHelp(line)}`),
      '',
      ...objects.map(
        ({name, host, isTemplate}) => `${isTemplate ? '# ' : ''}set address ${name} ${addressValue(host)}`,
      ),
      '',
      ...services.map((name) => {
        const [, transport = '', ...port] = name.split('-');
        return `set service ${name} protocol ${transport} port ${port.join('-')}`;
      }),
      '',
      ...renderRules(plan, '# ', renderRule),
    ].join('\n');
  },
};

function service({transport}: NumberedOpening, port: string): string {
  return `${productId}-${transport}-${port}`;
}

function addressValue({kind, text}: Host): string {
  return kind === 'name' ? `fqdn ${text}` : `ip-netmask ${text}`;
}

function list(names: readonly string[]): string {
  return names.length === 1 ? names.join('') : `[ ${names.join(' ')} ]`;
}
