import type {Connection} from '../../matrix/model';
import {selectEndpoint} from '../../matrix/select';
import type {PlanParty} from '../plan/model';
import {openPoints} from '../plan/openPoints';
import {apiFiles} from '../../routes';
import type {PlanFile, PlanFileParty} from '../plan/planFile';
import type {ExportContext, TextExporter} from './kit/model';
import {connectionIds} from './kit/ruleText';
import {whyWithoutRule} from './kit/withoutRule';

/** The plan for programs; its shape is `$defs/plan` of the site's schema, and texts are verbatim. */
export const json: TextExporter = {
  id: 'json',
  kind: 'text',
  group: 'request',
  extension: 'json',
  mediaType: 'application/json',
  expresses: {
    hosts: ['name', 'name-pattern', 'ipv4', 'ipv4-network', 'ipv6', 'ipv6-network'],
    placeholder: true,
    mixedFamilies: true,
  },
  render: ({openings, templates, refusals, plan}, context) => {
    const ids = (connections: readonly Connection[]): string[] => connections.map(({id}) => id);
    const document: PlanFile = {
      ...(context.siteUrl === undefined ? {} : {$schema: `${context.siteUrl}${apiFiles.schema}#/$defs/plan`}),
      version: 1,
      language: context.locale,
      openings: [...openings, ...templates]
        .sort((a, b) => a.number - b.number)
        .map((opening) => ({
          number: opening.number,
          source: renderParty(opening.from, context),
          destination: renderParty(opening.to, context),
          transport: opening.transport,
          ports: opening.ports,
          connections: connectionIds(opening),
          basis: opening.basis,
        })),
      openPoints: openPoints(plan, context.matrix, context.words).map(({id, kind, text}) => ({
        id,
        kind,
        text,
      })),
      leftOut: ids(plan.leftOut),
      insideMachine: ids(plan.insideMachine),
      withoutPorts: ids(plan.withoutPorts),
      withoutRule: plan.withoutPorts.map((connection) => ({
        connection: connection.id,
        reason: whyWithoutRule([connection], context.words),
      })),
      notOpened: plan.notOpened.map(({connection, transports}) => ({connection: connection.id, transports})),
      notNeeded: plan.notNeeded.map(({connection, fact, value}) => ({
        connection: connection.id,
        fact,
        value,
      })),
      refused: refusals.map(({number, side, need, hosts, reason}) => ({
        number,
        side: side === 'from' ? 'source' : 'destination',
        need,
        hosts: hosts.map(({text}) => text),
        reason,
      })),
    };
    return `${JSON.stringify(document, null, 2)}\n`;
  },
};

function renderParty({endpoint, name, hosts}: PlanParty, {matrix}: ExportContext): PlanFileParty {
  const {hostNames, serviceTag} = selectEndpoint(matrix, endpoint);
  return {
    endpoint,
    name,
    hosts: hosts.map(({kind, text}) => ({kind, text})),
    serviceTag: serviceTag === undefined ? null : {platform: serviceTag.platform, name: serviceTag.name},
    publishedNames: hostNames?.patterns ?? [],
  };
}
