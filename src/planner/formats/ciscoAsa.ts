import type {PortRange, Service} from '../../matrix/model';
import type {Host, PlanParty} from '../plan/model';
import {ipv4Mask} from './kit/ipv4Mask';
import {openPoints} from '../plan/openPoints';
import type {ExportablePlan, ExportContext, NumberedOpening, TextExporter} from './kit/model';
import {ruleName} from './kit/ruleName';
import {connectionIds, fitIds, inOrder, pairsByFamily, portTexts} from './kit/ruleText';
import {productId, productName} from '../../matrix/product';

const ACCESS_LIST = productId.toUpperCase();
const REMARK_LIMIT = 100;

/**
 * An access list with an object group for each end. The ASA command line is designed for ASCII, so the comments in the
 * file use ids and plain English; the page has the same information in the reader's language.
 */
export const ciscoAsa: TextExporter = {
  id: 'cisco-asa',
  kind: 'text',
  group: 'appliance',
  extension: 'txt',
  mediaType: 'text/plain',
  expresses: {
    hosts: ['name', 'ipv4', 'ipv4-network', 'ipv6', 'ipv6-network'],
    placeholder: false,
    mixedFamilies: false,
  },
  render: (plan, context) =>
    [
      ...asciiExplanation(plan, context).map((line) => `! ${line}`),
      '!',
      ...inOrder(plan).flatMap(({opening, isTemplate}) => [
        `! ${asciiTitle(opening)}`,
        ...renderRule(opening).map((line) => (isTemplate ? `! ${line}` : line)),
        '!',
      ]),
      `! access-group ${ACCESS_LIST} in interface <INTERFACE>`,
      '',
    ].join('\n'),
};

/** Maximum length of a name on an ASA, minus what is appended to it. */
const OBJECT_NAME_LIMIT = 64 - '-IPV4-SRC-1000'.length;

function renderRule(opening: NumberedOpening): readonly string[] {
  return pairsByFamily(opening).flatMap(({family, from, to}) => {
    const name = `${ruleName(opening, OBJECT_NAME_LIMIT, ACCESS_LIST)}-IPV${String(family)}`;
    const ends = {
      source: objectGroup(`${name}-SRC`, family, from),
      destination: objectGroup(`${name}-DST`, family, to),
    };
    return [
      ...ends.source,
      ...ends.destination,
      `access-list ${ACCESS_LIST} remark ${fitIds(opening, REMARK_LIMIT)}`,
      ...opening.ports.map(
        (range) =>
          `access-list ${ACCESS_LIST} extended permit ${opening.transport} object-group ${name}-SRC object-group ${name}-DST ${portMatch(range)}`,
      ),
    ];
  });
}

/** The group for one end; a name must be defined as an object before a group can contain it. */
function objectGroup(name: string, family: 4 | 6, hosts: readonly Host[]): readonly string[] {
  const members = hosts.map((host, index) => ({host, object: `${name}-${String(index + 1)}`}));
  return [
    ...members.flatMap(({host, object}) =>
      host.kind === 'name' ? [`object network ${object}`, ` fqdn v${String(family)} ${host.text}`] : [],
    ),
    `object-group network ${name}`,
    ...members.map(({host, object}) => ` network-object ${member(host, object)}`),
  ];
}

function member({kind, text}: Host, object: string): string {
  switch (kind) {
    case 'ipv4':
    case 'ipv6':
      return `host ${text}`;
    case 'ipv4-network': {
      const {address, mask} = ipv4Mask(text);
      return `${address} ${mask}`;
    }
    case 'ipv6-network':
      return text;
    case 'name':
    case 'name-pattern':
    case 'service-tag':
      return `object ${object}`;
  }
}

function portMatch({from, to}: PortRange): string {
  return from === to ? `eq ${String(from)}` : `range ${String(from)} ${String(to)}`;
}

function asciiExplanation(exportable: ExportablePlan, context: ExportContext): readonly string[] {
  const {refusals, templates, plan} = exportable;
  const ids = (connections: readonly {readonly id: string}[]): string =>
    connections.map(({id}) => id).join(' ');
  return [
    `${productName} Port Guide: Cisco ASA`,
    'For ASA 9.0 or newer, where one access list holds IPv4 and IPv6.',
    'Rules are listed in the direction in which connections are initiated. The ASA is stateful: replies need no rule.',
    'A new line goes to the end of an access list: in one that denies there, give it a place with "line <NUMBER>".',
    ...(inOrder(exportable).some(({opening}) => [opening.from, opening.to].some(hasNames))
      ? [
          'Host names need DNS on the ASA: dns domain-lookup <INTERFACE>, and dns server-group with a name-server.',
        ]
      : []),
    ...(plan.insideMachine.length === 0 ? [] : [`No rule, inside one machine: ${ids(plan.insideMachine)}`]),
    ...plan.withoutPorts.map(({id, service}) => `No rule for ${id}: ${whyWithoutRule(service)}`),
    ...plan.notOpened.map(
      ({connection, transports}) =>
        `No rule, listed in the source but not part of the plan: ${connection.id} ${transports.join(' ')}`,
    ),
    'To be confirmed, or not covered by the plan (texts are in the other formats and on the pages of the guide):',
    ...openPoints(plan, context.matrix, context.words).map(
      ({id, route}) =>
        `- ${id}${context.siteUrl === undefined || route === undefined ? '' : ` ${context.siteUrl}${route}`}`,
    ),
    ...refusals.map(({number, opening, side, need, hosts}) =>
      [
        `Not expressed: ${String(number)} ${opening.from.endpoint} to ${opening.to.endpoint},`,
        `${opening[side].endpoint}: ${[need, ...hosts.map(({text}) => text)].join(' ')}`,
      ].join(' '),
    ),
    ...(templates.length === 0
      ? []
      : ['Rules that lack hosts are commented out: fill in what stands between < and >.']),
  ];
}

function whyWithoutRule(service: Service): string {
  switch (service.kind) {
    case 'icmp':
      return 'neither TCP nor UDP (ICMP); add one for it';
    case 'ip-protocol':
      return `neither TCP nor UDP (IP protocol ${String(service.protocol)}); add one for it`;
    case 'any-free-port':
      return 'any free port can be used';
    case 'ports':
      return 'no transport stated';
    case 'unstated':
      return 'no port stated';
  }
}

function hasNames({hosts}: PlanParty): boolean {
  return hosts.some(({kind}) => kind === 'name');
}

function asciiTitle(opening: NumberedOpening): string {
  const {number, from, to, transport} = opening;
  return [
    `${String(number)}. ${from.endpoint} to ${to.endpoint},`,
    `${transport} ${portTexts(opening).join(' ')} (${connectionIds(opening).join(' ')})`,
  ].join(' ');
}
