import {describeHostFault, showEntry} from '../../planner/hosts/describeHostProblem';
import {parseHosts, type HostNotice, type HostProblem} from '../../planner/hosts/parseHosts';
import type {Words} from '../../words/words';
import type {Command} from '../command';
import {WrongUse} from '../context';

/** An entry that did not become a host, as the commands print it. */
export interface PrintedProblem {
  readonly text: string;
  readonly reason: string;
}

/** Reads a list of hosts like the planner's fields. */
export const hosts: Command = {
  name: 'hosts',
  usage: '< LIST',
  options: {},
  async run({arguments: extra, readInput, words}) {
    if (extra.length > 0) throw new WrongUse(words('cli:wrong.noArguments', {command: 'hosts'}));
    const parsed = parseHosts(await readInput());
    const read = parsed.hosts.map(({text}) => text);
    const problems = parsed.problems.map((problem) => printedProblem(problem, words));
    const notices = parsed.notices.map((notice) => ({
      text: notice.entry,
      reason: noticeText(notice, words),
    }));
    return {
      data: {hosts: read, problems, notices},
      text: read.join('\n'),
      remarks: [...notices.map(({reason}) => reason), ...problemLines(problems)],
      isFinding: problems.length > 0,
    };
  },
};

export function printedProblem(problem: HostProblem, words: Words): PrintedProblem {
  return {text: problem.entry, reason: describeHostFault(problem, words)};
}

export function problemLines(problems: readonly PrintedProblem[]): readonly string[] {
  return problems.map(({text, reason}) => `${showEntry(text)}: ${reason}`);
}

/** A notice that a host with a prefix was read as its network. */
export function noticeText({entry, network}: HostNotice, words: Words): string {
  return words('cli:hosts.network', {entry: showEntry(entry), network});
}
