import {matrix} from '../../matrix/matrix';
import {exporters} from '../../planner/formats/kit';
import type {ExportContext} from '../../planner/formats/kit/model';
import {runExporter, runTextExporter} from '../../planner/formats/kit/runExporter';
import {json} from '../../planner/formats/json';
import {optionOf, type Call, type Command} from '../command';
import {listIds, WrongUse} from '../context';
import {planOf, planOptions} from '../planOf';

/** What a deployment needs, in any format of the planner. */
export const plan: Command = {
  name: 'plan',
  usage:
    '[--answer fact=value …] [--hosts FILE] [--without ID …] [--with ID …] [--published-labels] [--source ENDPOINT] --format <format>',
  options: {...planOptions, format: {type: 'string'}, source: {type: 'string'}},
  async run(call) {
    const {words, locale} = call;
    if (call.arguments.length > 0) throw new WrongUse(words('cli:wrong.noArguments', {command: 'plan'}));
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

function exportContext(call: Call): ExportContext {
  const source = optionOf(call, 'source');
  if (source !== undefined && !matrix.endpoints.some(({id}) => id === source)) {
    throw new WrongUse(call.words('cli:wrong.endpoint', {name: source, known: listIds(matrix.endpoints)}));
  }
  return {matrix, words: call.words, locale: call.locale, ...(source === undefined ? {} : {source})};
}
