import {parseHostSheet} from '../../planner/hosts/parseHostSheet';
import type {Command} from '../command';
import {languages, namesOfEndpoints} from '../context';
import {noticeText, printedProblem, problemLines} from './hosts';

const inAll = (key: Parameters<(typeof languages)[number]['words']>[0]): readonly string[] =>
  languages.map(({words}) => words(key));

/** Reads a table of endpoints and hosts; the text output is a host file. */
export const sheet: Command = {
  name: 'sheet',
  usage: '< TABLE',
  options: {},
  async run({readInput, words}) {
    const read = parseHostSheet(await readInput(), namesOfEndpoints, {
      from: inAll('ui:table.from'),
      fromHosts: inAll('ui:export.column.fromHosts'),
      to: inAll('ui:table.to'),
      toHosts: inAll('ui:export.column.toHosts'),
    });
    const problems = [
      ...(read.layout === 'unreadable' ? [{text: '', reason: words('ui:plan.hosts.sheet.nothing')}] : []),
      ...read.unknownNames.map(({entry}) => ({text: entry, reason: words('cli:sheet.unknownName')})),
      ...read.problems.map((problem) => printedProblem(problem, words)),
    ];
    const endpoints = Object.fromEntries(
      Object.entries(read.hosts).map(([id, own]) => [id, own.map(({text}) => text)]),
    );
    return {
      data: {endpoints, problems},
      text: Object.entries(endpoints)
        .flatMap(([id, own]) => own.map((host) => `${id},${host}`))
        .join('\n'),
      remarks: [...read.notices.map((notice) => noticeText(notice, words)), ...problemLines(problems)],
      isFinding: problems.length > 0,
    };
  },
};
