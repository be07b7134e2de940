import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import useIsBrowser from '@docusaurus/useIsBrowser';
import {useEffect, useId, useState, type ReactNode} from 'react';
import {words} from '../../words/currentWords';
import {isLocale, locales, localizedPath, type Locale} from '../../words/locales';
import {loadWords} from '../../words/loadWords';
import type {Words} from '../../words/words';
import {matrix} from '../../matrix/matrix';
import type {Connection} from '../../matrix/model';
import {routes} from '../../routes';
import CopyButton from '../../ui/CopyButton';
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

/** The controls that copy connections as an answer: language, style and format; `onLanguages` hears what is chosen. */
export default function AnswerCopy({
  connections,
  onLanguages,
}: {
  readonly connections: readonly Connection[];
  readonly onLanguages?: (texts: readonly {readonly locale: string; readonly words: Words}[]) => void;
}): ReactNode {
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
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only another choice changes what is shown
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
            // Whoever closes the sheet has changed their mind; there is nothing to say.
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
