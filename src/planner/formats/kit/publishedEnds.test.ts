import readExcelFile from 'read-excel-file/universal';
import {describe, expect, it} from 'vitest';
import {contextIn} from '../../../../tests/samplePlan';
import {matrix} from '../../../matrix/matrix';
import type {Endpoint, Matrix} from '../../../matrix/model';
import {locales} from '../../../words/locales';
import {createPlan, type HostsByEndpoint} from '../../plan/createPlan';
import type {Plan} from '../../plan/model';
import {openPoints} from '../../plan/openPoints';
import {azureTerraform} from '../azureTerraform';
import {nftables} from '../nftables';
import {exporters} from './index';
import type {Exporter, ExportContext} from './model';
import {runExporter, runTextExporter} from './runExporter';

const connection = matrix.connections.find(
  ({scope, service, to}) =>
    scope === 'network' &&
    service.kind === 'ports' &&
    matrix.endpoints.some(({id, hostNames}) => id === to && hostNames === undefined),
);
if (connection === undefined) throw new Error('The matrix has no connection between two hosts.');
const {from, to} = connection;

const withEnd = (given: Partial<Endpoint>): Matrix => ({
  ...matrix,
  endpoints: matrix.endpoints.map((endpoint) => (endpoint.id === to ? {...endpoint, ...given} : endpoint)),
  connections: [{...connection, condition: {}, workloads: matrix.workloads.slice(0, 1)}],
  unconfirmed: [],
});
const addresses = ['192.0.2.0/24', '198.51.100.7', '2001:db8:7::/48'];
const published = withEnd({publishedAddresses: {addresses, source: 'druva-ports-en'}});
const tagged = withEnd({
  serviceTag: {platform: 'azure', name: 'Storage.WestEurope', source: 'druva-ports-en'},
});
const source: HostsByEndpoint = {[from]: [{kind: 'ipv4', text: '10.0.0.5'}]};

const contextOf = (given: Matrix, locale: 'ja' | 'en' = 'en'): ExportContext => ({
  ...contextIn(locale),
  matrix: given,
});
const planOf = (given: Matrix, hosts: HostsByEndpoint = source, locale: 'ja' | 'en' = 'en'): Plan =>
  createPlan(given, {}, hosts, contextOf(given, locale).words);

async function textOf(exporter: Exporter, given: Matrix, locale: 'ja' | 'en'): Promise<string> {
  const {content} = await runExporter(exporter, planOf(given, source, locale), contextOf(given, locale));
  if (typeof content === 'string') return content;
  return JSON.stringify(await readExcelFile(new Blob([content.slice()])));
}

describe('an end whose addresses are published', () => {
  it('is planned with them, and says so', () => {
    const plan = planOf(published);
    expect(plan.openings[0]?.to.hosts).toEqual([
      {kind: 'ipv4-network', text: '192.0.2.0/24'},
      {kind: 'ipv4', text: '198.51.100.7'},
      {kind: 'ipv6-network', text: '2001:db8:7::/48'},
    ]);
    expect(openPoints(plan, published, contextOf(published).words).map(({id}) => id)).toContain(
      `addresses-${to}`,
    );
    expect(runTextExporter(nftables, plan, contextOf(published)).content).toContain(
      'ip saddr 10.0.0.5 ip daddr { 192.0.2.0/24, 198.51.100.7 }',
    );
  });

  it('is planned with what the reader gives instead', () => {
    const plan = planOf(published, {...source, [to]: [{kind: 'ipv4', text: '10.0.0.9'}]});
    expect(plan.openings[0]?.to.hosts).toEqual([{kind: 'ipv4', text: '10.0.0.9'}]);
    expect(openPoints(plan, published, contextOf(published).words).map(({kind}) => kind)).not.toContain(
      'addresses',
    );
  });

  it.each(exporters.map((exporter) => [exporter.id, exporter] as const))(
    '%s writes an address of it',
    async (id, exporter) => {
      // ASA expects a network with its mask, a check covers only what can be a single host, and the firewall of the
      // host at the other end is not the reader's; still, each names the connection.
      const text = await textOf(exporter, published, 'en');
      expect(text).toContain(exporter.group === 'diagram' ? addresses[1] : connection.id);
      if (exporter.group !== 'host-firewall') expect(text, id).toContain('198.51.100.7');
    },
  );
});

describe('an end that is published as a service tag', () => {
  it('is named by rules of the platform', () => {
    const {content, refusals} = runTextExporter(azureTerraform, planOf(tagged), contextOf(tagged));
    expect(refusals).toEqual([]);
    expect(content).toMatch(/^ {2}destination_address_prefix {3}= "Storage\.WestEurope"$/mu);
    expect(content).not.toContain('destination_address_prefixes');
    expect(content).toMatch(/^ {2}source_address_prefixes {6}= \["10\.0\.0\.5"\]$/mu);
  });

  it('is replaced by the addresses that the reader gives', () => {
    const plan = planOf(tagged, {...source, [to]: [{kind: 'ipv4', text: '10.0.0.9'}]});
    const {content} = runTextExporter(azureTerraform, plan, contextOf(tagged));
    expect(content).toContain('"10.0.0.9"');
    expect(content).not.toContain('Storage.WestEurope');
  });

  it.each(exporters.flatMap((exporter) => locales.map((locale) => [exporter.id, locale, exporter] as const)))(
    '%s in %s writes it, or refuses it with the reason',
    async (_id, locale, exporter) => {
      expect(await textOf(exporter, tagged, locale)).toContain(
        exporter.id === 'cisco-asa' ? 'service-tag' : 'Storage.WestEurope',
      );
      const {refusals} = await runExporter(exporter, planOf(tagged), contextOf(tagged));
      const isWritten = exporter.expresses.placeholder || exporter.expresses.serviceTagsOf === 'azure';
      expect(refusals.map(({need}) => need)).toEqual(isWritten ? [] : ['service-tag']);
    },
  );
});
