import {useDeferredValue, useId, useMemo, useState, type ReactNode} from 'react';
import {words} from '../../words/currentWords';
import {joinWithSeparator} from '../../words/joinWords';
import {matrix} from '../../matrix/matrix';
import {showEntry} from '../hosts/describeHostProblem';
import type {Host, Opening, Plan} from '../plan/model';
import {portRangeText} from '../plan/planRows';
import {compareRules} from '../rules/compareRules';
import type {FirewallRule, ReviewedFlow, ReviewedOpening, RuleReview, RuleSet} from '../rules/model';
import {readRules} from '../rules/readRules';
import styles from './styles.module.css';

/** Pairs of hosts and rules beyond these are counted, not listed. */
const SHOWN = 20;

/** Compares the plan with the rules that the customer has today. */
export function RuleReviewSection({plan}: {readonly plan: Plan}): ReactNode {
  const id = useId();
  const [text, setText] = useState('');
  const settled = useDeferredValue(text);
  const rules = useMemo(() => (settled.trim() === '' ? undefined : readRules(settled)), [settled]);
  const review = useMemo(
    () => (rules === undefined ? undefined : compareRules(matrix, plan.openings, rules)),
    [rules, plan],
  );
  return (
    <>
      <p id={`${id}-lead`}>{words('ui:plan.review.lead')}</p>
      <p className={styles.hint}>{words('ui:plan.review.limits')}</p>
      <div className={styles.field}>
        <label htmlFor={id}>{words('ui:plan.review.text')}</label>
        <textarea
          id={id}
          rows={6}
          value={text}
          spellCheck={false}
          autoComplete="off"
          aria-describedby={`${id}-lead ${id}-summary`}
          className={styles.code}
          onChange={(event) => {
            setText(event.target.value);
          }}
        />
      </div>
      <p id={`${id}-summary`} aria-live="polite">
        {rules !== undefined && summaryOf(rules, review)}
      </p>
      {rules !== undefined && review !== undefined && review !== 'too-much' && (
        <Review rules={rules} review={review} />
      )}
    </>
  );
}

function summaryOf(rules: RuleSet, review: RuleReview | 'too-much' | undefined): string {
  if (review === 'too-much') return words('ui:plan.review.tooMuch');
  if (rules.rules.length === 0 && rules.skipped.length === 0) return words('ui:plan.review.nothing');
  return words('ui:plan.review.summary', {
    format: words(`ui:plan.review.format.${rules.format}`),
    count: rules.rules.length,
  });
}

function Review({rules, review}: {readonly rules: RuleSet; readonly review: RuleReview}): ReactNode {
  return (
    <div className={styles.review}>
      {rules.openChains.map((chain) => (
        <p key={chain} className={styles.notices}>
          {words('ui:plan.review.openChain', {chain: showEntry(chain)})}
        </p>
      ))}
      <h3 id="review-openings">{words('ui:plan.review.plan')}</h3>
      <ul className={styles.states}>
        {review.openings.map((reviewed) => (
          <OpeningState key={openingKey(reviewed.opening)} reviewed={reviewed} />
        ))}
      </ul>
      <h3 id="review-wider">{words('ui:plan.review.wider')}</h3>
      <RuleList
        rows={review.wider.map(({rule, sides}) => ({
          rule,
          remark: joinWithSeparator(
            sides.map((side) => words(`ui:plan.review.widerSide.${side}`)),
            words,
          ),
        }))}
      />
      <h3 id="review-not-ours">{words('ui:plan.review.notOurs')}</h3>
      <RuleList rows={review.notOurs.map((rule) => ({rule}))} />
      {review.undecided.length > 0 && (
        <>
          <h3 id="review-undecided">{words('ui:plan.review.undecided')}</h3>
          <RuleList rows={review.undecided.map((rule) => ({rule}))} />
        </>
      )}
      {rules.skipped.length > 0 && (
        <>
          <h3 id="review-skipped">{words('ui:plan.review.skipped')}</h3>
          <RuleList
            rows={rules.skipped.map(({reason, ...rule}) => ({
              rule,
              remark: words(`ui:plan.review.skip.${reason}`),
            }))}
          />
        </>
      )}
    </div>
  );
}

function OpeningState({reviewed: {opening, state, flows}}: {readonly reviewed: ReviewedOpening}): ReactNode {
  const shown = flows.slice(0, SHOWN);
  return (
    <li data-state={state}>
      <span className={styles.state}>{words(`ui:plan.review.state.${state}`)}</span>
      <span className={styles.role}>{titleOf(opening)}</span>
      <ul className={styles.plain}>
        {shown.map((flow, index) => (
          <li key={index}>
            <code>{flowText(flow, opening)}</code>
            {words('ui:list.colon')}
            {words(`ui:plan.review.why.${flow.state}`, {line: flow.rule?.line ?? 0})}
          </li>
        ))}
        {flows.length > SHOWN && <li>{words('ui:plan.review.more', {count: flows.length - SHOWN})}</li>}
      </ul>
    </li>
  );
}

function titleOf({from, to, transport, ports}: Opening): string {
  return words('ui:connection.title', {
    from: from.name,
    to: to.name,
    service: words('ui:service.numbered', {
      transports: transport.toUpperCase(),
      ports: joinWithSeparator(ports.map(portRangeText), words),
    }),
  });
}

function flowText({from, to, transport, ports}: ReviewedFlow, opening: Opening): string {
  const end = (host: Host | undefined, name: string): string => host?.text ?? `<${name}>`;
  return `${end(from, opening.from.name)} → ${end(to, opening.to.name)} ${transport}/${portRangeText(ports)}`;
}

function openingKey({from, to, transport}: Opening): string {
  return [from.endpoint, to.endpoint, transport].join(' ');
}

function RuleList({
  rows,
}: {
  readonly rows: readonly {readonly rule: Pick<FirewallRule, 'line' | 'text'>; readonly remark?: string}[];
}): ReactNode {
  if (rows.length === 0) return <p>{words('ui:plan.review.none')}</p>;
  return (
    <ul className={styles.rules}>
      {rows.slice(0, 5 * SHOWN).map(({rule: {line, text}, remark}, index) => (
        <li key={index}>
          <span className={styles.place}>{words('ui:plan.review.line', {line})}</span>{' '}
          <code>{showEntry(text, 200)}</code>
          {remark !== undefined && (
            <>
              {words('ui:list.colon')}
              {remark}
            </>
          )}
        </li>
      ))}
      {rows.length > 5 * SHOWN && (
        <li>{words('ui:plan.hosts.moreProblems', {count: rows.length - 5 * SHOWN})}</li>
      )}
    </ul>
  );
}
