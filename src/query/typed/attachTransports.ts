import type {PortRange, Transport} from '../../matrix/model';
import type {PortCriterion} from '../model';
import type {Token} from './token';

/** The parts of a run of ports and transports. */
export type PortTerm = Extract<Token, {kind: 'port' | 'transport' | 'gap'}>;

/** Ports and the transports given for them. */
export interface AttachedTransports {
  readonly ports: readonly PortCriterion[];
  /** Transports that belong to no port. */
  readonly transports: readonly Transport[];
}

/** Adjacent ports and transports without a space between them, within one list item. */
interface Cluster {
  readonly ports: PortRange[];
  readonly transports: Transport[];
}

/** The clusters of one list item. */
type Item = Cluster[];

interface Group {
  readonly ports: readonly PortRange[];
  readonly transports: readonly Transport[];
}

/**
 * Decides which transport belongs to which port. Without a space between them (`443/tcp`) they belong together.
 * Otherwise the order decides: in `tcp 443, 902` the transport applies until the next one, in `443 902 tcp` it ends the
 * item.
 */
export function attachTransports(runs: readonly (readonly PortTerm[])[]): AttachedTransports {
  const groups = runs.flatMap((run) => groupRun(joinLonelyTransports(toItems(run))));
  const criteria = groups.flatMap(({ports, transports}) =>
    ports.flatMap((range): readonly PortCriterion[] =>
      transports.length === 0 ? [range] : transports.map((transport) => ({...range, transport})),
    ),
  );
  const alone = groups.flatMap(({ports, transports}) => (ports.length === 0 ? transports : []));
  return {ports: uniqueCriteria(criteria), transports: [...new Set(alone)]};
}

function toItems(run: readonly PortTerm[]): Item[] {
  const items: Item[] = [[]];
  let open = false;
  for (const term of run) {
    if (term.kind === 'gap') {
      if (term.gap === 'list') items.push([]);
      if (term.gap !== 'glue') open = false;
      continue;
    }
    const item = items.at(-1);
    if (!open) item?.push({ports: [], transports: []});
    open = true;
    if (term.kind === 'port') item?.at(-1)?.ports.push(term.range);
    else item?.at(-1)?.transports.push(term.transport);
  }
  return items.filter((item) => item.length > 0);
}

/** `902 tcp, udp` and `tcp, udp 902`: a transport alone between commas is grouped with adjacent ones. */
function joinLonelyTransports(items: readonly Item[]): readonly Item[] {
  const joined: Item[] = [];
  let waiting: Item = [];
  items.forEach((item, index) => {
    const isLonely = item.every(({ports}) => ports.length === 0);
    if (!isLonely) {
      joined.push([...waiting, ...item]);
      waiting = [];
      return;
    }
    const previous = joined.at(-1);
    if (waiting.length === 0 && previous !== undefined && endsWithTransport(previous)) previous.push(...item);
    else if (items.slice(index + 1).some(beginsWithTransport)) waiting.push(...item);
    else joined.push(item);
  });
  return waiting.length === 0 ? joined : [...joined, waiting];
}

function beginsWithTransport(item: Item): boolean {
  const first = item[0];
  return first?.ports.length === 0;
}

function endsWithTransport(item: Item): boolean {
  const last = item.at(-1);
  return last !== undefined && last.transports.length > 0 && (item.length === 1 || last.ports.length === 0);
}

function groupRun(items: readonly Item[]): readonly Group[] {
  let inherited: readonly Transport[] = [];
  return items.flatMap((item) => {
    if (!item.some(({transports}) => transports.length > 0)) {
      return item.map(({ports}): Group => ({ports, transports: inherited}));
    }
    const groups = groupItem(item);
    inherited = transportLeads(item) ? (groups.at(-1)?.transports ?? []) : [];
    return groups;
  });
}

/** `tcp 443 902 udp 123`, or `443 902 tcp 123 udp`; a cluster with both stays on its own. */
function groupItem(item: Item): readonly Group[] {
  const leads = transportLeads(item);
  const groups: Cluster[] = [];
  for (const {ports, transports} of item) {
    const last = groups.at(-1);
    const isComplete =
      last === undefined ||
      (ports.length > 0 && transports.length > 0) ||
      (leads
        ? transports.length > 0 && last.ports.length > 0
        : ports.length > 0 && last.transports.length > 0);
    if (isComplete) {
      groups.push({ports: [...ports], transports: [...transports]});
    } else {
      last.ports.push(...ports);
      last.transports.push(...transports);
    }
  }
  const [before, last] = groups.slice(-2);
  if (before === undefined || last === undefined || last.ports.length > 0) return groups;
  // A transport without a following port still belongs to the previous one: `tcp/902 udp`.
  return [
    ...groups.slice(0, -2),
    {ports: before.ports, transports: [...before.transports, ...last.transports]},
  ];
}

/** Whether the first of the clusters that need a partner is a transport. */
function transportLeads(item: Item): boolean {
  const open = item.find(({ports, transports}) => ports.length === 0 || transports.length === 0);
  return open?.ports.length === 0;
}

function uniqueCriteria(criteria: readonly PortCriterion[]): readonly PortCriterion[] {
  const seen = new Map(
    criteria.map((criterion) => [
      [criterion.from, criterion.to, criterion.transport ?? ''].join(' '),
      criterion,
    ]),
  );
  return [...seen.values()];
}
