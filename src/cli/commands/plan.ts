import {matrix} from '../../matrix/matrix';
import {exporters} from '../../planner/formats/kit';
import type {ExportContext} from '../../planner/formats/kit/model';
import {runExporter, runTextExporter} from '../../planner/formats/kit/runExporter';
import {json} from '../../planner/formats/json';
import {showEntry} from '../../planner/hosts/describeHostProblem';
import {
  changeTexts,
  comparePlans,
  describeChanges,
  readEarlierPlan,
  type EarlierPlan,
} from '../../planner/plan/comparePlans';
import type {Plan} from '../../planner/plan/model';
import type {Words} from '../../words/words';
import {optionOf, type Call, type Command, type Outcome} from '../command';
import {listIds, WrongUse} from '../context';
import {planOf, planOptions} from '../planOf';

/** What a deployment needs, in any of the planner's formats. */
export const plan: Command = {
  name: 'plan',
  usage:
    '[--answer fact=value …] [--hosts FILE] [--without ID …] [--with ID …] [--published-labels] [--source ENDPOINT] (--format <format> | --earlier FILE)',
  options: {...planOptions, format: {type: 'string'}, earlier: {type: 'string'}, source: {type: 'string'}},
  async run(call) {
    const {words, locale} = call;
    if (call.arguments.length > 0) throw new WrongUse(words('cli:wrong.noArguments', {command: 'plan'}));
    const earlier = optionOf(call, 'earlier');
    if (earlier !== undefined) {
      if (optionOf(call, 'format') !== undefined) throw new WrongUse(words('cli:wrong.formatOrEarlier'));
      const text = earlier === '-' ? await call.readInput() : call.readFile(earlier);
      return compareWith(readEarlierPlan(text, matrix), planOf(call), earlier, words);
    }
    const id = optionOf(call, 'format') ?? (call.options.json === true ? 'json' : undefined);
    const exporter = exporters.find((each) => each.id === id);
    if (exporter === undefined) {
      throw new WrongUse(words('cli:wrong.format', {format: id ?? '', known: listIds(exporters)}));
    }
    const planned = planOf(call);
    const {content, fileName, refusals} = await runExporter(exporter, planned, exportContext(call));
    const reasons = refusals.map(({reason}) => reason);
    return {
      data:
        exporter.id === 'json'
          ? (JSON.parse(runTextExporter(json, planned, {matrix, words, locale}).content) as unknown)
          : {
              format: exporter.id,
              fileName,
              refused: reasons,
              ...(typeof content === 'string'
                ? {content}
                : {contentBase64: Buffer.from(content).toString('base64')}),
            },
      text: content,
      remarks: exporter.id === 'json' ? [] : reasons,
      isFinding: false,
    };
  },
};

/**
 * What has changed since a plan that was exported earlier, by pair of ends. @throws WrongUse if the file is not a plan.
 */
function compareWith(earlier: EarlierPlan, planned: Plan, file: string, words: Words): Outcome {
  if (earlier.kind !== 'plan') {
    throw new WrongUse(
      words('cli:wrong.earlier', {
        file: showEntry(file),
        reason: words(earlier.kind === 'nothing' ? 'ui:plan.earlier.nothing' : 'ui:plan.earlier.tooLong'),
      }),
    );
  }
  const changes = comparePlans(earlier.openings, planned);
  const {unknown} = earlier;
  const lines = changes.flatMap((change) =>
    changeTexts(change, words).map((text) => `${change.from} → ${change.to}${words('ui:list.colon')}${text}`),
  );
  return {
    data: {changes, unknown},
    text: [
      describeChanges(changes, unknown, words),
      ...lines,
      ...(changes.some(({close}) => close.length > 0) ? [words('ui:plan.earlier.closeNote')] : []),
      ...(unknown.length === 0 ? [] : [words('ui:plan.earlier.unknown', {connections: unknown.join(', ')})]),
    ].join('\n'),
    isFinding: changes.length > 0 || unknown.length > 0,
  };
}

function exportContext(call: Call): ExportContext {
  const source = optionOf(call, 'source');
  if (source !== undefined && !matrix.endpoints.some(({id}) => id === source)) {
    throw new WrongUse(call.words('cli:wrong.endpoint', {name: source, known: listIds(matrix.endpoints)}));
  }
  return {matrix, words: call.words, locale: call.locale, ...(source === undefined ? {} : {source})};
}
