import {useId, useState, type ReactNode} from 'react';
import {words} from '../../words/currentWords';
import {locales} from '../../words/locales';
import {loadSynonyms} from '../../words/loadSynonyms';
import {loadWords} from '../../words/loadWords';
import {matrix} from '../../matrix/matrix';
import {showEntry} from '../hosts/describeHostProblem';
import type {HostTexts} from '../hosts/hostStore';
import type {ParsedHostSheet} from '../hosts/parseHostSheet';
import {describeLeftOut, describeSeveral, readHostSheet, type SheetLanguage} from '../hosts/readHostSheet';
import {HostNotices, HostProblems} from './HostProblems';
import {afterPaint} from '../../ui/useAfterPaint';
import styles from './styles.module.css';

/** A long sheet can skip hundreds of cells; these are enough to see what was ignored. */
const SHOWN = 20;

/** The fields for a table, and what was read from it. */
export function HostSheetFields({onRead}: {readonly onRead: (texts: HostTexts) => void}): ReactNode {
  const id = useId();
  const [text, setText] = useState('');
  const [result, setResult] = useState<ParsedHostSheet | 'reading' | 'file-failed'>();

  const apply = async (sheet: string): Promise<void> => {
    setResult('reading');
    await afterPaint();
    const read = readHostSheet(sheet, matrix, await loadLanguages());
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
    <>
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
            apply(text).catch(() => {
              setResult('file-failed');
            });
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
              // So that the same file can be chosen again after it has been corrected.
              event.target.value = '';
            }}
          />
        </label>
      </div>
      <div id={`${id}-result`} aria-live="polite">
        {result === 'reading'
          ? words('ui:progress.reading')
          : result !== undefined && <SheetResult result={result} />}
      </div>
    </>
  );
}

function SheetResult({result}: {readonly result: ParsedHostSheet | 'file-failed'}): ReactNode {
  if (result === 'file-failed')
    return <p className={styles.problems}>{words('ui:plan.hosts.sheet.fileFailed')}</p>;
  if (result.layout === 'unreadable') {
    return <p className={styles.problems}>{words('ui:plan.hosts.sheet.nothing')}</p>;
  }
  const {hosts, problems, notices, unknownNames, leftOut, several} = result;
  return (
    <>
      <p>{words('ui:plan.hosts.sheet.done', {count: Object.keys(hosts).length})}</p>
      <HostProblems problems={problems} place="line" />
      <HostNotices notices={notices} />
      {several.length > 0 && (
        <ul className={styles.notices}>
          {several.slice(0, SHOWN).map((each) => (
            <li key={`${String(each.line)} ${each.addresses.join(' ')}`}>{describeSeveral(each, words)}</li>
          ))}
        </ul>
      )}
      {leftOut.length > 0 && (
        <ul className={styles.notices}>
          {leftOut.slice(0, SHOWN).map((each) => (
            <li key={`${String(each.line)} ${each.entry}`}>
              <code>{showEntry(each.entry)}</code>
              {words('ui:list.colon')}
              {describeLeftOut(each, words)}
            </li>
          ))}
          {leftOut.length > SHOWN && (
            <li>{words('ui:plan.hosts.sheet.moreLeftOut', {count: leftOut.length - SHOWN})}</li>
          )}
        </ul>
      )}
      {unknownNames.length > 0 && (
        <p className={styles.notices}>
          {words('ui:plan.hosts.sheet.unknown')}
          {words('ui:list.colon')}
          {unknownNames.slice(0, SHOWN).map(({line, entry}) => (
            <code key={`${String(line)} ${entry}`}>{showEntry(entry)}</code>
          ))}
        </p>
      )}
    </>
  );
}

/** A colleague's sheet may be in the other language; if its words fail to load, sheets in this one still work. */
async function loadLanguages(): Promise<readonly SheetLanguage[]> {
  const loaded = await Promise.allSettled(
    locales.map(async (locale) => ({words: await loadWords(locale), synonyms: await loadSynonyms(locale)})),
  );
  const languages = loaded.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  return languages.length > 0 ? languages : [{words}];
}
