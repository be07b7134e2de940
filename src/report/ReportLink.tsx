import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type {ReactNode} from 'react';
import {releases} from '../history/releases';
import {words} from '../words/currentWords';
import {reportAddress} from './reportAddress';
import styles from './styles.module.css';

/** Links to a report about one row, with its id, the release and the language; nothing if no URL is configured. */
export function ReportLink({id}: {readonly id: string}): ReactNode {
  const {address} = useReport();
  const href = address(words('ui:report.rowTitle', {id}), [line('ui:report.id', id)]);
  return href === undefined ? null : (
    <p>
      <a href={href} rel="nofollow noreferrer" data-report={id}>
        {words('ui:report.row')}
      </a>
    </p>
  );
}

/** "Was this page helpful?": both answers start a report in the same way. Nothing is counted, and nobody is tracked. */
export function PageFeedback({route}: {readonly route: string}): ReactNode {
  const {address} = useReport();
  const answers = (['yes', 'no'] as const).flatMap((answer) => {
    const text = words(`ui:report.${answer}`);
    const href = address(words('ui:report.pageTitle', {page: route, answer: text}), [
      line('ui:report.page', route),
      line('ui:report.helpful', text),
    ]);
    return href === undefined ? [] : [{answer, text, href}];
  });
  return answers.length === 0 ? null : (
    <p className={styles.feedback} data-feedback={route}>
      {words('ui:report.helpful')}{' '}
      {answers.map(({answer, text, href}) => (
        <a key={answer} href={href} rel="nofollow noreferrer">
          {text}
        </a>
      ))}
    </p>
  );
}

function useReport(): {
  readonly address: (title: string, lines: readonly string[]) => string | undefined;
} {
  const {siteConfig, i18n} = useDocusaurusContext();
  const release = releases.at(-1)?.version ?? '';
  return {
    address: (title, lines) =>
      reportAddress(siteConfig.customFields?.reportUrl, {
        title,
        lines: [
          ...lines,
          line('ui:report.release', release),
          line('ui:report.language', i18n.currentLocale),
          '',
          words('ui:report.prompt'),
        ],
      }),
  };
}

function line(
  key: 'ui:report.id' | 'ui:report.page' | 'ui:report.helpful' | 'ui:report.release' | 'ui:report.language',
  text: string,
): string {
  return words(key) + words('ui:list.colon') + text;
}
