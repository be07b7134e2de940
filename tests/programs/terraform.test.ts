import {parse} from '@cdktf/hcl2json';
import {describe, expect, it} from 'vitest';
import {withoutCovered} from '../../src/planner/formats/kit/addressRange';
import {awsTerraform} from '../../src/planner/formats/awsTerraform';
import {azureTerraform} from '../../src/planner/formats/azureTerraform';
import {matrix} from '../../src/matrix/matrix';
import {portRangesOf, selectConnection, transportsToOpen} from '../../src/matrix/select';
import type {Host, Plan} from '../../src/planner/plan/model';
import {cases, outputOf, planOf} from './cases';

/** A file as parsed by HashiCorp's own parser: block type to name to bodies. */
interface Terraform {
  readonly resource?: Readonly<Record<string, Readonly<Record<string, readonly Body[]>>>>;
  readonly variable?: Readonly<
    Record<string, readonly {readonly type: string; readonly default?: unknown}[]>
  >;
}

type Body = Readonly<Record<string, unknown>>;

interface Resource {
  readonly type: string;
  readonly body: Body;
}

async function read(text: string): Promise<Terraform> {
  return (await parse('main.tf', text)) as Terraform;
}

function resourcesOf({resource = {}}: Terraform): readonly Resource[] {
  return Object.entries(resource).flatMap(([type, named]) =>
    Object.values(named).flatMap((bodies) => bodies.map((body) => ({type, body}))),
  );
}

/** The file after the reader has filled in its templates. */
function withTemplates(text: string): string {
  return text
    .split('\n')
    .map((line) => (/^# (?: {2}|resource |\})/.test(line) ? line.slice(2) : line))
    .join('\n');
}

const isInCloud = (endpoint: string): boolean =>
  matrix.endpoints.some(({id, zone}) => id === endpoint && zone === 'cloud');

const familyOf = ({kind}: Host): 4 | 6 | undefined =>
  kind.startsWith('ipv4') ? 4 : kind.startsWith('ipv6') ? 6 : undefined;

/** Each end of each opening of a plan that is not in the vendor's cloud and has addresses at both ends. */
function expectedEnds(plan: Plan) {
  return plan.openings.flatMap((opening) =>
    ([4, 6] as const).flatMap((family) => {
      const from = opening.from.hosts.filter((host) => familyOf(host) === family);
      const to = opening.to.hosts.filter((host) => familyOf(host) === family);
      if (from.length === 0 || to.length === 0) return [];
      return [
        {opening, family, from, to, direction: 'out' as const, own: opening.from.endpoint, peers: to},
        {opening, family, from, to, direction: 'in' as const, own: opening.to.endpoint, peers: from},
      ].filter(({own}) => !isInCloud(own));
    }),
  );
}

/** The ids in a description, which has a limit: "+2" at its end counts the omitted ones. */
function idsIn(body: Body): readonly string[] {
  return String(body.description)
    .split(' ')
    .filter((word) => !word.startsWith('+'));
}

/** How many of the ids fit into an Azure description. */
function namedIn(connections: readonly {readonly id: string}[]): number {
  const limit = 140;
  const fits = (count: number): boolean => {
    const more = count < connections.length ? [`+${String(connections.length - count)}`] : [];
    const named = connections.slice(0, count).map(({id}) => id);
    return [...named, ...more].join(' ').length <= limit;
  };
  return connections.map((_, index) => index + 1).findLast(fits) ?? 0;
}

/** How many ids a description names or counts. */
function countIds(body: Body): number {
  const [, more = '0'] = / \+(\d+)$/.exec(String(body.description)) ?? [];
  return idsIn(body).length + Number(more);
}

/** `var.prefix_backup_proxy` as the id of the endpoint. */
function endpointOf(variable: unknown, prefix: string): string {
  const [, name = ''] = new RegExp(`^\\$\\{var\\.${prefix}_(\\w+)\\}$`).exec(String(variable)) ?? [];
  return name.replaceAll('_', '-');
}

const strings = (text: unknown): readonly string[] =>
  [...String(text).matchAll(/"([^"]*)"/g)].map(([, value = '']) => value);

describe('the parser', () => {
  it('refuses a file that is cut off', async () => {
    const text = outputOf(awsTerraform, 'both families everywhere', 'en');
    await expect(read(text.slice(0, text.lastIndexOf('}')))).rejects.toThrow();
  });
});

describe.each([
  ['aws', awsTerraform],
  ['azure', azureTerraform],
] as const)('%s', (_id, exporter) => {
  it.each(cases)(
    '%s in %s: each resource is for connections between its ends, with their ports',
    async (plan, locale) => {
      const text = outputOf(exporter, plan, locale);
      const comments = text.split('\n').filter((line) => line.startsWith('#'));
      for (const {body} of resourcesOf(await read(text))) {
        const connections = idsIn(body).map((id) => selectConnection(matrix, id));
        expect(new Set(connections.map(({from, to}) => `${from} ${to}`)).size).toBe(1);
        const transport = String(body.ip_protocol ?? body.protocol).toLowerCase();
        for (const {service} of connections) expect(transportsToOpen(service)).toContain(transport);
        const ports = connections.flatMap(({service}) => portRangesOf(service));
        const opened =
          body.destination_port_ranges === undefined
            ? [{from: body.from_port, to: body.to_port}]
            : (body.destination_port_ranges as string[]).map((range) => {
                const [from, to = from] = range.split('-').map(Number);
                return {from, to};
              });
        for (const range of opened) expect(ports).toContainEqual(range);
        // The line above the resource tells a reader the same.
        const ids = idsIn(body);
        const named = comments
          .map((line) => /\(([^()]*)\)$/.exec(line)?.[1]?.split(' ') ?? [])
          .filter((all) => all.length === countIds(body));
        expect(named.map((all) => all.slice(0, ids.length))).toContainEqual(ids);
      }
    },
  );

  it.each(cases)(
    '%s in %s: every variable is declared, and a rule waits until it is set',
    async (plan, locale) => {
      const text = withTemplates(outputOf(exporter, plan, locale));
      const {variable = {}, ...file} = await read(text);
      const used = new Set([...text.matchAll(/\bvar\.(\w+)/g)].map(([, name = '']) => name));
      expect([...used].filter((name) => variable[name] === undefined)).toEqual([]);
      for (const {body} of resourcesOf(file)) {
        expect(String(body.for_each ?? body.count)).toContain('== null ?');
      }
      expect(
        Object.entries(variable)
          .filter(([name]) => name.includes('security_group_'))
          .filter(([, [declared]]) => declared?.default !== null)
          .map(([name]) => name),
      ).toEqual([]);
    },
  );
});

it.each(cases)('aws has exactly the rules of %s in %s', async (plan, locale) => {
  const found = resourcesOf(await read(outputOf(awsTerraform, plan, locale))).map(({type, body}) => ({
    direction: type === 'aws_vpc_security_group_egress_rule' ? 'out' : 'in',
    own: endpointOf(body.security_group_id, 'security_group'),
    transport: body.ip_protocol,
    from: body.from_port,
    to: body.to_port,
    family: body.cidr_ipv4 === undefined ? 6 : 4,
    cidr: body.cidr_ipv4 ?? body.cidr_ipv6,
    peers: strings(body.for_each),
    connections: idsIn(body),
  }));
  const expected = expectedEnds(planOf(plan, locale)).flatMap(({opening, family, direction, own, peers}) =>
    opening.ports.map(({from, to}) => ({
      direction,
      own,
      transport: opening.transport,
      from,
      to,
      family,
      cidr: '${each.value}',
      peers: peers.map(({text}) => (text.includes('/') ? text : `${text}/${family === 4 ? '32' : '128'}`)),
      connections: opening.connections.map(({id}) => id),
    })),
  );
  expect(sorted(found)).toEqual(sorted(expected));
});

it.each(cases)('azure has exactly the rules of %s in %s', async (plan, locale) => {
  const resources = resourcesOf(await read(outputOf(azureTerraform, plan, locale)));
  const found = resources.map(({type, body}) => ({
    type,
    direction: body.direction === 'Outbound' ? 'out' : 'in',
    access: body.access,
    own: endpointOf(body.network_security_group_name, 'network_security_group'),
    transport: body.protocol,
    ports: body.destination_port_ranges,
    sourcePort: body.source_port_range,
    from: body.source_address_prefixes,
    to: body.destination_address_prefixes,
    connections: idsIn(body),
    count: countIds(body),
  }));
  const texts = (hosts: readonly Host[]): readonly string[] => withoutCovered(hosts).map(({text}) => text);
  const expected = expectedEnds(planOf(plan, locale)).map(({opening, direction, own, from, to}) => ({
    type: 'azurerm_network_security_rule',
    direction,
    access: 'Allow',
    own,
    transport: opening.transport === 'tcp' ? 'Tcp' : 'Udp',
    ports: opening.ports.map((range) =>
      range.from === range.to ? String(range.from) : `${String(range.from)}-${String(range.to)}`,
    ),
    sourcePort: '*',
    from: texts(from),
    to: texts(to),
    connections: opening.connections.map(({id}) => id).slice(0, namedIn(opening.connections)),
    count: opening.connections.length,
  }));
  expect(sorted(found)).toEqual(sorted(expected));

  // What Azure itself would reject.
  const priorities = resources.map(({body}) => [body.direction, body.priority].join(' '));
  expect(new Set(priorities).size).toBe(priorities.length);
  expect(resources.filter(({body}) => String(body.description).length > 140)).toEqual([]);
});

function sorted(rules: readonly object[]): readonly object[] {
  return [...rules].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
