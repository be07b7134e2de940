import readExcelFile from 'read-excel-file/universal';
import {describe, expect, it} from 'vitest';
import {contextIn} from '../../../../tests/samplePlan';
import {matrix} from '../../../matrix/matrix';
import type {Matrix, Service} from '../../../matrix/model';
import {hasUnstatedEnd} from '../../../matrix/select';
import {locales} from '../../../words/locales';
import {createPlan} from '../../plan/createPlan';
import {exporters} from './index';
import type {Exporter, ExportContext} from './model';
import {runExporter} from './runExporter';
import {reasonWithoutRule, whyWithoutRule, type ReasonWithoutRule} from './withoutRule';

const services: readonly (readonly [Service, ReasonWithoutRule, asa: RegExp])[] = [
  [{kind: 'icmp', messages: [{type: 8}]}, 'protocol', /neither TCP nor UDP \(ICMP\)/],
  [{kind: 'ip-protocol', protocol: 50}, 'protocol', /neither TCP nor UDP \(IP protocol 50\)/],
  [{kind: 'ip-protocol', protocol: 99}, 'protocol', /neither TCP nor UDP \(IP protocol 99\)/],
  [{kind: 'unstated'}, 'port', /no port stated/],
  [{kind: 'unstated', transports: ['tcp']}, 'port', /no port stated/],
  [{kind: 'ports', ports: [7200], transports: 'unstated'}, 'transport', /no transport stated/],
  [{kind: 'any-free-port', preferred: 7100, transports: ['udp']}, 'free-port', /any free port/],
];

/** Connections that have words, each with one of the services. */
const connections = services.map(([service], index) => {
  const connection = matrix.connections.filter(
    (each) => each.scope === 'network' && !hasUnstatedEnd(matrix, each),
  )[index];
  if (connection === undefined) throw new Error('The matrix has too few connections.');
  return {...connection, workloads: matrix.workloads.slice(0, 1), condition: {}, service};
});
const portless: Matrix = {...matrix, connections, unconfirmed: []};

async function linesOf(exporter: Exporter, context: ExportContext): Promise<readonly string[]> {
  const {content} = await runExporter(exporter, createPlan(portless, {}, {}, context.words), context);
  if (typeof content === 'string') return content.replaceAll('\\', '').split('\n');
  const sheets = await readExcelFile(new Blob([content.slice()]));
  return sheets.flatMap(({data}) => data.flat().map(String));
}

describe.each(locales)('what has no rule, in %s', (locale) => {
  const context: ExportContext = {...contextIn(locale), matrix: portless};

  it.each(exporters.map((exporter) => [exporter.id, exporter] as const))(
    '%s: each connection is named with the true reason',
    async (id, exporter) => {
      const lines = await linesOf(exporter, context);
      for (const [index, connection] of connections.entries()) {
        const [, reason, asa] = services[index] ?? [];
        expect(reasonWithoutRule(connection.service)).toBe(reason);
        // Several connections can share a sentence; the text before and after their ids identifies the reason.
        const sentence = whyWithoutRule([connection], context.words);
        const [before = '', after = ''] = sentence.split(connection.id);
        expect(
          lines.some(
            (line) =>
              line.includes(connection.id) &&
              (id === 'cisco-asa' ? asa?.test(line) === true : line.includes(before) && line.includes(after)),
          ),
          `${connection.id}: ${sentence}`,
        ).toBe(true);
      }
    },
  );
});
