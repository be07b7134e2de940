import {matrix} from '../matrix/matrix';
import {NONE, parseAnswers} from '../planner/plan/answersUrl';
import {canBeLeftOut, createPlan, type HostsByEndpoint} from '../planner/plan/createPlan';
import type {Plan} from '../planner/plan/model';
import {optionOf, optionsOf, type Call} from './command';
import {noticeText} from './commands/hosts';
import {listIds, WrongUse} from './context';
import {readHostFile} from './hostFile';

/** The options that describe the deployment. */
export const planOptions = {
  answer: {type: 'string', multiple: true},
  hosts: {type: 'string'},
  without: {type: 'string', multiple: true},
  with: {type: 'string', multiple: true},
  'published-labels': {type: 'boolean'},
} as const;

/** The requested plan. @throws WrongUse if an answer or a host file is wrong. */
export function planOf(call: Call): Plan {
  const {words, options} = call;
  const known = matrix.connections.map(({id}) => id);
  const unconfirmed = matrix.unconfirmed.map(({id}) => id);
  const takenIn = optionsOf(call, 'with');
  const without = optionsOf(call, 'without');
  const stranger =
    without.find((id) => !known.includes(id)) ?? takenIn.find((id) => !unconfirmed.includes(id));
  if (stranger !== undefined) {
    throw new WrongUse(words('cli:wrong.connection', {id: stranger}));
  }
  const required = matrix.connections.find(
    (connection) => without.includes(connection.id) && !canBeLeftOut(connection),
  );
  if (required !== undefined) throw new WrongUse(words('cli:wrong.required', {id: required.id}));
  const search = optionsOf(call, 'answer').map((answer) => {
    const [, fact = '', value = ''] = /^([^=]+)=(.+)$/u.exec(answer) ?? [];
    const declared = matrix.deploymentFacts.find(({id}) => id === fact.trim());
    if (declared === undefined) {
      throw new WrongUse(words('cli:wrong.answer', {answer, known: listIds(matrix.deploymentFacts)}));
    }
    const values = declared.exhaustive === true ? declared.values : [...declared.values, NONE];
    const wrong = value.split(',').find((each) => !values.includes(each.trim()));
    if (wrong !== undefined) {
      throw new WrongUse(
        words('cli:wrong.answerValue', {value: wrong, fact: declared.id, known: values.join(', ')}),
      );
    }
    return `${declared.id}=${encodeURIComponent(value)}`;
  });
  const {answers, problems} = parseAnswers(search.join('&'), matrix.deploymentFacts, known);
  for (const problem of problems) {
    if (problem.fault === 'contradiction') {
      throw new WrongUse(words('cli:wrong.contradiction', {fact: problem.fact}));
    }
  }
  return createPlan(matrix, answers, hostsOf(call), words, {
    takenIn,
    leftOut: without,
    publishedLabels: options['published-labels'] === true,
  });
}

function hostsOf(call: Call): HostsByEndpoint {
  const file = optionOf(call, 'hosts');
  return file === undefined
    ? {}
    : readHostFile(call.readFile(file), call.words, (notice) => {
        call.remark(noticeText(notice, call.words));
      });
}
