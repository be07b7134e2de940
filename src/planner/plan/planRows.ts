import type {Basis, Matrix, PortRange} from '../../matrix/model';
import {portRangesOf, selectEndpoint} from '../../matrix/select';
import {describeConnection, type ConnectionDescription} from '../../connection/describeConnection';
import {serviceTagText} from '../../connection/endpointFacts';
import type {Words} from '../../words/words';
import type {Opening, Plan, PlanParty} from './model';

/** One opening in the words of a request sheet. */
export interface PlanRow {
  /** From 1, in plan order; the same in every format. */
  readonly number: number;
  readonly from: PlanRowParty;
  readonly to: PlanRowParty;
  readonly transport: string;
  /** Single ports and `from-to` ranges, ascending. */
  readonly ports: readonly string[];
  /** The stated source ports in the same form; empty: any. */
  readonly sourcePorts: readonly string[];
  readonly encryption: readonly string[];
  readonly applications: readonly string[];
  readonly purposes: readonly string[];
  readonly conditions: readonly string[];
  readonly effectsIfClosed: readonly string[];
  readonly connections: readonly string[];
  /** The strongest basis on which one of its connections needs each of its ports. */
  readonly basis: Basis;
  /** The basis in words; that of each connection, with its ID, if they differ. */
  readonly bases: readonly string[];
}

export interface PlanRowParty {
  readonly endpoint: string;
  readonly name: string;
  readonly hosts: readonly string[];
  /** The names that a source publishes for the endpoint, used where no hosts were entered. */
  readonly publishedNames: readonly string[];
}

/** The openings of a plan as rows, each text once per row. */
export function planRows(plan: Plan, matrix: Matrix, words: Words): readonly PlanRow[] {
  return plan.openings.map((opening, index) => planRow(opening, index + 1, matrix, words));
}

/** One opening as a row with a given number. */
export function planRow(opening: Opening, number: number, matrix: Matrix, words: Words): PlanRow {
  const described = opening.connections.map((connection) => ({
    ports: portRangesOf(connection.service).map(portRangeText).join('; '),
    texts: describeConnection(matrix, connection, words),
  }));
  // If the connections of an opening differ, each text says which port it is about.
  const perPort = (text: (texts: ConnectionDescription) => string): readonly string[] => {
    const distinct = once(described.map(({texts}) => text(texts)));
    return distinct.length === 1
      ? distinct
      : once(described.map(({ports, texts}) => ports + words('ui:list.colon') + text(texts)));
  };
  return {
    number,
    from: rowParty(opening.from, matrix, words),
    to: rowParty(opening.to, matrix, words),
    transport: opening.transport.toUpperCase(),
    ports: opening.ports.map(portRangeText),
    sourcePorts: opening.sourcePorts.map(portRangeText),
    encryption: perPort(({encryptionLabel}) => encryptionLabel),
    applications: perPort(({applications}) => applications || words('ui:table.applicationUnstated')),
    purposes: perPort(({purpose}) => purpose),
    conditions: perPort(({conditionClause, always}) => conditionClause || always),
    effectsIfClosed: perPort(({ifClosed}) => ifClosed),
    connections: opening.connections.map(({id}) => id),
    basis: opening.basis,
    bases:
      once(described.map(({texts}) => texts.basisLabel)).length === 1
        ? [words(`ui:basis.${opening.basis}.label`)]
        : described.map(({texts}) => texts.id + words('ui:list.colon') + texts.basisLabel),
  };
}

/** `443` or `2500-3300`: the form that every firewall accepts. */
export function portRangeText({from, to}: PortRange): string {
  return from === to ? String(from) : `${String(from)}-${String(to)}`;
}

/** A request names machines: firewall administrators do not know processes. */
function rowParty({endpoint, name, hosts}: PlanParty, matrix: Matrix, words: Words): PlanRowParty {
  const {machine, hostNames, serviceTag} = selectEndpoint(matrix, endpoint);
  return {
    endpoint,
    name:
      machine === undefined
        ? name
        : words('ui:plan.processOn', {machine: words(`matrix:machines.${machine}.name`), process: name}),
    hosts: hosts.map(({text}) => text),
    publishedNames: [
      ...(hostNames?.patterns ?? []),
      ...(serviceTag === undefined ? [] : [serviceTagText(serviceTag, words)]),
    ],
  };
}

function once(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
