import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {useId, useState, type ReactNode} from 'react';
import {words} from '../../words/currentWords';
import {locales, localizedPath} from '../../words/locales';
import {useSiteBase} from '../../ui/useSiteBase';
import {matrix} from '../../matrix/matrix';
import type {Connection} from '../../matrix/model';
import {renderAnswers, type Answer} from '../../connection/answer';
import {connectionTitle} from '../../connection/connectionTitle';
import {describeConnection} from '../../connection/describeConnection';
import {routes} from '../../routes';
import CopyButton from '../../ui/CopyButton';
import styles from './styles.module.css';
import type {BilingualState} from './useBilingualConnections';

const formats = ['rich', 'markdown', 'text'] as const;

type Format = (typeof formats)[number];

/** Copies connections as the answer to a question: in the page's language, the other one or both. */
export default function AnswerPanel({
  connections,
  bilingual,
}: {
  readonly connections: readonly Connection[];
  readonly bilingual: BilingualState;
}): ReactNode {
  const {i18n} = useDocusaurusContext();
  const [language, setLanguage] = useState<string>(i18n.currentLocale);
  const [format, setFormat] = useState<Format>('rich');
  const fieldId = useId();
  const chosen = language === 'both' ? locales : [language];
  const textsOf = (connection: Connection, locale: string): Omit<Answer, 'url'> | undefined =>
    locale === i18n.currentLocale
      ? {
          title: connectionTitle(matrix, connection, words),
          sentence: describeConnection(matrix, connection, words).sentence,
        }
      : bilingual.status === 'ready'
        ? bilingual.connections[connection.id]?.[locale]
        : undefined;
  const base = useSiteBase();
  const answers = (): Answer[] =>
    chosen.flatMap((locale) =>
      connections.flatMap((connection) => {
        const texts = textsOf(connection, locale);
        return texts === undefined
          ? []
          : [
              {
                ...texts,
                url: location.origin + base + localizedPath(locale, routes.connection(connection.id)),
              },
            ];
      }),
    );
  return (
    <div className={styles.answer}>
      {chosen.map((locale) =>
        connections.map((connection) => (
          <p key={locale + connection.id} lang={locale === i18n.currentLocale ? undefined : locale}>
            {textsOf(connection, locale)?.sentence}
          </p>
        )),
      )}
      {bilingual.status === 'failed' && <p>{words('ui:explorer.answer.otherLanguageFailed')}</p>}
      <div className={styles.answerActions}>
        <label htmlFor={`${fieldId}-language`}>{words('ui:explorer.answer.language')}</label>
        <select
          id={`${fieldId}-language`}
          value={language}
          onChange={({target}) => {
            setLanguage(target.value);
          }}
        >
          {locales.map((locale) => (
            <option
              key={locale}
              value={locale}
              lang={locale}
              disabled={locale !== i18n.currentLocale && bilingual.status !== 'ready'}
            >
              {i18n.localeConfigs[locale]?.label ?? locale}
            </option>
          ))}
          <option value="both" disabled={bilingual.status !== 'ready'}>
            {words('ui:explorer.answer.both')}
          </option>
        </select>
        <label htmlFor={`${fieldId}-format`}>{words('ui:explorer.answer.format')}</label>
        <select
          id={`${fieldId}-format`}
          value={format}
          onChange={({target}) => {
            setFormat(formats.find((candidate) => candidate === target.value) ?? 'rich');
          }}
        >
          {formats.map((candidate) => (
            <option key={candidate} value={candidate}>
              {words(`ui:explorer.answer.${candidate}`)}
            </option>
          ))}
        </select>
        <CopyButton
          label={words('ui:explorer.answer.copy')}
          text={() => renderAnswers(answers(), format === 'markdown' ? 'markdown' : 'text')}
          {...(format === 'rich' ? {html: () => renderAnswers(answers(), 'html')} : {})}
        />
      </div>
    </div>
  );
}
