import {createRequire} from 'node:module';
import {beforeAll, describe, expect, it} from 'vitest';
import {Language, Parser, type Node} from 'web-tree-sitter';
import {checkTargets} from '../../src/planner/check/checkTargets';
import {checkPowershell} from '../../src/planner/formats/checkPowershell';
import {windows} from '../../src/planner/formats/windows';
import {prepareExport} from '../../src/planner/formats/kit/prepareExport';
import {runTextExporter} from '../../src/planner/formats/kit/runExporter';
import {locales} from '../../src/words/locales';
import {matrix} from '../../src/matrix/matrix';
import {portRangesOf, selectConnection, transportsToOpen} from '../../src/matrix/select';
import {contextIn, planWith} from '../samplePlan';
import {cases, hostileHosts, outputOf, planOf} from './cases';

const require = createRequire(import.meta.url);

const scripts = [
  ['windows', windows],
  ['check-powershell', checkPowershell],
] as const;

let parser: Parser;

beforeAll(async () => {
  await Parser.init();
  const grammar = require.resolve('@vscode/tree-sitter-wasm/wasm/tree-sitter-powershell.wasm');
  parser = new Parser().setLanguage(await Language.load(grammar));
});

function parse(script: string): Node {
  // PowerShell interprets the byte order mark as the encoding.
  const tree = parser.parse(script.replace(/^\uFEFF/, ''));
  if (tree === null) throw new Error('The grammar read nothing.');
  return tree.rootNode;
}

function nodesOf(node: Node): readonly Node[] {
  return [node, ...node.children.flatMap(nodesOf)];
}

/** Positions at which the grammar found something unknown, or missed something required. */
function errorsOf(root: Node): readonly string[] {
  return nodesOf(root)
    .filter((node) => node.isError || node.isMissing)
    .map((node) => `line ${String(node.startPosition.row + 1)}: ${node.type} ${node.text.slice(0, 80)}`);
}

/** The parameters of each call of a command. */
function callsOf(root: Node, name: string): readonly ReadonlyMap<string, string>[] {
  return nodesOf(root)
    .filter((node) => node.type === 'command' && node.childForFieldName('command_name')?.text === name)
    .map((command) => {
      const parameters = new Map<string, string>();
      let last = '';
      for (const element of command.childForFieldName('command_elements')?.namedChildren ?? []) {
        if (element.type === 'command_argument_sep') continue;
        if (element.type === 'command_parameter') last = element.text.slice(1);
        else parameters.set(last, `${parameters.get(last) ?? ''}${element.text}`);
      }
      return parameters;
    });
}

const unquoted = (text = ''): string => text.replace(/^'|'$/g, '').replaceAll("''", "'");

describe('the grammar', () => {
  it.each(['if ($a -eq 1) {', "New-NetFirewallRule -DisplayName 'a", 'param([int] $a = )'])(
    'refuses %s',
    (script) => {
      expect(errorsOf(parse(script))).not.toEqual([]);
    },
  );
});

describe.each(scripts)('%s', (_id, exporter) => {
  it.each(cases)('%s in %s is a script without an error', (plan, locale) => {
    expect(errorsOf(parse(outputOf(exporter, plan, locale)))).toEqual([]);
  });

  it.each(locales)('hostile hosts leave nothing behind in %s', (locale) => {
    const context = contextIn(locale);
    const hostile = runTextExporter(exporter, planWith(hostileHosts, locale), context);
    expect(hostile.refusals.length).toBeGreaterThan(0);
    const root = parse(hostile.content);
    expect(errorsOf(root)).toEqual([]);
    // Only the command names that the script without hosts has.
    const commands = (node: Node): ReadonlySet<string> =>
      new Set(
        nodesOf(node)
          .filter(({type}) => type === 'command_name')
          .map(({text}) => text),
      );
    const harmless = commands(parse(runTextExporter(exporter, planWith({}, locale), context).content));
    expect([...commands(root)].filter((name) => !harmless.has(name))).toEqual([]);
  });
});

it.each(cases)(
  'windows has the rules of %s in %s: at the listener its own port, at the initiator the remote one',
  (plan, locale) => {
    const {openings} = prepareExport(windows, planOf(plan, locale), contextIn(locale));
    const onWindows = matrix.endpoints.filter(({platform}) => platform !== undefined).map(({id}) => id);
    const expected = openings.flatMap(({from, to, transport, connections}) =>
      [
        {end: to, peer: from, direction: 'Inbound', side: 'LocalPort'},
        {end: from, peer: to, direction: 'Outbound', side: 'RemotePort'},
      ]
        .filter(({end}) => onWindows.includes(end.endpoint))
        .map(({peer, direction, side}) => ({
          ids: connections.map(({id}) => id),
          direction,
          protocol: transport.toUpperCase(),
          ports: connections
            .filter(({service}) => transportsToOpen(service).includes(transport))
            .flatMap(({service}) => portRangesOf(service).flatMap((range) => [range.from, range.to])),
          side,
          peers: peer.hosts.map(({text}) => text),
        })),
    );
    const calls = callsOf(parse(outputOf(windows, plan, locale)), 'New-NetFirewallRule');
    const found = calls.map((call) => {
      const side = call.has('LocalPort') ? 'LocalPort' : 'RemotePort';
      return {
        ids: unquoted(call.get('Description')).split(' '),
        direction: call.get('Direction'),
        protocol: call.get('Protocol'),
        ports: (call.get(side) ?? '').split(/[,\s-]+/).map(Number),
        side,
        peers: (call.get('RemoteAddress') ?? '').split(/,\s*/).map(unquoted),
      };
    });
    const asSets = (rules: readonly {readonly ports: readonly number[]}[]) =>
      rules.map((rule) => ({...rule, ports: [...new Set(rule.ports)].sort((a, b) => a - b)}));
    expect(asSets(found)).toEqual(asSets(expected));
    expect(calls.filter((call) => call.get('Action') !== 'Allow')).toEqual([]);
  },
);

it.each(cases)('check-powershell tests every target of %s in %s', (plan, locale) => {
  const context = contextIn(locale);
  const prepared = prepareExport(checkPowershell, planOf(plan, locale), context);
  const expected = checkTargets(prepared, context).flatMap(({targets}) =>
    targets.map(({host, port, transport, destination, connections}) => ({
      host,
      port: String(port),
      transport,
      destination,
      connections,
    })),
  );
  const found = callsOf(parse(outputOf(checkPowershell, plan, locale)), 'Add-Check').map((call) => ({
    host: unquoted(call.get('HostName')),
    port: call.get('Port'),
    transport: unquoted(call.get('Transport')),
    destination: unquoted(call.get('Destination')),
    connections: unquoted(call.get('Connections')).split(' '),
  }));
  const order = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).sort();
  expect(order(found)).toEqual(order(expected));
  for (const {connections, port} of found) {
    for (const id of connections) {
      const ranges = portRangesOf(selectConnection(matrix, id).service);
      expect(ranges.some(({from, to}) => from <= Number(port) && Number(port) <= to)).toBe(true);
    }
  }
});
