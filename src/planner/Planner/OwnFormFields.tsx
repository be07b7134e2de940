import i18n from '@generated/i18n';
import {useId, useState, useSyncExternalStore, type ReactNode} from 'react';
import {matrix} from '../../matrix/matrix';
import {saveFile} from '../../ui/saveFile';
import {words} from '../../words/currentWords';
import {
  formFields,
  formTable,
  matchHeadings,
  parseForm,
  type FormColumn,
  type FormRows,
  type FormTable,
} from '../form/ownForm';
import {headingsOfText} from '../form/findHeadings';
import {fillFormWorkbook, readFormFile, type FormFile, type FormWorkbook} from '../form/formFile';
import {readStoredForm, storeForm} from '../form/storeForm';
import {writeFormCsv, writeFormWorkbook} from '../form/writeFormFile';
import type {Plan} from '../plan/model';
import {afterPaint} from '../../ui/useAfterPaint';
import styles from './styles.module.css';

const never = (): (() => void) => () => undefined;

/** The plan in the columns of the reader's own request form, which is stored only on this device. */
export function OwnFormFields({plan}: {readonly plan: Plan}): ReactNode {
  const id = useId();
  const stored = useSyncExternalStore(never, readStoredForm, () => null);
  const [chosen, setChosen] = useState<readonly FormColumn[]>();
  const [per, setPer] = useState<FormRows>('opening');
  const [workbook, setWorkbook] = useState<FormWorkbook>();
  const [failure, setFailure] = useState<'unreadable' | 'failed'>();
  const [work, setWork] = useState<'reading' | 'writing'>();
  const columns = chosen ?? parseForm(stored) ?? [];
  const setColumns = (next: readonly FormColumn[]): void => {
    setChosen(next);
    storeForm(next.length === 0 ? null : JSON.stringify(next));
  };
  const take = ({headings, workbook: book}: FormFile): void => {
    setFailure(undefined);
    setWorkbook(book);
    setColumns(matchHeadings(headings));
  };
  const readFile = async (file: File): Promise<void> => {
    await afterPaint();
    const form = await readFormFile(new Uint8Array(await file.arrayBuffer()));
    if (form === undefined) setFailure('unreadable');
    else take(form);
  };
  const table = (): FormTable => formTable(columns, plan, per, {matrix, words, locale: i18n.currentLocale});
  const unmatched = columns.filter(({heading, field}) => heading !== '' && field === 'empty').length;

  return (
    <>
      <p id={`${id}-lead`}>{words('ui:plan.ownForm.lead')}</p>
      <div className={styles.field}>
        <label htmlFor={id}>{words('ui:plan.ownForm.headings')}</label>
        <textarea
          id={id}
          rows={2}
          aria-describedby={`${id}-lead`}
          spellCheck={false}
          onChange={({target}) => {
            const headings = headingsOfText(target.value);
            if (headings !== undefined) take({headings});
          }}
        />
      </div>
      <label className={styles.file}>
        {words('ui:plan.ownForm.file')}
        <input
          type="file"
          accept=".xlsx,.xlsm,.csv,.tsv,.txt,text/csv"
          aria-describedby={`${id}-failure`}
          onChange={({target}) => {
            const [file] = target.files ?? [];
            if (file === undefined) return;
            setFailure(undefined);
            setWork('reading');
            readFile(file)
              .catch(() => {
                setFailure('unreadable');
              })
              .finally(() => {
                setWork(undefined);
              });
          }}
        />
      </label>
      <p aria-live="polite">{work !== undefined && words(`ui:progress.${work}`)}</p>
      <div id={`${id}-failure`} role="alert">
        {failure === 'unreadable' && <p className={styles.problems}>{words('ui:plan.ownForm.unreadable')}</p>}
        {failure === 'failed' && <p className={styles.problems}>{words('ui:plan.outputs.failed')}</p>}
      </div>
      {columns.length > 0 && (
        <>
          <ul className={styles.columns}>
            {columns.map(({heading, field}, index) => (
              <li key={index} hidden={heading === ''}>
                <label htmlFor={`${id}-${String(index)}`}>{heading}</label>
                <select
                  id={`${id}-${String(index)}`}
                  value={field}
                  onChange={({target}) => {
                    const next = formFields.find((candidate) => candidate === target.value) ?? 'empty';
                    setColumns(
                      columns.map((column, other) => (other === index ? {...column, field: next} : column)),
                    );
                  }}
                >
                  {formFields.map((candidate) => (
                    <option key={candidate} value={candidate}>
                      {words(`ui:plan.ownForm.fields.${candidate}`)}
                    </option>
                  ))}
                </select>
              </li>
            ))}
          </ul>
          {unmatched > 0 && (
            <p className={styles.hint}>{words('ui:plan.ownForm.unmatched', {count: unmatched})}</p>
          )}
          <div className={styles.inline}>
            <label htmlFor={`${id}-rows`}>{words('ui:plan.ownForm.rows')}</label>
            <select
              id={`${id}-rows`}
              value={per}
              onChange={({target}) => {
                setPer(target.value === 'pair' ? 'pair' : 'opening');
              }}
            >
              {(['opening', 'pair'] as const).map((candidate) => (
                <option key={candidate} value={candidate}>
                  {words(`ui:plan.ownForm.${candidate}`)}
                </option>
              ))}
            </select>
          </div>
          {workbook !== undefined && <p className={styles.hint}>{words('ui:plan.ownForm.filled')}</p>}
          <div className={styles.actions}>
            <button
              type="button"
              className={styles.button}
              onClick={() => {
                saveFile('phoenix-request.csv', 'text/csv;charset=utf-8', writeFormCsv(table(), words));
              }}
            >
              {words('ui:plan.ownForm.csv')}
            </button>
            <button
              type="button"
              className={styles.button}
              onClick={() => {
                setFailure(undefined);
                setWork('writing');
                afterPaint()
                  .then(() =>
                    workbook === undefined
                      ? writeFormWorkbook(table(), words)
                      : fillFormWorkbook(workbook, table(), words),
                  )
                  .then((content) => {
                    saveFile(
                      `phoenix-request.${workbook?.extension ?? 'xlsx'}`,
                      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
                      content,
                    );
                  })
                  .catch(() => {
                    setFailure('failed');
                  })
                  .finally(() => {
                    setWork(undefined);
                  });
              }}
            >
              {words('ui:plan.ownForm.xlsx')}
            </button>
            <button
              type="button"
              className={styles.button}
              onClick={() => {
                setColumns([]);
                setWorkbook(undefined);
              }}
            >
              {words('ui:plan.ownForm.forget')}
            </button>
          </div>
        </>
      )}
    </>
  );
}
