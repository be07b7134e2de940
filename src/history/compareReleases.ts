import {portRangesOf} from '../matrix/select';
import {comparedFields, type Action, type Change, type Release, type ReleasedConnection} from './model';

/**
 * The changes from one release to the next: additions first, then changes, then removals, each in the order of its
 * release. The action errs on the side of working connections: a port has to be allowed unless the earlier release
 * already had it under a condition that is at least as wide, and may be closed only if nothing in the later release
 * uses it.
 */
export function compareReleases(earlier: Release, later: Release): readonly Change[] {
  const before = new Map(earlier.connections.map((connection) => [connection.id, connection]));
  const after = new Map(later.connections.map((connection) => [connection.id, connection]));
  const action = actionBetween(earlier.connections, later.connections);

  const added = later.connections
    .filter(({id}) => !before.has(id))
    .map((connection): Change => ({
      id: connection.id,
      kind: 'added',
      after: connection,
      action: action(undefined, connection),
    }));
  const changed = later.connections.flatMap((connection): Change[] => {
    const previous = before.get(connection.id);
    if (previous === undefined) return [];
    const fields = comparedFields.filter((field) => !isSame(previous[field], connection[field]));
    return fields.length === 0
      ? []
      : [
          {
            id: connection.id,
            kind: 'changed',
            before: previous,
            after: connection,
            fields,
            action: action(previous, connection),
          },
        ];
  });
  const removed = earlier.connections
    .filter(({id}) => !after.has(id))
    .map((connection): Change => ({
      id: connection.id,
      kind: 'removed',
      before: connection,
      action: action(connection, undefined),
    }));
  return [...added, ...changed, ...removed];
}

/** One thing that a firewall rule allows. */
interface Flow {
  readonly ends: string;
  /** `tcp`, `udp`, or a substitute for ICMP, an IP protocol or an unstated port. */
  readonly protocol: string;
  readonly from: number;
  readonly to: number;
  readonly condition: ReleasedConnection['condition'];
}

function actionBetween(earlier: readonly ReleasedConnection[], later: readonly ReleasedConnection[]) {
  const flowsBefore = earlier.flatMap(flowsOf);
  const flowsAfter = later.flatMap(flowsOf);
  return (before: ReleasedConnection | undefined, after: ReleasedConnection | undefined): Action => {
    const opens =
      after !== undefined &&
      flowsOf(after).some(
        (flow) => !flowsBefore.some((other) => contains(other, flow) && isAsWide(other, flow)),
      );
    const closes =
      before !== undefined &&
      flowsOf(before).some((flow) => !flowsAfter.some((other) => overlaps(other, flow)));
    if (opens) return closes ? 'open-and-close' : 'open';
    return closes ? 'close' : 'none';
  };
}

function flowsOf(connection: ReleasedConnection): readonly Flow[] {
  const {from, to, service, scope, condition, transportsToOpen} = connection;
  if (scope === 'machine') return [];
  const ends = `${from} ${to}`;
  const whole = (protocol: string): Flow => ({ends, protocol, from: 0, to: 65_535, condition});
  switch (service.kind) {
    case 'ports':
      return transportsToOpen.flatMap((protocol) =>
        portRangesOf(service).map((range) => ({ends, protocol, condition, ...range})),
      );
    case 'any-free-port':
      return transportsToOpen.map(whole);
    case 'icmp':
    case 'ip-protocol':
    case 'unstated':
      return [whole(JSON.stringify(service))];
  }
}

function contains(outer: Flow, inner: Flow): boolean {
  return isSamePath(outer, inner) && outer.from <= inner.from && inner.to <= outer.to;
}

function overlaps(one: Flow, other: Flow): boolean {
  return isSamePath(one, other) && one.from <= other.to && other.from <= one.to;
}

function isSamePath(one: Flow, other: Flow): boolean {
  return one.ends === other.ends && one.protocol === other.protocol;
}

/** Whether everyone who needs `flow` already needed `other`: its condition requires nothing more. */
function isAsWide(other: Flow, flow: Flow): boolean {
  return Object.entries(other.condition).every(([fact, value]) => flow.condition[fact] === value);
}

/** Equal as data; the order of an object's keys is ignored. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  );
}
