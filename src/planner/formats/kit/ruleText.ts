import {portRangeText} from '../../plan/planRows';
import type {Host, PlanParty} from '../../plan/model';
import {oneLine} from './explanation';
import type {ExportablePlan, ExportContext, NumberedOpening} from './model';
import {familiesOf} from './prepareExport';

/** An opening between hosts of one address family; a name belongs to both. */
export interface FamilyPair {
  readonly family: 4 | 6;
  readonly from: readonly Host[];
  readonly to: readonly Host[];
}

/** Splits an opening by address family. */
export function pairsByFamily({from, to}: NumberedOpening): readonly FamilyPair[] {
  return ([4, 6] as const)
    .map((family): FamilyPair => {
      const ofFamily = ({hosts}: PlanParty): readonly Host[] =>
        hosts.filter((host) => familiesOf(host).includes(family));
      return {family, from: ofFamily(from), to: ofFamily(to)};
    })
    .filter((pair) => pair.from.length > 0 && pair.to.length > 0);
}

/** The ids of the connections that an opening is for, in matrix order. */
export function connectionIds({connections}: NumberedOpening): readonly string[] {
  return connections.map(({id}) => id);
}

/** As many whole ids as fit into `limit` characters, and the number of omitted ones. */
export function fitIds(opening: NumberedOpening, limit: number): string {
  const ids = connectionIds(opening);
  const all = ids.join(' ');
  if (all.length <= limit) return all;
  for (let count = ids.length - 1; count > 0; count -= 1) {
    const text = `${ids.slice(0, count).join(' ')} +${String(ids.length - count)}`;
    if (text.length <= limit) return text;
  }
  return `+${String(ids.length)}`;
}

/** `443` and `2500-3300`, or with another separator in ranges. */
export function portTexts({ports}: NumberedOpening, separator = '-'): readonly string[] {
  return ports.map((range) => portRangeText(range).replace('-', separator));
}

/** Whether a rule can be set on the endpoint's own machine, unlike on machines in the cloud. */
export function isOwnHost(endpoint: string, {matrix}: Pick<ExportContext, 'matrix'>): boolean {
  return matrix.endpoints.some(({id, zone}) => id === endpoint && zone !== 'cloud');
}

/** The placeholder for missing hosts: no program mistakes it for one. */
function placeholder(endpoint: string): string {
  return `<${endpoint.toUpperCase()}>`;
}

/** An opening in its place among the others: as rules, or as a comment because an end has no hosts. */
interface PlacedOpening {
  readonly opening: NumberedOpening;
  readonly isTemplate: boolean;
}

/** Openings and templates in plan order; the ends of a template that have no hosts get a placeholder. */
export function inOrder({openings, templates}: ExportablePlan): readonly PlacedOpening[] {
  return [
    ...openings.map((opening) => ({opening, isTemplate: false})),
    ...templates.map((opening) => ({opening: withPlaceholders(opening), isTemplate: true})),
  ].sort((a, b) => a.opening.number - b.opening.number);
}

/**
 * The rules of all openings, each after a line that says what it is for; those of templates are commented out.
 * `comment` is the format's comment marker.
 */
export function renderRules(
  plan: ExportablePlan,
  comment: string,
  render: (opening: NumberedOpening) => readonly string[],
): readonly string[] {
  return inOrder(plan).flatMap(({opening, isTemplate}) => [
    comment + openingTitle(opening),
    ...render(opening).map((line) => (isTemplate && !line.startsWith(comment) ? comment + line : line)),
    '',
  ]);
}

/** `2. Backup proxy → vCenter Server, TCP 443 (vmw-proxy-vcenter-443)` */
export function openingTitle(opening: NumberedOpening): string {
  const {number, from, to, transport} = opening;
  const service = `${transport.toUpperCase()} ${portTexts(opening).join(' ')}`;
  return oneLine(
    `${String(number)}. ${from.name} → ${to.name}, ${service} (${connectionIds(opening).join(' ')})`,
  );
}

/** One placeholder per end, IPv6 if the other end has only IPv6. */
export function withPlaceholders(opening: NumberedOpening): NumberedOpening {
  const fill = (party: PlanParty, other: PlanParty): PlanParty => {
    if (party.hosts.length > 0) return party;
    const isIpv6 = other.hosts.length > 0 && other.hosts.every(({kind}) => kind.startsWith('ipv6'));
    const hosts: readonly Host[] = [{kind: isIpv6 ? 'ipv6' : 'ipv4', text: placeholder(party.endpoint)}];
    return {...party, hosts};
  };
  return {...opening, from: fill(opening.from, opening.to), to: fill(opening.to, opening.from)};
}
