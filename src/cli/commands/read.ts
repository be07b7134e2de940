import {readingText} from '../../query/answers/explainQuery';
import {matrix} from '../../matrix/matrix';
import {selectPorts} from '../../matrix/select';
import {LOG_LIMIT, readPasted} from '../../query/log/readPasted';
import type {Command} from '../command';
import {WrongUse} from '../context';

const knownPorts: ReadonlySet<number> = new Set(selectPorts(matrix));

/** Reads pasted log lines like the search boxes: which port was requested, at which end, and how certain that is. */
export const read: Command = {
  name: 'read',
  usage: '< LINES',
  options: {},
  async run({arguments: extra, readInput, words}) {
    if (extra.length > 0) throw new WrongUse(words('cli:wrong.noArguments', {command: 'read'}));
    const text = await readInput();
    const pasted = readPasted(text, knownPorts);
    const remarks = text.length > LOG_LIMIT ? [words('ui:search.problem.tooLong', {limit: LOG_LIMIT})] : [];
    if (pasted.kind === 'query') {
      return {
        data: {kind: 'query', format: null, readings: [], messages: remarks},
        text: words('cli:read.query'),
        remarks,
        isFinding: text.trim() === '',
      };
    }
    if (pasted.kind === 'unknown-log') {
      const unknown = words('ui:search.problem.logUnknown');
      return {
        data: {kind: 'unknown-log', format: null, readings: [], messages: [...remarks, unknown]},
        text: unknown,
        remarks,
        isFinding: true,
      };
    }
    const readings = pasted.entries.flatMap((entry) =>
      entry.readings.map(({port, transport, host, packet, certainty}) => ({
        port,
        transport,
        host,
        packet,
        certainty,
      })),
    );
    const lines = pasted.entries.flatMap((entry) =>
      entry.readings.map((reading) => readingText({...reading, format: entry.format}, words)),
    );
    const faults = pasted.entries.flatMap(({fault, detail}) => {
      if (fault === undefined) return [];
      switch (fault) {
        case 'translation':
          return [words('ui:search.problem.logOfTranslation')];
        case 'other-protocol':
          return [words('ui:search.problem.logOfOtherProtocol', {protocol: detail})];
        case 'no-port':
        case 'port-out-of-range':
          return [words('ui:search.problem.logWithoutDestinationPort')];
      }
    });
    const messages = [
      ...remarks,
      ...faults,
      ...(pasted.unread === 0 ? [] : [words('ui:search.problem.logLinesUnread', {count: pasted.unread})]),
    ];
    return {
      data: {kind: 'log', format: pasted.entries[0]?.format ?? null, readings, messages},
      text: lines.join('\n'),
      remarks: messages,
      isFinding: readings.length === 0,
    };
  },
};
