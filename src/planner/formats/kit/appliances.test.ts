import {describe, expect, it} from 'vitest';
import {contextIn, dualStackHosts, manyHosts, mixedHosts, planWith} from '../../../../tests/samplePlan';
import {locales, type Locale} from '../../../words/locales';
import {matrix} from '../../../matrix/matrix';
import {createPlan, type HostsByEndpoint} from '../../plan/createPlan';
import type {Plan} from '../../plan/model';
import {ciscoAsa} from '../ciscoAsa';
import {fortigate} from '../fortigate';
import {paloAlto} from '../paloAlto';
import type {TextExporter} from './model';
import {runTextExporter} from './runExporter';

// No parser for these formats is available, so their grammar, as far as the outputs use it, is implemented here.

const plans: Readonly<Record<string, HostsByEndpoint>> = {
  'no hosts at all': {},
  'hosts of every kind': mixedHosts,
  'both families everywhere': dualStackHosts,
  'hundreds of hosts with overlaps': manyHosts,
};

const cases = Object.keys(plans).flatMap((plan) => locales.map((locale) => [plan, locale] as const));

function linesOf(exporter: TextExporter, plan: string | Plan, locale: Locale = 'en'): readonly string[] {
  const given = typeof plan === 'string' ? planWith(plans[plan] ?? {}, locale) : plan;
  return runTextExporter(exporter, given, contextIn(locale)).content.split('\n');
}

/** More connections in one opening than fit into any description. */
function crowdedPlan(): Plan {
  const [first] = matrix.connections;
  if (first === undefined) throw new Error('The matrix is empty.');
  const connections = Array.from({length: 200}, (_, index) => ({
    ...first,
    id: `${first.id}-${String(index)}`,
  }));
  return createPlan({...matrix, connections}, {}, dualStackHosts, contextIn('en').words);
}

/** The result of filling in the templates: the commented-out rules without the comment markers. */
function uncommented(lines: readonly string[], comment: string, command: RegExp): readonly string[] {
  return lines.map((line) => {
    const rest = line.startsWith(comment) ? line.slice(comment.length) : line;
    return command.test(rest) ? rest : line;
  });
}

describe.each([
  ['palo-alto', paloAlto],
  ['cisco-asa', ciscoAsa],
  ['fortigate', fortigate],
] as const)('%s can be pasted', (_id, exporter) => {
  it.each(cases)('%s in %s: nothing asks the command line for help', (plan, locale) => {
    expect(linesOf(exporter, plan, locale).filter((line) => /[?\t\p{Cc}]/u.test(line))).toEqual([]);
  });
});

describe('palo-alto', () => {
  const SET = /^set (address|service|profiles custom-url-category|rulebase security rules) (\S{1,63}) (.+)$/;
  const LIST = /^(?:\[ \S+(?: \S+)+ \]|[^\s[\]]+)$/;

  function read(lines: readonly string[]) {
    const commands = lines.filter((line) => line !== '' && !line.startsWith('#'));
    const parsed = commands.map((line) => {
      const [, kind = '', name = '', rest = ''] = SET.exec(line) ?? [];
      return {line, kind, name, rest};
    });
    expect(parsed.filter(({kind}) => kind === '').map(({line}) => line)).toEqual([]);
    const rules = new Map<string, Record<string, string>>();
    for (const {name, rest} of parsed.filter(({kind}) => kind.startsWith('rulebase'))) {
      const rule = rules.get(name) ?? {};
      const value = /^(from any to any|action allow|destination any)$/.exec(rest)?.[1];
      const service = /^application any service (.+)$/.exec(rest)?.[1];
      const [, field = '', text = ''] =
        /^(source|destination(?! any$)|category|description) (.+)$/.exec(rest) ?? [];
      rules.set(name, {
        ...rule,
        ...(value === undefined ? {} : {[value]: value}),
        ...(service === undefined ? {} : {service}),
        ...(field === '' ? {} : {[field]: text}),
      });
    }
    const named = (kind: string) =>
      new Map(parsed.filter((row) => row.kind === kind).map((row) => [row.name, row.rest]));
    const categories = new Map(
      parsed
        .filter(({kind, rest}) => kind.startsWith('profiles') && rest.startsWith('list '))
        .map(({name, rest}) => [name, rest.slice('list '.length)]),
    );
    return {rules, addresses: named('address'), services: named('service'), categories};
  }

  function membersOf(list = ''): readonly string[] {
    expect(list).toMatch(LIST);
    return list.replace(/^\[ | \]$/g, '').split(' ');
  }

  it.each(cases)('%s in %s: rules are whole and use nothing but objects that are defined', (plan, locale) => {
    const lines = linesOf(paloAlto, plan, locale);
    for (const text of [lines, uncommented(lines, '# ', /^set (?:address|service|profiles|rulebase) /)]) {
      const {rules, addresses, services, categories} = read(text);
      for (const rule of rules.values()) {
        expect(Object.keys(rule).sort()).toEqual([
          'action allow',
          ...(rule.category === undefined ? [] : ['category']),
          'description',
          rule.category === undefined ? 'destination' : 'destination any',
          'from any to any',
          'service',
          'source',
        ]);
        if (rule.category !== undefined) {
          expect(rule.category.length).toBeLessThanOrEqual(31);
          for (const pattern of membersOf(categories.get(rule.category))) {
            expect(pattern).toMatch(/^\*\.[a-z0-9.-]+\/$/);
          }
        }
        const ends = rule.category === undefined ? membersOf(rule.destination) : [];
        for (const name of [...membersOf(rule.source), ...ends]) {
          expect(addresses.get(name)).toMatch(/^(?:fqdn|ip-netmask) \S+$/);
        }
        for (const name of membersOf(rule.service)) {
          expect(services.get(name)).toMatch(/^protocol (?:tcp|udp) port \d+(?:-\d+)?$/);
        }
      }
    }
  });

  it('cuts a description at whole ids before the length that PAN-OS takes', () => {
    const [description = ''] = linesOf(paloAlto, crowdedPlan()).flatMap(
      (line) => / description "(.*)"$/.exec(line)?.[1] ?? [],
    );
    expect(description.length).toBeLessThanOrEqual(1023);
    expect(description).toMatch(/-\d+ \+\d+$/);
  });
});

describe('cisco-asa', () => {
  const COMMANDS = [
    /^object network \S{1,64}$/,
    /^ fqdn v[46] \S+$/,
    /^object-group network \S{1,64}$/,
    /^ network-object host \S+$/,
    /^ network-object \d+\.\d+\.\d+\.\d+ \d+\.\d+\.\d+\.\d+$/,
    /^ network-object [0-9a-f:]+\/\d+$/,
    /^ network-object object \S+$/,
    /^access-list \S+ remark .{1,100}$/,
    /^access-list \S+ extended permit (?:tcp|udp) object-group \S+ object-group \S+ (?:eq \d+|range \d+ \d+)$/,
  ];

  it.each(cases)(
    '%s in %s: commands in ASCII, of known forms, with groups that are defined above',
    (plan, locale) => {
      const lines = linesOf(ciscoAsa, plan, locale);
      expect(lines.filter((line) => !/^[\x20-\x7e]*$/.test(line))).toEqual([]);
      const command = /^(?:object|access-list| fqdn| network-object)/;
      for (const text of [lines, uncommented(lines, '! ', command)]) {
        const defined = new Set<string>();
        const members = new Map<string, number>();
        for (const line of text.filter((each) => each !== '' && !each.startsWith('!'))) {
          expect(COMMANDS.some((form) => form.test(line)) ? [] : line).toEqual([]);
          const [, used = ''] = /^ network-object object (\S+)$/.exec(line) ?? [];
          const [, source, destination] = /object-group (\S+) object-group (\S+)/.exec(line) ?? [];
          for (const name of [used, source, destination].filter(
            (each) => each !== '' && each !== undefined,
          )) {
            expect(defined).toContain(name);
          }
          for (const group of [source, destination]) {
            if (group !== undefined) expect(members.get(group)).toBeGreaterThan(0);
          }
          const name = /^object(?:-group)? network (\S+)$/.exec(line)?.[1];
          if (name !== undefined) {
            expect(defined.has(name)).toBe(false);
            defined.add(name);
          }
          const group = [...defined].at(-1) ?? '';
          if (line.startsWith(' network-object')) members.set(group, (members.get(group) ?? 0) + 1);
        }
      }
    },
  );

  it('says where lines go, from which version on, and what names need', () => {
    const text = linesOf(ciscoAsa, 'hosts of every kind').join('\n');
    expect(text).toContain('ASA 9.0 or newer');
    expect(text).toContain('"line <NUMBER>"');
    expect(text).toContain('dns domain-lookup');
    expect(linesOf(ciscoAsa, 'both families everywhere').join('\n')).not.toContain('dns domain-lookup');
  });
});

describe('fortigate', () => {
  interface Entry {
    readonly table: string;
    readonly name: string;
    readonly settings: ReadonlyMap<string, string>;
  }

  /** Parses `config`, `edit`, `set`, `next` and `end` with FortiOS's nesting. */
  function read(lines: readonly string[]): readonly Entry[] {
    const entries: Entry[] = [];
    let table: string | undefined;
    let entry: {table: string; name: string; settings: Map<string, string>} | undefined;
    lines.forEach((line, index) => {
      const text = line.trim();
      if (text === '' || text.startsWith('#')) return;
      const [, verb = '', rest = ''] = /^(config|edit|set|next|end)(?: (.+))?$/.exec(text) ?? [];
      const place = `${String(index + 1)}: ${line}`;
      const fits: Readonly<Record<string, boolean>> = {
        config: table === undefined,
        edit: table !== undefined && entry === undefined,
        set: entry !== undefined,
        next: entry !== undefined && rest === '',
        end: table !== undefined && entry === undefined && rest === '',
      };
      expect(fits[verb] === true ? '' : place).toBe('');
      if (verb === 'config') table = rest;
      if (verb === 'end') table = undefined;
      if (verb === 'edit') entry = {table: table ?? '', name: rest.replaceAll('"', ''), settings: new Map()};
      if (verb === 'set') {
        const [name = '', ...value] = rest.split(' ');
        expect(entry?.settings.has(name) ? place : '').toBe('');
        entry?.settings.set(name, value.join(' '));
      }
      if (verb === 'next' && entry !== undefined) {
        entries.push(entry);
        entry = undefined;
      }
    });
    expect({table, entry}).toEqual({table: undefined, entry: undefined});
    return entries;
  }

  const namesIn = (text = ''): readonly string[] =>
    [...text.matchAll(/"([^"]*)"/g)].map(([, name = '']) => name);

  it.each(cases)(
    '%s in %s: blocks are closed, and policies use what is defined for their family',
    (plan, locale) => {
      const lines = linesOf(fortigate, plan, locale);
      for (const text of [lines, uncommented(lines, '# ', /^\s+(?:edit|set|next)/)]) {
        const entries = read(text);
        const namesOf = (table: string): readonly string[] =>
          entries.filter((entry) => entry.table === table).map(({name}) => name);
        for (const {name, table} of entries) {
          if (table !== 'firewall policy') {
            expect(entries.filter((other) => other.table === table && other.name === name)).toHaveLength(1);
          }
        }
        for (const {settings} of entries.filter(({table}) => table === 'firewall policy')) {
          const suffix = settings.has('srcaddr6') ? '6' : '';
          expect([...settings.keys()].sort()).toEqual(
            [
              'action',
              'comments',
              `dstaddr${suffix}`,
              'dstintf',
              'logtraffic',
              'name',
              'schedule',
              'service',
              `srcaddr${suffix}`,
              'srcintf',
            ].sort(),
          );
          expect(namesIn(settings.get('name')).join('').length).toBeLessThanOrEqual(35);
          const addresses = namesOf(`firewall address${suffix}`);
          for (const side of ['srcaddr', 'dstaddr']) {
            const used = namesIn(settings.get(`${side}${suffix}`));
            expect(used.length).toBeGreaterThan(0);
            expect(used.filter((name) => !addresses.includes(name))).toEqual([]);
          }
          const services = namesOf('firewall service custom');
          expect(namesIn(settings.get('service')).filter((name) => !services.includes(name))).toEqual([]);
        }
      }
    },
  );

  it('cuts comments at whole ids before the length that FortiOS takes', () => {
    const [comments = ''] = linesOf(fortigate, crowdedPlan()).flatMap(
      (line) => / set comments "(.*)"$/.exec(line)?.[1] ?? [],
    );
    expect(comments.length).toBeLessThanOrEqual(1023);
    expect(comments).toMatch(/-\d+ \+\d+$/);
  });
});
