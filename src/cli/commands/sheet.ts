import {matrix} from '../../matrix/matrix';
import type {LeftOut} from '../../planner/hosts/parseHostSheet';
import {describeLeftOut, describeSeveral, readHostSheet} from '../../planner/hosts/readHostSheet';
import type {Command} from '../command';
import {languages, WrongUse} from '../context';
import {noticeText, printedProblem, problemLines, type PrintedProblem} from './hosts';

/** Reads a table of endpoints and hosts; the text output is a host file. */
export const sheet: Command = {
  name: 'sheet',
  usage: '< TABLE',
  options: {},
  async run({arguments: extra, readInput, words}) {
    if (extra.length > 0) throw new WrongUse(words('cli:wrong.noArguments', {command: 'sheet'}));
    const read = readHostSheet(await readInput(), matrix, languages);
    // Ignored columns are normal in an inventory; an ignored cell may have been meant as a host.
    const printed = ({entry, ...rest}: LeftOut): PrintedProblem => ({
      text: entry,
      reason: describeLeftOut({entry, ...rest}, words),
    });
    const isColumn = ({kind}: LeftOut): boolean => kind === 'column' || kind === 'names';
    const columns = read.leftOut.filter(isColumn).map(printed);
    const several = read.several.map((each) => ({
      text: each.addresses.join(', '),
      reason: describeSeveral(each, words),
    }));
    const problems = [
      ...(read.layout === 'unreadable' ? [{text: '', reason: words('ui:plan.hosts.sheet.nothing')}] : []),
      ...read.unknownNames.map(({entry}) => ({text: entry, reason: words('cli:sheet.unknownName')})),
      ...read.problems.map((problem) => printedProblem(problem, words)),
      ...read.leftOut.filter((each) => !isColumn(each)).map(printed),
    ];
    const networks = read.notices.map((notice) => ({text: notice.entry, reason: noticeText(notice, words)}));
    const endpoints = Object.fromEntries(
      Object.entries(read.hosts).map(([id, own]) => [id, own.map(({text}) => text)]),
    );
    return {
      data: {endpoints, problems, notices: [...networks, ...several, ...columns]},
      text: Object.entries(endpoints)
        .flatMap(([id, own]) => own.map((host) => `${id},${host}`))
        .join('\n'),
      remarks: [
        ...[...networks, ...several].map(({reason}) => reason),
        ...problemLines([...columns, ...problems]),
      ],
      isFinding: problems.length > 0,
    };
  },
};
