import {parse} from 'csv-parse/sync';
import {beforeAll, describe, expect, it} from 'vitest';
import {checkColumns} from '../../src/planner/check/checkResult';
import {portRangesOf, transportsToOpen} from '../../src/matrix/select';
import {dualStackHosts} from '../samplePlan';
import {isAllowed, overNetwork, tlsPorts} from './lab/expected';
import type {LabReport, Observation} from './lab/protocol';
import {runInOwnNetwork, whyNoOwnNetwork} from './ownNetwork';

const obstacle = whyNoOwnNetwork();
const title =
  obstacle === undefined
    ? 'a real network of the hosts of a plan'
    : `SKIPPED, because this machine makes no network namespaces (${obstacle}): a real network of the hosts of a plan`;

let report: LabReport;

describe.skipIf(obstacle !== undefined)(title, () => {
  beforeAll(() => {
    const {status, stdout, stderr} = runInOwnNetwork(process.execPath, [
      ...['--import', 'tsx', 'tests/programs/lab/run.ts'],
    ]);
    if (status !== 0) throw new Error(stderr);
    report = JSON.parse(stdout) as LabReport;
  }, 600_000);

  const describeLine = ({from, to, family, transport, port}: Observation): string =>
    `${from} -> ${to} ${transport} ${String(port)} IPv${String(family)}`;

  it('lets everything through without a firewall', () => {
    expect(report.traffic.open.filter(({passed}) => !passed).map(describeLine)).toEqual([]);
  });

  describe.each(['nftables', 'iptables'] as const)('with the rules of %s', (format) => {
    it('tries what the plan needs over both families, its neighbours, its reverse and every other pair', () => {
      const lines = report.traffic[format];
      const needed = lines.filter(isAllowed);
      expect(new Set(needed.map(({family}) => family))).toEqual(new Set([4, 6]));
      expect(new Set(needed.map(({transport}) => transport))).toEqual(new Set(['tcp', 'udp']));
      // Connections with the same ends and the same port need the same packets.
      const openings = overNetwork.flatMap(({from, to, service}) =>
        transportsToOpen(service).flatMap((transport) =>
          portRangesOf(service).map((range) => [from, to, transport, range.from].join(' ')),
        ),
      );
      expect(needed).toHaveLength(2 * new Set(openings).size);
      expect(lines.length).toBeGreaterThan(100 * needed.length);
    });

    it('lets every connection of the plan through', () => {
      const blocked = report.traffic[format].filter((line) => isAllowed(line) && !line.passed);
      expect(blocked.map(describeLine)).toEqual([]);
    });

    it('lets nothing else through', () => {
      const leaks = report.traffic[format].filter((line) => !isAllowed(line) && line.passed);
      expect(leaks.map(describeLine)).toEqual([]);
    });
  });

  describe('the check script on the source host', () => {
    const readRows = (csv: string): readonly Record<string, string>[] =>
      parse<Record<string, string>>(csv, {columns: true});

    /** The expected content of each line of the script, by independent rules. */
    const expectedRows = (
      source: string,
      resultOf: (destination: string, family: 4 | 6) => string | undefined,
    ): readonly string[] =>
      overNetwork
        .filter(({from}) => from === source)
        .flatMap((connection) =>
          transportsToOpen(connection.service).flatMap((transport) =>
            portRangesOf(connection.service).map(({from: port}) => ({connection, transport, port})),
          ),
        )
        .flatMap(({connection: {to}, transport, port}, index, all) => {
          // Connections with the same ends and the same port are one line of the script.
          const alike = all.filter(
            (other) => other.connection.to === to && other.transport === transport && other.port === port,
          );
          if (alike[0] !== all[index]) return [];
          const ids = alike.map(({connection: {id}}) => id).join(' ');
          const isNtp = alike.some(({connection: {applications}}) => applications.includes('ntp'));
          const usual = transport === 'udp' && !isNtp ? 'not-tested' : 'open';
          return (dualStackHosts[to] ?? []).map(({kind, text}) => {
            const result = transport === 'tcp' ? resultOf(to, kind === 'ipv4' ? 4 : 6) : undefined;
            return [ids, text, transport, port, result ?? usual].join(' ');
          });
        })
        .sort();

    const summarise = (csv: string): readonly string[] =>
      readRows(csv)
        .map(({connections, host, transport, port, result}) =>
          [connections, host, transport, port, result].join(' '),
        )
        .sort();

    it('prints the documented columns', () => {
      expect(Object.keys(readRows(report.checks.allowed)[0] ?? {})).toEqual([...checkColumns]);
    });

    it('reports every opening, and an issuer that the host does not trust at the cloud', () => {
      expect(summarise(report.checks.allowed)).toEqual(
        expectedRows('backup-proxy', (destination) =>
          destination === 'phoenix-cloud' ? 'tls-untrusted' : undefined,
        ),
      );
    });

    it('shows the issuer wherever TLS is spoken', () => {
      const rows = readRows(report.checks.allowed).filter(({result}) => result !== 'not-tested');
      expect(rows.filter(({detail}) => detail?.includes('Lab issuer')).length).toBe(
        rows.filter(({destination = '', port}) => tlsPorts(destination).includes(Number(port))).length,
      );
    });

    it('accepts an issuer that the host trusts', () => {
      expect(summarise(report.checks.trusted)).toEqual(expectedRows('backup-proxy', () => undefined));
    });

    it('distinguishes a drop from a refusal and from an unreachable network', () => {
      expect(summarise(report.checks.disturbed)).toEqual(
        expectedRows('backup-proxy', (destination, family) => {
          if (destination === 'phoenix-cloud') return 'tls-untrusted';
          if (destination === 'linux-vm') return 'refused';
          if (destination === 'vcenter-server' && family === 4) return 'timeout';
          return destination === 'windows-vm' && family === 4 ? 'unreachable' : undefined;
        }),
      );
    });

    it('tests from every other source host, too', () => {
      expect(Object.keys(report.checksOfSources)).not.toEqual([]);
      for (const [source, csv] of Object.entries(report.checksOfSources)) {
        expect(summarise(csv)).toEqual(expectedRows(source, () => 'tls-untrusted'));
      }
    });
  });
});
