import {connection} from './connection';
import {endpoint} from './endpoint';
import {exporter} from './exporter';
import {facet} from './facet';
import {guidePage} from './guidePage';
import {logFormat} from './logFormat';
import {WrongUse, type Project, type Scaffold, type Scaffolder} from './scaffold';
import {workload} from './workload';

const kinds: ReadonlyMap<string, Scaffolder> = new Map([
  ['connection', connection],
  ['endpoint', endpoint],
  ['workload', workload],
  ['exporter', exporter],
  ['log-format', logFormat],
  ['facet', facet],
  ['guide-page', guidePage],
]);

export const usage = `npm run new -- ${[...kinds.keys()].join('|')} <id>`;

/** The files for a new thing of this kind. Throws `WrongUse` with a one-line explanation. */
export function scaffold(args: readonly string[], project: Project): Scaffold {
  const [kind = '', id = '', ...rest] = args;
  const make = kinds.get(kind);
  if (make === undefined) throw new WrongUse(`"${kind}" is none of ${[...kinds.keys()].join(', ')}.`);
  if (rest.length > 0) throw new WrongUse(`One id at a time: "${rest.join(' ')}" is too much.`);
  // Ids become permanent URLs, so invalid characters are rejected at once.
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u.test(id))
    throw new WrongUse(`"${id}" is no id: lower-case letters, digits and single hyphens, a letter first.`);
  return make(id, project);
}
