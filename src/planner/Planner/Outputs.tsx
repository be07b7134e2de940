import i18n from '@generated/i18n';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {useId, useMemo, useState, type ReactNode} from 'react';
import {csv} from '../formats/csv';
import {offeredFormats} from '../formats/kit/offeredFormats';
import type {Exporter, ExporterGroup, ExporterId, ExportContext} from '../formats/kit/model';
import {prepareExport} from '../formats/kit/prepareExport';
import {runExporter, runTextExporter} from '../formats/kit/runExporter';
import {words} from '../../words/currentWords';
import {isLocale, languages, locales, type Locale} from '../../words/locales';
import {loadWords} from '../../words/loadWords';
import {matrix} from '../../matrix/matrix';
import {showEntry} from '../hosts/describeHostProblem';
import {createPlan, type HostsByEndpoint} from '../plan/createPlan';
import {joinWithSeparator} from '../../words/joinWords';
import type {Answers, Plan, PlanChoices} from '../plan/model';
import type {Words} from '../../words/words';
import CopyButton from '../../ui/CopyButton';
import {useSiteBase} from '../../ui/useSiteBase';
import {saveFile} from '../../ui/saveFile';
import {afterPaint} from '../../ui/useAfterPaint';
import {useLoaded} from '../../ui/useLoaded';
import {fetchAhead, PartState} from './PartState';
import styles from './styles.module.css';

const groups: readonly ExporterGroup[] = [...new Set(offeredFormats.map(({group}) => group))];

/** The default format is part of the page's scripts; the others are loaded when one of them is selected. */
const first = csv;
const loadExporters = async () => import(/* webpackChunkName: "formats" */ '../formats/kit');
const turnTo = fetchAhead(loadExporters);

/** Nobody reads more than this in a preview, and it slows the page down. */
const PREVIEW_LENGTH = 50_000;

const pageLocale: Locale = isLocale(i18n.currentLocale) ? i18n.currentLocale : locales[0];

interface Props {
  readonly answers: Answers;
  readonly choices: PlanChoices;
  readonly hosts: HostsByEndpoint;
  /** Endpoints of the plan whose hosts are still missing. */
  readonly empty: readonly string[];
  /** The invalid entries of the fields. */
  readonly unread: readonly {readonly entry: string}[];
}

/** All formats of the registry: select, preview, copy, save. */
export function Outputs({answers, choices, hosts, empty, unread}: Props): ReactNode {
  const name = useId();
  const [chosen, setChosen] = useState<ExporterId>(first.id);
  const part = useLoaded(loadExporters, chosen !== first.id);
  const [wanted, setWanted] = useState(pageLocale);
  const [loaded, setLoaded] = useState<Readonly<Partial<Record<Locale, Words>>>>({[pageLocale]: words});
  const [hasFailed, setFailed] = useState(false);
  const exporter = chosen === first.id ? first : part.value?.exporters.find(({id}) => id === chosen);
  // Until the other language has loaded, the output stays in that of the page.
  const [locale, outputWords] = loaded[wanted] === undefined ? [pageLocale, words] : [wanted, loaded[wanted]];
  const plan = useMemo(
    () => createPlan(matrix, answers, hosts, outputWords, choices),
    [answers, choices, hosts, outputWords],
  );

  const choose = (choice: Locale): void => {
    setFailed(false);
    setWanted(choice);
    loadWords(choice).then(
      (found) => {
        setLoaded((others) => ({...others, [choice]: found}));
      },
      () => {
        setFailed(true);
        setWanted(pageLocale);
      },
    );
  };

  return (
    <>
      <div className={styles.formats} onPointerEnter={turnTo} onFocus={turnTo}>
        {groups.map((group) => (
          <fieldset key={group} className={styles.group}>
            <legend>{words(`ui:export.groups.${group}`)}</legend>
            {offeredFormats
              .filter((candidate) => candidate.group === group)
              .map(({id}) => (
                <label key={id} className={styles.chip}>
                  <input
                    type="radio"
                    name={`${name}-format`}
                    value={id}
                    checked={id === chosen}
                    onChange={() => {
                      setChosen(id);
                    }}
                  />
                  {words(`ui:export.formats.${id}.name`)}
                </label>
              ))}
          </fieldset>
        ))}
        <fieldset className={styles.group}>
          <legend>{words('ui:plan.outputs.language')}</legend>
          {locales.map((choice) => (
            <label key={choice} className={styles.chip} lang={choice}>
              <input
                type="radio"
                name={`${name}-language`}
                checked={choice === wanted}
                onChange={() => {
                  choose(choice);
                }}
              />
              {languages[choice].label}
            </label>
          ))}
        </fieldset>
      </div>
      {hasFailed && <p className={styles.problems}>{words('ui:plan.outputs.failed')}</p>}
      <PartState part={part} />
      {exporter !== undefined && (
        <Output exporter={exporter} plan={plan} locale={locale} outputWords={outputWords}>
          <Holes empty={empty} unread={unread} />
        </Output>
      )}
    </>
  );
}

/** Further entries are only listed next to their fields. */
const NAMED_ENTRIES = 5;

/** What the outputs lack, shown where the reader decides whether to save them. */
function Holes({empty, unread}: Pick<Props, 'empty' | 'unread'>): ReactNode {
  return (
    <>
      {empty.length > 0 && (
        <p className={styles.problems} data-empty-hosts={empty.length}>
          <a href="#hosts">
            {words('ui:plan.outputs.empty', {
              count: empty.length,
              names: joinWithSeparator(
                empty.map((id) => words(`matrix:endpoints.${id}.name`)),
                words,
              ),
            })}
          </a>
        </p>
      )}
      {unread.length > 0 && (
        <p className={styles.problems} data-unread-hosts={unread.length}>
          <a href="#hosts">
            {words('ui:plan.outputs.leftOut', {
              count: unread.length,
              entries: joinWithSeparator(
                [
                  ...unread.slice(0, NAMED_ENTRIES).map(({entry}) => showEntry(entry)),
                  ...(unread.length > NAMED_ENTRIES ? ['…'] : []),
                ],
                words,
              ),
            })}
          </a>
        </p>
      )}
    </>
  );
}

function Output({
  exporter,
  plan,
  locale,
  outputWords,
  children,
}: {
  readonly exporter: Exporter;
  readonly plan: Plan;
  readonly locale: Locale;
  readonly outputWords: Words;
  /** What a reader should know before saving. */
  readonly children: ReactNode;
}): ReactNode {
  const sourceField = useId();
  const {siteConfig} = useDocusaurusContext();
  const base = useSiteBase();
  const sources = [...new Set(plan.openings.map(({from}) => from.endpoint))];
  const [wanted, setWanted] = useState('');
  const source = exporter.group === 'check' && sources.includes(wanted) ? wanted : '';
  const [hasFailed, setFailed] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const context: ExportContext = {
    matrix,
    words: outputWords,
    locale,
    siteUrl: siteConfig.url + base,
    ...(source === '' ? {} : {source}),
  };
  const format = words(`ui:export.formats.${exporter.id}.name`);
  const result = exporter.kind === 'text' ? runTextExporter(exporter, plan, context) : undefined;
  // Reasons are read on the page, so they are in its language and not in that of the output.
  const {refusals} = prepareExport(exporter, plan, {matrix, words});

  const save = (): void => {
    setFailed(false);
    setSaving(true);
    afterPaint()
      .then(() => runExporter(exporter, plan, context))
      .then(({fileName, mediaType, content}) => {
        saveFile(fileName, mediaType, content);
      })
      .catch(() => {
        setFailed(true);
      })
      .finally(() => {
        setSaving(false);
      });
  };

  return (
    <div className={styles.output}>
      <p>{words(`ui:export.formats.${exporter.id}.use`)}</p>
      {exporter.group === 'check' && (
        <div className={styles.inline}>
          <label htmlFor={sourceField}>{words('ui:plan.outputs.source')}</label>
          <select
            id={sourceField}
            value={source}
            onChange={(event) => {
              setWanted(event.target.value);
            }}
          >
            <option value="">{words('ui:plan.outputs.sourceAll')}</option>
            {sources.map((id) => (
              <option key={id} value={id}>
                {words(`matrix:endpoints.${id}.name`)}
              </option>
            ))}
          </select>
        </div>
      )}
      {children}
      <div className={styles.actions}>
        {result !== undefined && (
          <CopyButton label={words('ui:plan.outputs.copy')} text={() => result.content} />
        )}
        <button type="button" className={styles.button} onClick={save}>
          {words('ui:plan.outputs.save')}
        </button>
      </div>
      <p aria-live="polite">{isSaving && words('ui:progress.writing')}</p>
      {hasFailed && (
        <p role="alert" className={styles.problems}>
          {words('ui:plan.outputs.failed')}
        </p>
      )}
      {result === undefined ? (
        <p>{words('ui:plan.outputs.binary')}</p>
      ) : (
        <pre
          className={styles.preview}
          tabIndex={0}
          role="region"
          aria-label={words('ui:plan.outputs.preview', {format})}
          lang={locale}
          data-output={exporter.id}
        >
          <code>{result.content.slice(0, PREVIEW_LENGTH)}</code>
        </pre>
      )}
      {(result?.content.length ?? 0) > PREVIEW_LENGTH && <p>{words('ui:plan.outputs.cut')}</p>}
      {refusals.length > 0 && (
        <details className={styles.fold} open>
          <summary>{words('ui:plan.outputs.refused', {count: refusals.length})}</summary>
          <ul>
            {refusals.map(({number, side, need, reason}) => (
              <li key={[number, side, need].join(' ')}>{reason}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
