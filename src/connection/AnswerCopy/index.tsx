import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import useIsBrowser from '@docusaurus/useIsBrowser';
import {Fragment, useEffect, useId, useState, type ReactNode} from 'react';
import {words} from '../../words/currentWords';
import {isLocale, locales, localizedPath, type Locale} from '../../words/locales';
import {loadWords} from '../../words/loadWords';
import type {Words} from '../../words/words';
import {matrix} from '../../matrix/matrix';
import type {Connection} from '../../matrix/model';
import {routes} from '../../routes';
import CopyButton from '../../ui/CopyButton';
import {useIsOnlyMarkup} from '../../ui/useIsOnlyMarkup';
import {useSiteBase} from '../../ui/useSiteBase';
import {
  answerFormats,
  answerOf,
  renderAnswers,
  type Answer,
  type AnswerFormat,
  type AnswerStyle,
} from '../answer';
import styles from './styles.module.css';

interface Props {
  readonly connections: readonly Connection[];
  readonly onLanguages?: (texts: readonly {readonly locale: string; readonly words: Words}[]) => void;
}

/**
 * The controls that copy connections as an answer: language, style and format; `onLanguages` receives the selection.
 */
export default function AnswerCopy(props: Props): ReactNode {
  return useIsOnlyMarkup() ? <AnswerMarkup {...props} /> : <LiveAnswerCopy {...props} />;
}

/** The fields keep the selection, and the page's `enhanceMarkup` reads them. */
function AnswerMarkup({connections}: Props): ReactNode {
  const {i18n} = useDocusaurusContext();
  const fieldId = useId();
  const fields: readonly {
    readonly name: string;
    readonly label: string;
    readonly options: readonly (readonly [value: string, label: string, lang?: string])[];
  }[] = [
    {
      name: 'language',
      label: words('ui:explorer.answer.language'),
      options: [
        ...locales.map((locale) => [locale, i18n.localeConfigs[locale]?.label ?? locale, locale] as const),
        ['both', words('ui:explorer.answer.both')],
      ],
    },
    {
      name: 'style',
      label: words('ui:answerCard.style'),
      options: (['plain', 'polite'] as const).map((style) => [style, words(`ui:answerCard.${style}`)]),
    },
    {
      name: 'format',
      label: words('ui:explorer.answer.format'),
      options: answerFormats.map((format) => [format, words(`ui:explorer.answer.${format}`)]),
    },
  ];
  return (
    <div className={styles.controls} data-answers={connections.map(({id}) => id).join(' ')}>
      {fields.map(({name, label, options}) => (
        <Fragment key={name}>
          <label htmlFor={`${fieldId}-${name}`}>{label}</label>
          <select
            id={`${fieldId}-${name}`}
            name={name}
            defaultValue={name === 'language' ? i18n.currentLocale : undefined}
          >
            {options.map(([value, text, lang]) => (
              <option key={value} value={value} lang={lang}>
                {text}
              </option>
            ))}
          </select>
        </Fragment>
      ))}
      <button
        type="button"
        className={styles.share}
        data-answer-act="copy"
        data-copied={words('ui:copy.done')}
        data-copy-failed={words('ui:copy.failed')}
      >
        {words('ui:explorer.answer.copy')}
      </button>
      <span className={styles.announcement} aria-live="polite" />
      <button type="button" className={styles.share} data-answer-act="share" hidden>
        {words('ui:answerCard.share')}
      </button>
    </div>
  );
}

function LiveAnswerCopy({connections, onLanguages}: Props): ReactNode {
  const {i18n} = useDocusaurusContext();
  const base = useSiteBase();
  const isAlive = useIsBrowser();
  const pageLocale: Locale = isLocale(i18n.currentLocale) ? i18n.currentLocale : locales[0];
  const [language, setLanguage] = useState<string>(pageLocale);
  const [format, setFormat] = useState<AnswerFormat>('rich');
  const [style, setStyle] = useState<AnswerStyle>('plain');
  const [loaded, setLoaded] = useState<Readonly<Partial<Record<Locale, Words>>>>({[pageLocale]: words});
  const [hasFailed, setFailed] = useState(false);
  const fieldId = useId();
  const chosen = locales.filter((locale) => language === 'both' || locale === language);
  const texts = chosen.flatMap((locale) => {
    const found = loaded[locale];
    return found === undefined ? [] : [{locale, words: found}];
  });
  const isReady = texts.length === chosen.length;

  useEffect(() => {
    if (isReady) onLanguages?.(texts);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only a change of the selection changes what is shown
  }, [language, isReady]);

  const choose = (next: string): void => {
    setLanguage(next);
    setFailed(false);
    for (const locale of locales) {
      if (loaded[locale] !== undefined || (next !== 'both' && next !== locale)) continue;
      loadWords(locale).then(
        (found) => {
          setLoaded((others) => ({...others, [locale]: found}));
        },
        () => {
          setFailed(true);
          setLanguage(pageLocale);
        },
      );
    }
  };
  const answers = (): readonly Answer[] =>
    texts.flatMap(({locale, words: own}) =>
      connections.map((connection) =>
        answerOf(
          matrix,
          connection,
          own,
          style,
          location.origin + base + localizedPath(locale, routes.connection(connection.id)),
        ),
      ),
    );
  const plainFormat = format === 'rich' ? 'text' : format;

  return (
    <div className={styles.controls}>
      <label htmlFor={`${fieldId}-language`}>{words('ui:explorer.answer.language')}</label>
      <select
        id={`${fieldId}-language`}
        value={language}
        disabled={!isAlive}
        onChange={({target}) => {
          choose(target.value);
        }}
      >
        {locales.map((locale) => (
          <option key={locale} value={locale} lang={locale}>
            {i18n.localeConfigs[locale]?.label ?? locale}
          </option>
        ))}
        <option value="both">{words('ui:explorer.answer.both')}</option>
      </select>
      <label htmlFor={`${fieldId}-style`}>{words('ui:answerCard.style')}</label>
      <select
        id={`${fieldId}-style`}
        value={style}
        disabled={!isAlive}
        onChange={({target}) => {
          setStyle(target.value === 'polite' ? 'polite' : 'plain');
        }}
      >
        {(['plain', 'polite'] as const).map((candidate) => (
          <option key={candidate} value={candidate}>
            {words(`ui:answerCard.${candidate}`)}
          </option>
        ))}
      </select>
      <label htmlFor={`${fieldId}-format`}>{words('ui:explorer.answer.format')}</label>
      <select
        id={`${fieldId}-format`}
        value={format}
        disabled={!isAlive}
        onChange={({target}) => {
          setFormat(answerFormats.find((candidate) => candidate === target.value) ?? 'rich');
        }}
      >
        {answerFormats.map((candidate) => (
          <option key={candidate} value={candidate}>
            {words(`ui:explorer.answer.${candidate}`)}
          </option>
        ))}
      </select>
      {isReady ? (
        <CopyButton
          label={words('ui:explorer.answer.copy')}
          text={() => renderAnswers(answers(), plainFormat)}
          {...(format === 'rich' ? {html: () => renderAnswers(answers(), 'rich')} : {})}
        />
      ) : (
        <span role="note">{words('ui:explorer.answer.loading')}</span>
      )}
      {isAlive && 'share' in navigator && (
        <button
          type="button"
          className={styles.share}
          onClick={() => {
            // Closing the share sheet means the reader has changed their mind; it is not an error.
            navigator.share({text: renderAnswers(answers(), 'text')}).catch(() => undefined);
          }}
        >
          {words('ui:answerCard.share')}
        </button>
      )}
      {hasFailed && <span role="alert">{words('ui:explorer.answer.otherLanguageFailed')}</span>}
    </div>
  );
}
