import {matrix} from '../matrix/matrix';
import {normalizeForSearch} from '../text/normalizeForSearch';
import type {HostsByEndpoint} from '../planner/plan/createPlan';
import {parseHosts} from '../planner/hosts/parseHosts';
import type {Host} from '../planner/plan/model';
import {namesOfEndpoints, WrongUse} from './context';

/**
 * Reads `endpoint,host` a line; the endpoint by its id or any of its names. Empty lines and lines that begin with # are
 * passed over.
 *
 * @throws WrongUse that names the line where an endpoint or a host is unknown.
 */
export function readHostFile(text: string): HostsByEndpoint {
  const hosts = new Map<string, Host[]>();
  text.split(/\r\n|[\n\r]/u).forEach((line, index) => {
    const plain = line.replace(/^\uFEFF/u, '').trim();
    if (plain === '' || plain.startsWith('#')) return;
    const [, name = '', rest = ''] = /^([^,\t]+)[,\t](.*)$/u.exec(plain) ?? [];
    const place = `line ${String(index + 1)}`;
    const folded = normalizeForSearch(name);
    if (index === 0 && folded === 'endpoint') return;
    const endpoint = namesOfEndpoints.find(({endpoint: id, names}) =>
      [id, ...names].some((known) => normalizeForSearch(known) === folded),
    )?.endpoint;
    if (endpoint === undefined) {
      throw new WrongUse(
        `The host file, ${place}: "${name || plain}" is no endpoint. Known: ${matrix.endpoints.map(({id}) => id).join(', ')}`,
      );
    }
    const parsed = parseHosts(rest);
    const [problem] = parsed.problems;
    if (problem !== undefined) {
      throw new WrongUse(`The host file, ${place}: "${problem.entry}" is no host (${problem.fault}).`);
    }
    hosts.set(endpoint, [...(hosts.get(endpoint) ?? []), ...parsed.hosts]);
  });
  return Object.fromEntries(hosts);
}
