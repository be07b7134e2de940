import i18n from '@generated/i18n';
import type {ReactNode} from 'react';
import {checkTargets, type CheckTarget} from '../check/checkTargets';
import {readCheckResult, type CheckedTarget, type ParsedCheckResult} from '../check/readCheckResult';
import {checkShell} from '../formats/checkShell';
import type {ExportContext} from '../formats/kit/model';
import {prepareExport} from '../formats/kit/prepareExport';
import {words} from '../../words/currentWords';
import {matrix} from '../../matrix/matrix';
import {showEntry} from '../hosts/describeHostProblem';
import type {Plan} from '../plan/model';
import styles from './styles.module.css';

const context: ExportContext = {matrix, words, locale: i18n.currentLocale};

/** Further lines are counted, not listed. */
const SHOWN = 500;

/** What the output of a check script says about the targets of the plan. */
export function readCheck(text: string, plan: Plan): ParsedCheckResult {
  const planned = checkTargets(prepareExport(checkShell, plan, context), context).flatMap(
    ({targets}) => targets,
  );
  return readCheckResult(text, matrix, planned);
}

export function summaryOf({isResult, targets}: ParsedCheckResult): string {
  if (!isResult) return words('ui:plan.check.nothing');
  const count = (light: CheckedTarget['light']): number =>
    targets.filter((target) => target.light === light).length;
  return words('ui:plan.check.summary', {green: count('green'), red: count('red'), grey: count('grey')});
}

const order = {red: 0, grey: 1, green: 2} as const;

export function Results({
  parsed: {targets, unreadable, absent},
}: {
  readonly parsed: ParsedCheckResult;
}): ReactNode {
  const sorted = [...targets].sort((a, b) => order[a.light] - order[b.light]);
  return (
    <div className={styles.review}>
      <ul className={styles.states}>
        {sorted.slice(0, SHOWN).map((target, index) => (
          <Result key={index} target={target} />
        ))}
      </ul>
      {sorted.length > SHOWN && <p>{words('ui:plan.hosts.moreProblems', {count: sorted.length - SHOWN})}</p>}
      {absent.length > 0 && (
        <>
          <h3 id="check-absent">{words('ui:plan.check.absent')}</h3>
          <ul>
            {absent.slice(0, SHOWN).map((target, index) => (
              <li key={index}>
                <Target target={target} />
              </li>
            ))}
          </ul>
        </>
      )}
      {unreadable.length > 0 && (
        <>
          <h3 id="check-unreadable">{words('ui:plan.check.unreadable')}</h3>
          <ul className={styles.rules}>
            {unreadable.slice(0, 20).map(({line, text}) => (
              <li key={line}>
                <span className={styles.place}>{words('ui:plan.review.line', {line})}</span>{' '}
                <code>{showEntry(text, 200)}</code>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Result({target}: {readonly target: CheckedTarget}): ReactNode {
  const {light, result, issuer, untested, isPlanned, isContradicted} = target;
  return (
    <li data-light={light}>
      <span className={styles.state}>{words(`ui:export.check.result.${result}`)}</span>
      <Target target={target} />
      <p className={styles.advice}>
        {words(
          untested === undefined ? `ui:export.check.meaning.${result}` : `ui:export.check.why.${untested}`,
        )}
      </p>
      {issuer !== '' && (
        <p className={styles.advice}>
          {words('ui:plan.check.issuer')}
          {words('ui:list.colon')}
          <code>{showEntry(issuer, 200)}</code>
        </p>
      )}
      {isContradicted && <p className={styles.advice}>{words('ui:plan.check.contradicted')}</p>}
      {!isPlanned && <p className={styles.advice}>{words('ui:plan.check.notPlanned')}</p>}
    </li>
  );
}

function Target({
  target: {source, destination, host, port, transport},
}: {
  readonly target: CheckedTarget | CheckTarget;
}): ReactNode {
  return (
    <>
      <span className={styles.role}>
        {words(`matrix:endpoints.${source}.name`)} → {words(`matrix:endpoints.${destination}.name`)}
      </span>{' '}
      <code>
        {showEntry(host)} {transport}/{port}
      </code>
    </>
  );
}
