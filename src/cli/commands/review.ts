import {matrix} from '../../matrix/matrix';
import type {Plan} from '../../planner/plan/model';
import {describeReason} from '../../planner/rules/describeReason';
import {reviewRules, type RuleReview} from '../../planner/rules/reviewRules';
import type {Words} from '../../words/words';
import {optionOf, type Command, type Outcome} from '../command';
import {WrongUse} from '../context';
import {planOf, planOptions} from '../planOf';
import {renderTable} from '../table';

const machines = ['forward', 'input', 'output'] as const;
type Machine = (typeof machines)[number];

/** Compares what a deployment needs with existing rules. */
export const review: Command = {
  name: 'review',
  usage: '--hosts FILE --rules FILE [--machine forward|input|output] [--answer fact=value …]',
  options: {...planOptions, rules: {type: 'string'}, machine: {type: 'string'}},
  async run(call) {
    const {words} = call;
    const file = optionOf(call, 'rules');
    if (call.arguments.length > 0) throw new WrongUse(words('cli:wrong.noArguments', {command: 'review'}));
    if (optionOf(call, 'hosts') === undefined || file === undefined) {
      throw new WrongUse(words('cli:wrong.reviewFiles'));
    }
    const machine = machineOf(optionOf(call, 'machine'), words);
    const planned = planOf(call);
    const rules = file === '-' ? await call.readInput() : call.readFile(file);
    return reviewPlan(planned, rules, machine, words);
  },
};

/** The output of `review`; one entry per port. */
function reviewPlan(plan: Plan, rules: string, machine: Machine | undefined, words: Words): Outcome {
  const found = reviewRules(plan, rules, matrix, machine === undefined ? {} : {machine});
  const openings = found.openings.map(({from, to, transport, port, verdict, lines, reasons}) => ({
    from,
    to,
    transport,
    port,
    verdict,
    lines,
    ...(reasons.length === 0 ? {} : {reasons: reasons.map((reason) => describeReason(reason, words))}),
  }));
  const notRead = found.notRead.map(({line, reason}) => ({line, reason: describeReason(reason, words)}));
  return {
    data: {openings, read: found.read, notRead, machine: found.machine, format: found.format},
    text: [
      summaryOf(found, words),
      '',
      renderTable([
        ['verdict', 'from', 'to', 'port', 'lines', 'why'],
        ...openings.map(({from, to, transport, port, verdict, lines, reasons}) => [
          words(`cli:review.verdict.${verdict}`),
          from,
          to,
          `${transport}/${String(port)}`,
          lines.join(','),
          (reasons ?? []).join('; '),
        ]),
      ]),
      ...(notRead.length === 0 ? [] : ['', words('cli:review.notRead')]),
      ...notRead.map(({line, reason}) => `  ${String(line)}: ${reason}`),
    ].join('\n'),
    isFinding: openings.some(({verdict}) => verdict !== 'open'),
  };
}

/** The machine with these rules. @throws WrongUse if the value is none of the three. */
function machineOf(given: string | undefined, words: Words): Machine | undefined {
  const machine = machines.find((each) => each === given);
  if (given !== undefined && machine === undefined) {
    throw new WrongUse(words('cli:wrong.machine', {machine: given, known: machines.join(', ')}));
  }
  return machine;
}

function summaryOf({read, notRead, machine, openings}: RuleReview, words: Words): string {
  const open = openings.filter(({verdict}) => verdict === 'open').length;
  return words('cli:review.summary', {
    read,
    notRead: notRead.length,
    open,
    all: openings.length,
    machine: words(`cli:review.machine.${machine}`),
  });
}
