import type {Host, PlanParty} from '../plan/model';
import {addressObjects} from './kit/addressObjects';
import {explanation, withoutHelp} from './kit/explanation';
import type {ExportablePlan, NumberedOpening, TextExporter} from './kit/model';
import {fitName, ruleName} from './kit/ruleName';
import {fitIds, inOrder, portTexts, renderRules} from './kit/ruleText';
import {productId} from '../../matrix/product';

/** Maximum length of a rule or object name. */
const NAME_LIMIT = 63;

/** Maximum length of a rule's description. */
const DESCRIPTION_LIMIT = 1023;

/** Address objects, services and security rules as set commands of PAN-OS. */
export const paloAlto: TextExporter = {
  id: 'palo-alto',
  kind: 'text',
  group: 'appliance',
  extension: 'txt',
  mediaType: 'text/plain',
  expresses: {
    hosts: ['name', 'name-pattern', 'ipv4', 'ipv4-network', 'ipv6', 'ipv6-network'],
    placeholder: false,
    mixedFamilies: false,
    patternsBy: 'url',
  },
  render: (plan, context) => {
    const {objects, nameOf} = addressObjects(plan, NAME_LIMIT);
    const services = [
      ...new Set(
        inOrder(plan).flatMap(({opening}) => portTexts(opening).map((port) => service(opening, port))),
      ),
    ];
    const categories = urlCategories(plan);
    const renderRule = (opening: NumberedOpening): readonly string[] => {
      const {to} = opening;
      const addresses = to.hosts.filter((host) => !isPattern(host));
      return [
        ...(addresses.length === 0
          ? []
          : renderOne(opening, '', [`destination ${list(addresses.map((host) => nameOf(to, host)))}`])),
        // A rule requires both its addresses and its category to match, so the names need a rule of their own.
        ...(addresses.length === to.hosts.length
          ? []
          : renderOne(opening, '-url', ['destination any', `category ${categoryName(to)}`])),
      ];
    };
    const renderOne = (
      opening: NumberedOpening,
      suffix: string,
      destination: readonly string[],
    ): readonly string[] => {
      const {from} = opening;
      const rule = `set rulebase security rules ${ruleName(opening, NAME_LIMIT - suffix.length)}${suffix}`;
      return [
        `${rule} from any to any`,
        `${rule} source ${list(from.hosts.map((host) => nameOf(from, host)))}`,
        ...destination.map((each) => `${rule} ${each}`),
        `${rule} application any service ${list(portTexts(opening).map((port) => service(opening, port)))}`,
        `${rule} action allow`,
        `${rule} description "${fitIds(opening, DESCRIPTION_LIMIT)}"`,
      ];
    };
    return [
      ...explanation(paloAlto, plan, context).map((line) => `# ${withoutHelp(line)}`),
      '',
      ...objects
        .filter(({host}) => !isPattern(host))
        .map(
          ({name, host, isTemplate}) => `${isTemplate ? '# ' : ''}set address ${name} ${addressValue(host)}`,
        ),
      ...categories.flatMap(({name, patterns, isTemplate}) =>
        [
          `set profiles custom-url-category ${name} type "URL List"`,
          // The slash ends the host: without it the pattern would match the beginning of longer names.
          `set profiles custom-url-category ${name} list ${list(patterns.map((pattern) => `${pattern}/`))}`,
        ].map((line) => (isTemplate ? `# ${line}` : line)),
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

/** Maximum length of the name of a custom URL category. */
const CATEGORY_LIMIT = 31;

interface UrlCategory {
  readonly name: string;
  readonly patterns: readonly string[];
  /** Only templates use it. */
  readonly isTemplate: boolean;
}

/** The patterns of each destination: the device's address objects do not support wildcards. */
function urlCategories(plan: ExportablePlan): readonly UrlCategory[] {
  const used = inOrder(plan).filter(({opening}) => opening.to.hosts.some(isPattern));
  return [...new Set(used.map(({opening}) => opening.to.endpoint))].flatMap((endpoint): UrlCategory[] => {
    const own = used.filter(({opening}) => opening.to.endpoint === endpoint);
    const [first] = own;
    if (first === undefined) return [];
    const patterns = own.flatMap(({opening}) => opening.to.hosts.filter(isPattern).map(({text}) => text));
    return [
      {
        name: categoryName(first.opening.to),
        patterns: [...new Set(patterns)],
        isTemplate: own.every(({isTemplate}) => isTemplate),
      },
    ];
  });
}

function categoryName({endpoint}: PlanParty): string {
  return fitName(`${productId}-${endpoint}`, CATEGORY_LIMIT);
}

function isPattern({kind}: Host): boolean {
  return kind === 'name-pattern';
}

function service({transport}: NumberedOpening, port: string): string {
  return `${productId}-${transport}-${port}`;
}

function addressValue({kind, text}: Host): string {
  return kind === 'name' ? `fqdn ${text}` : `ip-netmask ${text}`;
}

function list(names: readonly string[]): string {
  return names.length === 1 ? names.join('') : `[ ${names.join(' ')} ]`;
}
