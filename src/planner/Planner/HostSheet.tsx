import {useId, useState, type ReactNode} from 'react';
import {words} from '../../words/currentWords';
import {locales} from '../../words/locales';
import {loadWords} from '../../words/loadWords';
import {matrix} from '../../matrix/matrix';
import {showEntry} from '../hosts/describeHostProblem';
import type {HostTexts} from '../hosts/hostStore';
import {parseHostSheet, type ParsedHostSheet} from '../hosts/parseHostSheet';
import type {Words} from '../../words/words';
import {HostNotices, HostProblems} from './HostProblems';
import styles from './styles.module.css';

/** Fills the fields of several endpoints from a table. */
export function HostSheet({onRead}: {readonly onRead: (texts: HostTexts) => void}): ReactNode {
  const id = useId();
  const [text, setText] = useState('');
  const [result, setResult] = useState<ParsedHostSheet | 'file-failed'>();

  const apply = async (sheet: string): Promise<void> => {
    const read = readSheet(sheet, await loadAllWords());
    setResult(read);
    onRead(
      Object.fromEntries(
        Object.entries(read.hosts).map(([endpoint, hosts]) => [
          endpoint,
          hosts.map((host) => host.text).join('\n'),
        ]),
      ),
    );
  };
  const applyFile = async (file: File): Promise<void> => {
    try {
      await apply(await file.text());
    } catch {
      setResult('file-failed');
    }
  };

  return (
    <details className={styles.fold}>
      <summary>{words('ui:plan.hosts.sheet.open')}</summary>
      <p id={`${id}-lead`}>{words('ui:plan.hosts.sheet.lead')}</p>
      <div className={styles.field}>
        <label htmlFor={id}>{words('ui:plan.hosts.sheet.text')}</label>
        <textarea
          id={id}
          rows={4}
          value={text}
          spellCheck={false}
          autoComplete="off"
          aria-describedby={`${id}-lead ${id}-result`}
          onChange={(event) => {
            setText(event.target.value);
          }}
        />
      </div>
      <div className={styles.actions}>
        <button
          type="button"
          className={styles.button}
          onClick={() => {
            void apply(text);
          }}
        >
          {words('ui:plan.hosts.sheet.apply')}
        </button>
        <label className={styles.file}>
          {words('ui:plan.hosts.sheet.file')}
          <input
            type="file"
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file !== undefined) void applyFile(file);
              // The same file can be chosen again after it was corrected.
              event.target.value = '';
            }}
          />
        </label>
      </div>
      <div id={`${id}-result`} aria-live="polite">
        {result !== undefined && <SheetResult result={result} />}
      </div>
    </details>
  );
}

function SheetResult({result}: {readonly result: ParsedHostSheet | 'file-failed'}): ReactNode {
  if (result === 'file-failed')
    return <p className={styles.problems}>{words('ui:plan.hosts.sheet.fileFailed')}</p>;
  if (result.layout === 'unreadable') {
    return <p className={styles.problems}>{words('ui:plan.hosts.sheet.nothing')}</p>;
  }
  const {hosts, problems, notices, unknownNames} = result;
  return (
    <>
      <p>{words('ui:plan.hosts.sheet.done', {count: Object.keys(hosts).length})}</p>
      <HostProblems problems={problems} place="line" />
      <HostNotices notices={notices} />
      {unknownNames.length > 0 && (
        <p className={styles.notices}>
          {words('ui:plan.hosts.sheet.unknown')}
          {words('ui:list.colon')}
          {unknownNames.slice(0, 20).map(({line, entry}) => (
            <code key={`${String(line)} ${entry}`}>{showEntry(entry)}</code>
          ))}
        </p>
      )}
    </>
  );
}

/** A colleague's sheet may be in the other language; without it this one still reads its own. */
async function loadAllWords(): Promise<readonly Words[]> {
  const loaded = await Promise.allSettled(locales.map(loadWords));
  return loaded.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
}

function readSheet(text: string, languages: readonly Words[]): ParsedHostSheet {
  const inAll = (key: Parameters<Words>[0]): readonly string[] => languages.map((language) => language(key));
  return parseHostSheet(
    text,
    matrix.endpoints.map(({id, hostNames}) => ({
      endpoint: id,
      names: [...inAll(`matrix:endpoints.${id}.name`), ...inAll(`matrix:endpoints.${id}.inSentence`)],
      publishedNames: hostNames?.patterns ?? [],
    })),
    {
      from: inAll('ui:table.from'),
      fromHosts: inAll('ui:export.column.fromHosts'),
      to: inAll('ui:table.to'),
      toHosts: inAll('ui:export.column.toHosts'),
    },
  );
}
