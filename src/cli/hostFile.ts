import {matrix} from '../matrix/matrix';
import {describeHostFault, showEntry} from '../planner/hosts/describeHostProblem';
import {parseHosts, type HostNotice} from '../planner/hosts/parseHosts';
import {endpointsByName, foldName} from '../planner/hosts/parseHostSheet';
import type {HostsByEndpoint} from '../planner/plan/createPlan';
import type {Host} from '../planner/plan/model';
import {normalizeForSearch} from '../text/normalizeForSearch';
import type {Words} from '../words/words';
import {listIds, namesOfEndpoints, WrongUse} from './context';

const byName = endpointsByName(namesOfEndpoints);

/**
 * Reads one `endpoint,host` per line; the endpoint by its id or any of its names. Empty lines and lines that begin with
 * # are skipped. `notice` is told which hosts were read as their network.
 *
 * @throws WrongUse naming the line if it has another form, or if an endpoint or a host is unknown.
 */
export function readHostFile(
  text: string,
  words: Words,
  notice: (notice: HostNotice) => void = () => undefined,
): HostsByEndpoint {
  const hosts = new Map<string, Host[]>();
  text.split(/\r\n|[\n\r]/u).forEach((line, index) => {
    const plain = line.replace(/^\uFEFF/u, '').trim();
    if (plain === '' || plain.startsWith('#')) return;
    const parts = /^"?([^,\t"]+)"?[,\t](.*)$/u.exec(plain);
    if (parts === null)
      throw new WrongUse(words('cli:wrong.hostFileForm', {line: index + 1, text: showEntry(plain)}));
    const [, name = '', rest = ''] = parts;
    if (index === 0 && normalizeForSearch(plain.replaceAll('"', '')).startsWith('endpoint,host')) return;
    const endpoint = endpointOf(name);
    if (endpoint === undefined) {
      throw new WrongUse(
        words('cli:wrong.hostFileEndpoint', {
          line: index + 1,
          name: showEntry(name),
          known: listIds(matrix.endpoints),
        }),
      );
    }
    const parsed = parseHosts(rest.replaceAll('"', ' '));
    const [problem] = parsed.problems;
    if (problem !== undefined) {
      throw new WrongUse(
        words('cli:wrong.hostFileHost', {
          line: index + 1,
          host: showEntry(problem.entry),
          reason: describeHostFault(problem, words),
        }),
      );
    }
    parsed.notices.forEach(notice);
    hosts.set(endpoint, [...(hosts.get(endpoint) ?? []), ...parsed.hosts]);
  });
  return Object.fromEntries(hosts);
}

/** The id of an endpoint by its id or any of its names. */
export function endpointOf(name: string): string | undefined {
  return byName.get(foldName(name));
}
