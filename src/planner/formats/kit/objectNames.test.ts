import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {contextIn, planWith} from '../../../../tests/samplePlan';
import {matrix} from '../../../matrix/matrix';
import {portRangesOf, workloadFact} from '../../../matrix/select';
import {parseHosts} from '../../hosts/parseHosts';
import type {HostsByEndpoint} from '../../plan/createPlan';
import type {Host} from '../../plan/model';
import {ciscoAsa} from '../ciscoAsa';
import {fortigate} from '../fortigate';
import {paloAlto} from '../paloAlto';
import {exporters} from './index';
import {runExporter, runTextExporter} from './runExporter';

const context = contextIn('en');
const everyWorkload = {[workloadFact]: matrix.workloads};
const planFor = (given: HostsByEndpoint) => planWith(given, 'en', everyWorkload);

/** Names of maximum length that hardly differ, and addresses with characters that object names cannot contain. */
const hosts = fc
  .array(
    fc.oneof(
      fc
        .tuple(fc.stringMatching(/^[a-z][a-z0-9]{0,3}$/), fc.integer({min: 1, max: 3}))
        .map(([end, labels]) => `${`${'a'.repeat(62)}.`.repeat(labels)}${end}.example`),
      fc.constantFrom(
        '2001:db8::1',
        '2001:db8:1::',
        '2001:db8:0:1::',
        '2001:db8::/64',
        '*.example.com',
        'any.example.com',
        '10.0.0.0/24',
        '10.0.0.1',
        'xn--r8jz45g.jp',
      ),
      fc.ipV4(),
      fc.ipV6(),
    ),
    {minLength: 1, maxLength: 12},
  )
  .map((texts) => parseHosts(texts.join('\n')).hosts);

const plans = fc.array(hosts, {
  minLength: matrix.endpoints.length,
  maxLength: matrix.endpoints.length,
});

const byEndpoint = (lists: readonly (readonly Host[])[]): HostsByEndpoint =>
  Object.fromEntries(matrix.endpoints.map(({id}, index) => [id, lists[index] ?? []]));

/** The objects that a text defines: table and name, with their definitions. */
const definitions: readonly (readonly [
  typeof paloAlto,
  number,
  (text: string) => readonly (readonly [string, string])[],
])[] = [
  [
    paloAlto,
    63,
    (text) =>
      [...text.matchAll(/^set address (\S+) (.+)$/gm)].map(([, name = '', value = '']) => [name, value]),
  ],
  [
    fortigate,
    79,
    (text) =>
      text
        .split(/^(?=config )/m)
        .flatMap((table) =>
          [...table.matchAll(/^ {4}edit "([^"]+)"\n((?: {8}.*\n)+)/gm)].map(
            ([, name = '', value = '']): readonly [string, string] => [
              `${table.slice(0, table.indexOf('\n'))} ${name}`,
              value,
            ],
          ),
        ),
  ],
  [
    ciscoAsa,
    64,
    (text) =>
      [...text.matchAll(/^object network (\S+)\n(.+)$/gm)].map(([, name = '', value = '']) => [name, value]),
  ],
];

/** Ports that are named and not listed have a remark of their own. */
const isNamed = (service: Parameters<typeof portRangesOf>[0]): boolean =>
  portRangesOf(service).some(({from, to}) => matrix.namedPorts.some(({port}) => from <= port && port <= to));

describe.each(definitions.map((each) => [each[0].id, ...each] as const))(
  '%s',
  (_id, exporter, limit, read) => {
    it('gives different things different names, none longer than the device takes', () => {
      fc.assert(
        fc.property(plans, (lists) => {
          const {content} = runTextExporter(exporter, planFor(byEndpoint(lists)), context);
          const found = read(content);
          const names = found.map(([name]) => name.toLowerCase());
          expect(new Set(names).size).toBe(names.length);
          for (const name of names) expect((name.split(' ').at(-1) ?? '').length).toBeLessThanOrEqual(limit);
        }),
        {numRuns: 25},
      );
    });
  },
);

it.each(exporters.map((exporter) => [exporter.id, exporter] as const))(
  '%s names every connection of a plan, whatever the hosts',
  async (_id, exporter) => {
    const ids = (list: readonly {readonly id: string}[]): readonly string[] => list.map(({id}) => id);
    const check = async (plan: ReturnType<typeof planFor>): Promise<void> => {
      const {content} = await runExporter(exporter, plan, context);
      if (typeof content !== 'string') {
        expect(content.length).toBeGreaterThan(0);
        return;
      }
      const expected = [
        // A diagram shows its ends and ports in words.
        ...(exporter.group === 'diagram'
          ? []
          : [...plan.openings.flatMap(({connections}) => ids(connections)), ...ids(plan.insideMachine)]),
        ...ids(plan.withoutPorts),
        ...ids(plan.withoutEnds),
        ...ids(plan.unconfirmed.filter(({service}) => !isNamed(service))),
      ];
      // A connection may be named in a refusal, in a note or as a rule; nowhere is it silently dropped.
      expect(expected.filter((id) => !content.includes(id))).toEqual([]);
    };
    await check(planFor({}));
    await fc.assert(
      fc.asyncProperty(plans, async (lists) => check(planFor(byEndpoint(lists)))),
      {numRuns: 3},
    );
  },
);
