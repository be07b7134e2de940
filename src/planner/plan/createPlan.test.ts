import {describe, expect, it} from 'vitest';
import {matrix} from '../../matrix/matrix';
import {hasUnstatedEnd, selectBasis, workloadFact} from '../../matrix/select';
import {catalogues} from '../../words/catalogues';
import {createWords} from '../../words/createWords';
import {exporters} from '../formats/kit';
import {runExporter} from '../formats/kit/runExporter';
import {createPlan} from './createPlan';
import {noChoices, type Answers, type Plan, type PlanChoices} from './model';
import {openPoints} from './openPoints';

const vmware = matrix.connections.filter(({workloads}) => workloads.includes('vmware'));
const words = createWords('en', catalogues.en);
const plan = (answers: Answers, choices: PlanChoices = noChoices): Plan =>
  createPlan(matrix, answers, {}, words, choices);

/** `to transport port` of everything that the backup proxy may reach. */
function flowsOf({openings}: Plan): readonly string[] {
  return openings
    .filter(({from}) => from.endpoint === 'backup-proxy')
    .flatMap(({to, transport, ports}) =>
      ports.map(({from}) => [to.endpoint, transport, String(from)].join(' ')),
    );
}

/** Every way to answer every question: each value alone, none, all, and unanswered. */
function combinations(): readonly Answers[] {
  return matrix.deploymentFacts
    .filter(({id}) => vmware.some(({condition}) => condition[id] !== undefined))
    .reduce<readonly Answers[]>(
      (found, {id, values}) =>
        found.flatMap((answers) => [
          answers,
          ...[[], ...values.map((value) => [value]), ...(values.length > 1 ? [values] : [])].map(
            (chosen) => ({
              ...answers,
              [id]: chosen,
            }),
          ),
        ]),
      [{}],
    );
}

const holds = (answers: Answers, fact: string, value: string): boolean =>
  answers[fact] === undefined || answers[fact].includes(value);

describe('a customer who allows what the plan lists has working backups', () => {
  it.each([
    ['always', () => true, ['phoenix-cloud tcp 443', 'ntp-server udp 123']],
    [
      'vCenter Server',
      (answers: Answers) => holds(answers, 'esxi-registration', 'vcenter'),
      ['vcenter-server tcp 443', 'esxi-host tcp 902'],
    ],
    [
      'standalone hosts',
      (answers: Answers) => holds(answers, 'esxi-registration', 'standalone'),
      ['esxi-host tcp 443', 'esxi-host tcp 902'],
    ],
    [
      'disaster recovery, whatever the registration',
      (answers: Answers) => holds(answers, 'disaster-recovery', 'used'),
      ['esxi-host tcp 443'],
    ],
    [
      'application-aware backup, whatever the registration',
      (answers: Answers) => holds(answers, 'application-aware-backup', 'sql-server'),
      ['esxi-host tcp 443'],
    ],
    [
      'application-aware backup of a Windows guest',
      (answers: Answers) =>
        holds(answers, 'application-aware-backup', 'sql-server') && holds(answers, 'guest-system', 'windows'),
      ['guestossvc tcp 3542'],
    ],
  ] as const)('with %s', (_name, applies, needed) => {
    const lacking = combinations()
      .filter(applies)
      .filter((answers) => {
        const flows = flowsOf(plan(answers));
        return needed.some((flow) => !flows.includes(flow));
      });
    expect(lacking).toEqual([]);
  });

  it('gets no HTTPS to ESXi hosts for plain backup through vCenter Server', () => {
    const flows = flowsOf(
      plan({'esxi-registration': ['vcenter'], 'disaster-recovery': [], 'application-aware-backup': []}),
    );
    expect(flows).toContain('esxi-host tcp 902');
    expect(flows).not.toContain('esxi-host tcp 443');
  });

  it('is offered every answer at once where nothing is answered', () => {
    const planned = new Set(plan({}).openings.flatMap(({connections}) => connections.map(({id}) => id)));
    const overNetwork = vmware
      .filter((connection) => connection.scope === 'network' && !hasUnstatedEnd(matrix, connection))
      .map(({id}) => id);
    expect(overNetwork.filter((id) => !planned.has(id))).toEqual([]);
  });
});

describe('a plan is for the workloads that are chosen', () => {
  const idsOf = (whole: Plan): readonly string[] => [
    ...whole.openings.flatMap(({connections}) => connections.map(({id}) => id)),
    ...[whole.insideMachine, whole.withoutPorts, whole.withoutEnds].flat().map(({id}) => id),
  ];

  it.each(matrix.workloads)('%s: what it needs, and nothing that only others need', (workload) => {
    const ids = idsOf(plan({[workloadFact]: [workload]}));
    const own = matrix.connections.filter(({workloads}) => workloads.includes(workload)).map(({id}) => id);
    expect([...new Set(ids)].sort()).toEqual([...own].sort());
  });

  it('means the first one where nobody says which, as links of old do', () => {
    expect(idsOf(plan({}))).toEqual(idsOf(plan({[workloadFact]: matrix.workloads.slice(0, 1)})));
  });

  it('has several together, and nothing where none is chosen', () => {
    const both = plan({[workloadFact]: ['cloudcache', 'vmware']});
    expect(both.workloads).toEqual(['vmware', 'cloudcache']);
    expect(idsOf(both)).toEqual(expect.arrayContaining([...idsOf(plan({})), 'ew-cloudcache-storage-443']));
    expect(idsOf(plan({[workloadFact]: []}))).toEqual([]);
  });
});

describe('what little supports', () => {
  it('is planned only if the reader includes it, and is reported', () => {
    const answers = {[workloadFact]: ['nutanix-ahv']};
    const id = 'ahv-proxy-iscsi-3260';
    const without = plan(answers);
    expect(without.unconfirmed.map((connection) => connection.id)).toContain(id);
    const planned = (whole: Plan): readonly string[] =>
      whole.openings.flatMap(({connections}) => connections.map((connection) => connection.id));
    expect(planned(without)).not.toContain(id);
    const taken = plan(answers, {...noChoices, takenIn: [id]});
    expect(planned(taken)).toContain(id);
    expect(openPoints(taken, matrix, words).map((point) => point.id)).toContain(`unconfirmed-${id}`);
  });

  it('has no rule if the initiator is unstated', () => {
    const id = 'vmw-inbound-proxy-22';
    const whole = plan({});
    expect(whole.withoutEnds.map((connection) => connection.id)).toEqual([id]);
    expect(flowsOf(whole)).not.toContain('unstated-client');
    expect(openPoints(whole, matrix, words).map((point) => point.id)).toContain(`unstated-end-${id}`);
  });
});

describe('the basis of an opening', () => {
  it('is that of the connection that is best supported', () => {
    for (const {basis, connections} of plan({}).openings) {
      const found = connections.map(selectBasis);
      expect(basis).toBe((['stated', 'inferred'] as const).find((own) => found.includes(own)) ?? 'derived');
    }
  });

  it('keeps ports with different bases separate', () => {
    const standalone = plan({
      'esxi-registration': ['standalone'],
      'disaster-recovery': [],
      'application-aware-backup': [],
    }).openings.filter(({to}) => to.endpoint === 'esxi-host');
    expect(standalone.map(({basis, ports}) => [basis, ports[0]?.from])).toEqual([
      ['stated', 443],
      ['derived', 902],
    ]);
  });
});

describe('a reader', () => {
  it('can exclude what no table lists, with a reminder', () => {
    const id = 'vmw-proxy-esxi-standalone-902';
    const answers = {'esxi-registration': ['standalone']};
    const left = plan(answers, {...noChoices, leftOut: [id]});
    expect(flowsOf(left)).not.toContain('esxi-host tcp 902');
    expect(left.leftOut.map((connection) => connection.id)).toEqual([id]);
    expect(openPoints(left, matrix, words).map(({kind}) => kind)).toContain('left-out');
  });

  it('cannot exclude what a table lists', () => {
    const left = plan({}, {...noChoices, leftOut: ['vmw-proxy-cloud-443']});
    expect(flowsOf(left)).toContain('phoenix-cloud tcp 443');
    expect(left.leftOut).toEqual([]);
    expect(openPoints(left, matrix, words).map((point) => point.id)).toContain('kept-vmw-proxy-cloud-443');
  });

  it('is told that an included connection does not apply', () => {
    const [connection] = matrix.unconfirmed.filter(({workloads}) => workloads.includes('vmware'));
    const choices = {...noChoices, takenIn: [connection?.id ?? '']};
    const ids = (answers: Answers): readonly string[] =>
      openPoints(plan(answers, choices), matrix, words).map((point) => point.id);
    expect(ids({[workloadFact]: ['oracle-pbs']})).toContain(`does-not-apply-${connection?.id ?? ''}`);
    expect(ids({})).not.toContain(`does-not-apply-${connection?.id ?? ''}`);
  });

  it('gets every published transport on demand only', () => {
    expect(flowsOf(plan({})).filter((flow) => / udp (?:902|22)$/u.test(flow))).toEqual([]);
    const literal = plan({}, {...noChoices, publishedLabels: true});
    expect(flowsOf(literal)).toEqual(expect.arrayContaining(['esxi-host udp 902', 'linux-vm udp 22']));
    expect(literal.notOpened).toEqual([]);
  });
});

describe('answers that exclude what another answer needs', () => {
  const conditional = (fact: string): readonly string[] =>
    matrix.connections
      .filter(({workloads, condition}) => workloads.includes('vmware') && fact in condition)
      .filter(({condition, scope}) => scope === 'network' && Object.keys(condition).length > 1)
      .map(({id}) => id);

  it.each<[Answers, readonly string[]]>([
    [
      {'application-aware-backup': ['sql-server'], 'guest-system': []},
      conditional('application-aware-backup'),
    ],
    [
      {'application-aware-backup': ['sql-server'], 'guest-system': ['linux']},
      conditional('application-aware-backup'),
    ],
    [{'application-aware-backup': ['sql-server'], 'guest-system': ['windows', 'linux']}, []],
    [{'application-aware-backup': ['sql-server']}, []],
    [{'application-aware-backup': [], 'guest-system': []}, []],
    [{'guest-system': ['linux']}, []],
  ])('are an open point: %j', (answers, ids) => {
    const points = openPoints(plan(answers), matrix, words).filter(({kind}) => kind === 'answers');
    expect(points.map(({id}) => id.replace('answers-', ''))).toEqual(ids);
  });
});

describe('a connection of another workload', () => {
  const suggested = (answers: Answers): readonly string[] =>
    openPoints(plan(answers), matrix, words)
      .filter(({kind}) => kind === 'other-workload')
      .map((point) => point.id.replace('other-workload-', ''));

  it.each<[Answers, readonly string[]]>([
    [{}, ['ew-cloudcache-storage-443']],
    [{cloudcache: ['deployed']}, ['ew-cloudcache-storage-443']],
    [{cloudcache: []}, []],
    [{cloudcache: ['deployed'], [workloadFact]: ['vmware', 'cloudcache']}, []],
    [{[workloadFact]: ['nutanix-ahv']}, []],
    [
      {[workloadFact]: ['nutanix-ahv'], cloudcache: ['deployed']},
      ['vmw-proxy-cloudcache-443', 'vmw-cloudcache-cloud-443', 'ew-cloudcache-storage-443'],
    ],
    [{[workloadFact]: ['insync-endpoints']}, []],
  ])('is an open point if the answers %j suggest it', (answers, ids) => {
    expect(suggested(answers)).toEqual(ids);
  });
});

it.each(exporters.map(({id}) => id))('%s carries every open point of the plan', async (id) => {
  const exporter = exporters.find((candidate) => candidate.id === id);
  if (exporter === undefined || exporter.kind === 'binary') return;
  const whole = plan({});
  const {content} = await runExporter(exporter, whole, {
    matrix,
    words,
    locale: 'en',
    siteUrl: 'https://ports.example',
  });
  const text = String(content);
  const missing = openPoints(whole, matrix, words).filter(
    (point) => !text.includes(point.id) && !carries(text, point.text),
  );
  expect(missing.map((point) => point.id)).toEqual([]);
});

/** Formats escape differently: a text counts as printed if each of its words follows the other. */
function carries(output: string, text: string): boolean {
  const plain = (raw: string): string =>
    raw
      .replace(/&#(\d+);/gu, (_match, code: string) => String.fromCharCode(Number(code)))
      .replace(/[^\p{L}\p{N}]+/gu, ' ');
  return plain(output).includes(plain(text).trim());
}
