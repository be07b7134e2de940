import {matrix} from '../../matrix/matrix';
import {checkColumns, checkResults} from '../../planner/check/checkResult';
import {
  checkSources,
  checkTargets,
  untestedReasons,
  type CheckTarget,
} from '../../planner/check/checkTargets';
import {checkShell} from '../../planner/formats/checkShell';
import type {ExportContext} from '../../planner/formats/kit/model';
import {prepareExport} from '../../planner/formats/kit/prepareExport';
import type {Words} from '../../words/words';
import {tryTarget, type Tried} from '../check/tryTarget';
import {optionOf, type Call, type Command} from '../command';
import {WrongUse} from '../context';
import {planOf, planOptions} from '../planOf';
import {renderTable} from '../table';

const DEFAULT_WAIT = 5;
const AT_ONCE = 16;

type Checked = CheckTarget & Tried;

/** Tests what the plan needs from this machine; the planner's page can read the CSV back. */
export const check: Command = {
  name: 'check',
  usage: '--hosts FILE [--source ENDPOINT] [--answer fact=value …] [--wait SECONDS] [--csv]',
  options: {
    ...planOptions,
    source: {type: 'string'},
    wait: {type: 'string'},
    csv: {type: 'boolean'},
  },
  async run(call) {
    const {words, options} = call;
    if (call.arguments.length > 0) throw new WrongUse(words('cli:wrong.noArguments', {command: 'check'}));
    if (optionOf(call, 'hosts') === undefined) throw new WrongUse(words('cli:wrong.checkHosts'));
    if (options.csv === true && options.json === true) throw new WrongUse(words('cli:wrong.csvOrJson'));
    const wait = Number(optionOf(call, 'wait') ?? DEFAULT_WAIT);
    if (!(wait > 0 && wait <= 300)) throw new WrongUse(words('cli:wrong.wait'));
    const targets = targetsOf(call);
    const checked = await tryAll(targets, wait * 1_000, (done) => {
      call.progress(words('cli:check.progress', {done, all: targets.length}));
    });
    return {
      data: {
        targets: checked.map(({source, destination, host, port, transport, result, detail, connections}) => ({
          source,
          destination,
          host,
          port,
          transport,
          result,
          detail,
          connections,
        })),
      },
      text: options.csv === true ? renderCsv(checked) : renderForPeople(checked, words),
      isFinding: checked.some(({result}) => result !== 'open' && result !== 'not-tested'),
    };
  },
};

function targetsOf(call: Call): readonly CheckTarget[] {
  const {words, locale} = call;
  const source = optionOf(call, 'source');
  const context: ExportContext = {matrix, words, locale, ...(source === undefined ? {} : {source})};
  const exportable = prepareExport(checkShell, planOf(call), context);
  const known = checkSources(checkTargets(exportable, {matrix, words, locale}));
  if (source !== undefined && !known.includes(source)) {
    throw new WrongUse(words('cli:wrong.source', {name: source, known: known.join(', ')}));
  }
  return checkTargets(exportable, context).flatMap(({targets}) => targets);
}

/** In plan order, no matter which test finishes first. */
async function tryAll(
  targets: readonly CheckTarget[],
  wait: number,
  progress: (done: number) => void,
): Promise<readonly Checked[]> {
  const checked: Checked[] = [];
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    for (let index = next++; index < targets.length; index = next++) {
      const target = targets[index];
      if (target === undefined) return;
      checked[index] = {...target, ...(await tryTarget(target, wait))};
      done += 1;
      progress(done);
    }
  };
  await Promise.all(Array.from({length: AT_ONCE}, work));
  return checked;
}

function renderCsv(checked: readonly Checked[]): string {
  const row = (cells: readonly string[]): string => cells.map((cell) => `"${cell}"`).join(',');
  return [
    row(checkColumns),
    ...checked.map(({source, destination, host, port, transport, result, detail, connections}) =>
      row([source, destination, host, String(port), transport, result, detail, connections.join(' ')]),
    ),
  ].join('\n');
}

function renderForPeople(checked: readonly Checked[], words: Words): string {
  const seen = checkResults.filter((result) => checked.some((each) => each.result === result));
  const untested = untestedReasons.filter((why) =>
    checked.some(({result, detail}) => result === 'not-tested' && detail === why),
  );
  return [
    renderTable(
      checked.map(({source, destination, host, port, transport, result, detail}) => [
        result,
        `${source} → ${destination}`,
        host,
        `${transport}/${String(port)}`,
        detail,
      ]),
    ),
    '',
    ...seen.map(
      (result) =>
        `${result}: ${words(`ui:export.check.result.${result}`)}${words('ui:list.colon')}${words(`ui:export.check.meaning.${result}`)}`,
    ),
    ...untested.map((why) => `not-tested (${why}): ${words(`ui:export.check.why.${why}`)}`),
    '',
    renderCsv(checked),
  ].join('\n');
}
