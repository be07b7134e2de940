import {useId, type ReactNode} from 'react';
import {words} from '../../words/currentWords';
import {joinWithSeparator} from '../../words/joinWords';
import {showEntry} from '../hosts/describeHostProblem';
import type {Host, Opening} from '../plan/model';
import {portRangeText} from '../plan/planRows';
import {describeReason} from '../rules/describeReason';
import type {Machine, Rule} from '../rules/netfilter/model';
import type {RulesRead} from '../rules/netfilter/rulesRead';
import type {ReviewedFlow, ReviewedOpening, RuleReview} from '../rules/reviewRules';
import styles from './styles.module.css';

export {RuleColumns} from './RuleColumns';
export {readRules} from '../rules/readRules';
export {reviewRead} from '../rules/reviewRules';

/** Further pairs of hosts and rules are counted, not listed. */
const SHOWN = 20;

const machines: readonly Machine[] = ['forward', 'input', 'output'];

export function summaryOf(rules: RulesRead): string {
  return words('ui:plan.review.summary', {
    format: words(`ui:plan.review.format.${rules.format}`),
    count: rules.read,
    left: rules.notRead.length,
  });
}

export function MachineChoice({
  machine,
  onChoose,
}: {
  readonly machine: Machine;
  readonly onChoose: (machine: Machine) => void;
}): ReactNode {
  const name = useId();
  return (
    <>
      <fieldset className={styles.group}>
        <legend>{words('ui:plan.review.machine.legend')}</legend>
        {machines.map((each) => (
          <div key={each}>
            <label className={styles.choice}>
              <input
                type="radio"
                name={name}
                value={each}
                checked={each === machine}
                onChange={() => {
                  onChoose(each);
                }}
              />
              {words(`ui:plan.review.machine.${each}`)}
            </label>
          </div>
        ))}
      </fieldset>
      <p>{words(`ui:plan.review.machine.holds.${machine}`)}</p>
    </>
  );
}

export function Review({review}: {readonly review: RuleReview}): ReactNode {
  return (
    <div className={styles.review}>
      <h3 id="review-openings">{words('ui:plan.review.plan')}</h3>
      <ul className={styles.states}>
        {review.details.map((reviewed) => (
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
      {review.published.length > 0 && (
        <>
          <h3 id="review-published">{words('ui:plan.review.published')}</h3>
          <RuleList rows={review.published.map((rule) => ({rule}))} />
        </>
      )}
      <h3 id="review-not-ours">{words('ui:plan.review.notOurs')}</h3>
      <RuleList rows={review.notOurs.map((rule) => ({rule}))} />
      {review.undecided.length > 0 && (
        <>
          <h3 id="review-undecided">{words('ui:plan.review.undecided')}</h3>
          <RuleList rows={review.undecided.map((rule) => ({rule}))} />
        </>
      )}
      {review.notRead.length > 0 && (
        <>
          <h3 id="review-skipped">{words('ui:plan.review.skipped')}</h3>
          <RuleList
            rows={review.notRead.map(({reason, ...rule}) => ({rule, remark: describeReason(reason, words)}))}
          />
        </>
      )}
    </div>
  );
}

function OpeningState({
  reviewed: {opening, verdict, flows},
}: {
  readonly reviewed: ReviewedOpening;
}): ReactNode {
  const shown = flows.slice(0, SHOWN);
  return (
    <li data-state={verdict}>
      <span className={styles.state}>{words(`ui:plan.review.state.${verdict}`)}</span>
      <span className={styles.role}>{titleOf(opening)}</span>
      <ul className={styles.plain}>
        {shown.map((flow, index) => (
          <li key={index}>
            <code>{flowText(flow, opening)}</code>
            {words('ui:list.colon')}
            {whyOf(flow)}
          </li>
        ))}
        {flows.length > SHOWN && <li>{words('ui:plan.review.more', {count: flows.length - SHOWN})}</li>}
      </ul>
    </li>
  );
}

function whyOf({verdict, lines, reasons}: ReviewedFlow): string {
  const listed = {count: lines.length, lines: joinWithSeparator(lines.slice(0, 8).map(String), words)};
  switch (verdict) {
    case 'open':
      return lines.length === 0
        ? words('ui:plan.review.why.openDefault')
        : words('ui:plan.review.why.open', listed);
    case 'blocked':
      return lines.length === 0
        ? words('ui:plan.review.why.blockedDefault')
        : words('ui:plan.review.why.blocked', listed);
    case 'missing':
      return words('ui:plan.review.why.missing');
    case 'unknown': {
      const state =
        lines.length === 0
          ? words('ui:plan.review.why.unknown')
          : words('ui:plan.review.why.unknownLines', listed);
      const texts = [...new Set(reasons.map((each) => describeReason(each, words)))];
      return texts.length === 0
        ? state
        : state + words('ui:list.colon') + texts.join(words('ui:list.clauseSeparator'));
    }
  }
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

function openingKey({from, to, transport, ports, connections}: Opening): string {
  return [
    from.endpoint,
    to.endpoint,
    transport,
    ...ports.map(portRangeText),
    ...connections.map(({id}) => id),
  ].join(' ');
}

function RuleList({
  rows,
}: {
  readonly rows: readonly {readonly rule: Pick<Rule, 'line' | 'text'>; readonly remark?: string}[];
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
