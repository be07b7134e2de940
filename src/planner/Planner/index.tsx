import useIsBrowser from '@docusaurus/useIsBrowser';
import {useDeferredValue, useMemo, type ReactNode} from 'react';
import {mermaid, mermaidBySource} from '../formats/mermaid';
import type {TextExporter} from '../formats/kit/model';
import {runTextExporter} from '../formats/kit/runExporter';
import {words} from '../../words/currentWords';
import i18n from '@generated/i18n';
import type {Endpoint} from '../../matrix/model';
import {matrix} from '../../matrix/matrix';
import {selectEndpoint} from '../../matrix/select';
import {createPlan} from '../plan/createPlan';
import {describeAnswerProblem} from '../plan/describeAnswerProblem';
import {explainAnswers} from '../plan/explainAnswers';
import type {Answers, Plan} from '../plan/model';
import {parseHosts, type ParsedHosts} from '../hosts/parseHosts';
import CopyButton from '../../ui/CopyButton';
import {Applicabilities} from './Applicabilities';
import {CheckResults} from './CheckResults';
import {EarlierPlan} from './EarlierPlan';
import {HostFields} from './HostFields';
import {HostKeeping} from './HostKeeping';
import {HostSheet} from './HostSheet';
import {Openings} from './Openings';
import {Outputs} from './Outputs';
import {OwnForm} from './OwnForm';
import {PlanDiagram} from './PlanDiagram';
import {Questions} from './Questions';
import {RuleReviewSection} from './RuleReviewSection';
import {Steps, useStepOfLink} from './Steps';
import styles from './styles.module.css';
import {useAnswers} from './useAnswers';
import {useHostTexts} from './useHostTexts';

/** Whether the hosts are known without the reader: by name, by address or as a service tag. */
function isPublished({hostNames, publishedAddresses, serviceTag}: Endpoint): boolean {
  return [hostNames, publishedAddresses, serviceTag].some((given) => given !== undefined);
}

/** From a customer's deployment and hosts to the firewall change it needs; nothing leaves the browser. */
export default function Planner(): ReactNode {
  // Without JavaScript the fields do nothing, so they are enabled by hydration.
  const isAlive = useIsBrowser();
  const {answers, choices, problems, setAnswers, setChoices} = useAnswers();
  const hostTexts = useHostTexts();
  // Typing must stay fluent while the outputs follow.
  const texts = useDeferredValue(hostTexts.texts);
  const applicabilities = useMemo(() => explainAnswers(matrix, answers), [answers]);
  const parsed = useMemo(() => parseAll(texts), [texts]);
  const hosts = useMemo(
    () => Object.fromEntries(Object.entries(parsed).map(([endpoint, own]) => [endpoint, own.hosts])),
    [parsed],
  );
  const plan = useMemo(() => createPlan(matrix, answers, hosts, words, choices), [answers, choices, hosts]);
  const endpoints = endpointsOf(plan);
  const unread = endpoints.flatMap((endpoint) => parsed[endpoint]?.problems ?? []);
  const empty = endpoints.filter(
    (endpoint) => (hosts[endpoint] ?? []).length === 0 && !isPublished(selectEndpoint(matrix, endpoint)),
  );
  useStepOfLink(isAlive);

  return (
    <fieldset className={styles.planner} disabled={!isAlive} role="presentation">
      <noscript>
        <p className={styles.problems}>{words('ui:plan.noScript')}</p>
      </noscript>
      <p className={styles.privacy}>{words('ui:plan.privacy')}</p>

      <Steps>
        <p role="status" className={styles.status}>
          {words('ui:plan.answers.status', {
            applying: applicabilities.filter(({applies}) => applies).length,
            count: applicabilities.length,
          })}
        </p>
        <a href="#openings">{words('ui:plan.steps.summary', {count: plan.openings.length})}</a>
        <a href="#hosts" data-empty={empty.length > 0 || undefined}>
          {empty.length > 0
            ? words('ui:plan.steps.missing', {count: empty.length})
            : words('ui:plan.steps.allFilled')}
        </a>
      </Steps>

      <section>
        <h2 id="answers">{words('ui:plan.answers.title')}</h2>
        <p>{words('ui:plan.answers.lead')}</p>
        {problems.map((problem) => (
          <p key={Object.values(problem).join(' ')} className={styles.problems}>
            {describeAnswerProblem(problem, words)}
          </p>
        ))}
        <Questions answers={answers} onChange={setAnswers} />
        <div className={styles.actions}>
          <button
            type="button"
            className={styles.button}
            onClick={() => {
              setAnswers({});
            }}
          >
            {words('ui:plan.answers.reset')}
          </button>
          <CopyButton label={words('ui:plan.answers.copyLink')} text={linkToAnswers} />
        </div>
        <h3 id="why">{words('ui:plan.why.title')}</h3>
        <div
          className={`${styles.scroll ?? ''} ${styles.withCards ?? ''}`}
          tabIndex={0}
          role="region"
          aria-labelledby="why"
        >
          <Applicabilities rows={applicabilities} />
        </div>
      </section>

      <section>
        <h2 id="hosts">{words('ui:plan.hosts.title')}</h2>
        <p>{words('ui:plan.hosts.lead')}</p>
        {endpoints.includes('ntp-server') && (
          <p className={styles.hint}>{words(`ui:plan.hosts.time.${timeSource(answers)}`)}</p>
        )}
        <HostFields
          endpoints={endpoints}
          texts={hostTexts.texts}
          parsed={parsed}
          onChange={hostTexts.setTexts}
        />
        <HostSheet
          onRead={(read) => {
            hostTexts.setTexts({...hostTexts.texts, ...read});
          }}
        />
        <HostKeeping state={hostTexts} />
      </section>

      <section>
        <h2 id="openings">{words('ui:plan.openings.title')}</h2>
        <p>{words('ui:plan.openings.lead')}</p>
        <div className={styles.withMap}>
          <div className={styles.withCards}>
            <Openings plan={plan} choices={choices} onChange={setChoices} />
          </div>
          <div>
            <h3 id="diagram">{words('ui:plan.diagram.title')}</h3>
            <PlanDiagram
              mermaid={printed(mermaid, plan)}
              narrow={printed(mermaidBySource, plan)}
              connections={plan.openings.flatMap(({connections}) => connections)}
            />
          </div>
        </div>
      </section>

      <section>
        <h2 id="outputs">{words('ui:plan.outputs.title')}</h2>
        <Outputs answers={answers} choices={choices} hosts={hosts} unread={unread} empty={empty} />
        <OwnForm plan={plan} />
      </section>

      <section>
        <h2 id="check">{words('ui:plan.check.title')}</h2>
        <CheckResults plan={plan} />
      </section>

      <section>
        <h2 id="review">{words('ui:plan.review.title')}</h2>
        <RuleReviewSection plan={plan} />
      </section>

      <section>
        <h2 id="earlier">{words('ui:plan.earlier.title')}</h2>
        <EarlierPlan plan={plan} />
      </section>
    </fieldset>
  );
}

/** Recipients of the link get the questions answered and continue with the hosts. */
function linkToAnswers(): string {
  const {origin, pathname, search} = location;
  return `${origin}${pathname}${search}#hosts`;
}

function parseAll(texts: Readonly<Record<string, string>>): Readonly<Record<string, ParsedHosts>> {
  return Object.fromEntries(Object.entries(texts).map(([endpoint, text]) => [endpoint, parseHosts(text)]));
}

/** The endpoints that a rule of the plan names, in matrix order. */
function endpointsOf({openings}: Plan): readonly string[] {
  const used = new Set(openings.flatMap(({from, to}) => [from.endpoint, to.endpoint]));
  return matrix.endpoints.map(({id}) => id).filter((id) => used.has(id));
}

/** Whose time server it is, if a single answer says so. */
function timeSource(answers: Answers): 'own' | 'public' | 'open' {
  const [answer, ...others] = answers['time-source'] ?? [];
  return (answer === 'own' || answer === 'public') && others.length === 0 ? answer : 'open';
}

function printed(exporter: TextExporter, plan: Plan): string {
  return runTextExporter(exporter, plan, {matrix, words, locale: i18n.currentLocale}).content;
}
