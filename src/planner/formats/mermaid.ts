import {renderBySource, renderDiagramSource, withoutEdgeIds} from '../../map/diagram';
import {linkStyleOf} from '../../map/lineStyles';
import {selectEveryConnection} from '../../matrix/select';
import type {Connection} from '../../matrix/model';
import type {ExportContext, TextExporter} from './kit/model';
import {openPoints} from '../plan/openPoints';
import {withoutRule} from './kit/withoutRule';
import {oneLine} from './kit/explanation';
import {partyHosts} from './kit/requestSheet';
import {planRow, type PlanRowParty} from '../plan/planRows';

/** Further hosts are replaced by their count to keep the box readable. */
const HOSTS_SHOWN = 4;

/** The plan as a flowchart with the customer's own hosts in the boxes. */
export const mermaid = drawnBy(renderDiagramSource);

/** The same for the page: in two columns, as narrow as can be, and with the line styles of the site's own maps. */
export const mermaidBySource = drawnBy(renderBySource, linkStyleOf);

function drawnBy(
  render: typeof renderDiagramSource,
  styleOf?: (connection: Connection) => string,
): TextExporter {
  return {
    id: 'mermaid',
    kind: 'text',
    group: 'diagram',
    extension: 'mmd',
    mediaType: 'text/plain;charset=utf-8',
    expresses: {
      hosts: ['name', 'name-pattern', 'ipv4', 'ipv4-network', 'ipv6', 'ipv6-network'],
      placeholder: true,
      mixedFamilies: true,
    },
    render: ({openings, templates, plan}, context) => {
      const {matrix, words} = context;
      const all = [...openings, ...templates];
      const hostsOf = new Map(
        all
          .map((opening) => planRow(opening, opening.number, matrix, words))
          .flatMap(({from, to}) => [from, to])
          .map((party) => [party.endpoint, boxLines(party, context)]),
      );
      const shown = new Set([
        ...all.flatMap(({connections}) => connections.map(({id}) => id)),
        ...plan.insideMachine.map(({id}) => id),
      ]);
      const notes = [
        ...withoutRule(plan, words),
        words('ui:export.openPoints'),
        ...openPoints(plan, matrix, words).map(({text}) => text),
      ];
      // Includes what the reader has added although no source confirms it.
      const connections = selectEveryConnection(matrix).filter(({id}) => shown.has(id));
      const {mermaid: drawing} = render(
        matrix,
        connections,
        words,
        (endpoint) => hostsOf.get(endpoint) ?? [],
      );
      // Comments come after the first line, which states the diagram type. Braces would start a directive.
      const comments = notes.map((text) => `  %% ${oneLine(text).replace(/[{}]/gu, '')}\n`).join('');
      const styles =
        styleOf === undefined
          ? ''
          : connections
              .map((connection, index) => `  linkStyle ${String(index)} ${styleOf(connection)}\n`)
              .join('');
      return withoutEdgeIds(drawing).replace('\n', `\n${comments}`) + styles;
    },
  };
}

/** Below the name in a box: the hosts, or that they are missing, which needs no second name. */
function boxLines(party: PlanRowParty, context: ExportContext): readonly string[] {
  return party.hosts.length === 0 && party.publishedNames.length === 0
    ? [context.words('ui:plan.hosts.empty')]
    : shorten(partyHosts(party, context));
}

function shorten(hosts: readonly string[]): readonly string[] {
  return hosts.length <= HOSTS_SHOWN
    ? hosts
    : [...hosts.slice(0, HOSTS_SHOWN - 1), `+${String(hosts.length - HOSTS_SHOWN + 1)}`];
}
