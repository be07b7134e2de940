import {connections, unconfirmed} from '../../src/matrix/connections';
import {workloads} from '../../src/matrix/workloads';
import {addWords, insertBefore} from './edit';
import {mark, readNeeded, WrongUse, type Scaffold, type Project} from './scaffold';

const folder = 'src/matrix/connections';

/** A row of the matrix with its words. The id begins like those of its workload, or with the workload's own id. */
export function connection(id: string, project: Project): Scaffold {
  if ([...connections, ...unconfirmed].some((row) => row.id === id))
    throw new WrongUse(`The matrix has the connection "${id}" already: choose another id.`);
  const workload = workloadOf(id);
  const file = `${folder}/${workload}.ts`;
  const row = `  {
    id: '${id}',
    workloads: ['${workload}'],
    from: '${mark} the endpoint that initiates the connection',
    to: '${mark} the endpoint that listens',
    service: {kind: 'ports', ports: [0 /* ${mark} the port that the destination listens on */], transports: ['tcp']},
    applications: [],
    encryption: 'unstated', // ${mark} the label that the source prints: tls, ssl, none or unstated
    scope: 'network',
    scenarios: ['${mark} what the customer does when it is used'],
    condition: {},
    confidence: 'high', // ${mark} high: a source states the row and none contradicts it; medium: derived or contradicted
    citations: [
      page('${mark} the source, declared in src/matrix/sources.ts', [
        'endpoints',
        'initiator',
        'port',
        'transport',
        'encryption',
        'scope',
        'purpose',
      ]),
    ],
    discrepancies: [],
    notes: [],
  },`;
  return {
    files: new Map([
      [
        file,
        insertBefore(importPage(readNeeded(project, file)), /^\] as const satisfies readonly Declared/u, row),
      ],
      ...addWords(project, 'matrix', ['connections'], id, (locale) => ({
        purpose: `${mark} (${locale}) what it is used for, without a full stop`,
        ifClosed: `${mark} (${locale}) what fails while it is blocked, without a full stop`,
      })),
    ]),
    steps: [
      `Fill in ${file}: every ${mark} is underlined by the types or refused by a rule. Cite what each source says with`,
      'page(…), and put what it does not say into inferred(page(…)) or derived(page(…)).',
      `Write the two texts in both languages, in i18n/<locale>/port-matrix/matrix.json at connections.${id}.`,
      'npm run generate tells what is missing; npm run goldens takes up the printed outputs. Read their difference.',
      'npm run build && npm run links:update records the new address.',
    ],
  };
}

function workloadOf(id: string): string {
  const prefix = (text: string): string => text.split('-')[0] ?? '';
  const workload =
    connections.find((row) => prefix(row.id) === prefix(id))?.workloads[0] ??
    workloads.find((known) => id.startsWith(`${known}-`));
  if (workload !== undefined) return workload;
  const known = [...new Set(connections.map((row) => prefix(row.id)))].join(', ');
  throw new WrongUse(
    `No workload has connections that begin with "${prefix(id)}-": begin the id with one of ${known}, or with the id of a workload.`,
  );
}

function importPage(text: string): string {
  return text.replace(/^import \{(.*)\} from '\.\/declaration';$/mu, (line, names: string) =>
    /\bpage\b/u.test(names) ? line : `import {page, ${names}} from './declaration';`,
  );
}
