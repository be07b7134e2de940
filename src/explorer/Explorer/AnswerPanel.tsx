import {useState, type ReactNode} from 'react';
import {words} from '../../words/currentWords';
import {matrix} from '../../matrix/matrix';
import type {Connection} from '../../matrix/model';
import AnswerCopy from '../../connection/AnswerCopy';
import {describeConnection} from '../../connection/describeConnection';
import type {Words} from '../../words/words';
import styles from './styles.module.css';

/** Copies connections as an answer to a question: in the page's language, the other one or both. */
export default function AnswerPanel({connections}: {readonly connections: readonly Connection[]}): ReactNode {
  const [shown, setShown] = useState<readonly {readonly locale?: string; readonly words: Words}[]>([{words}]);
  return (
    <div className={styles.answer}>
      {shown.map(({locale, words: own}) =>
        connections.map((connection) => (
          <p key={`${locale ?? ''} ${connection.id}`} lang={locale}>
            {describeConnection(matrix, connection, own).sentence}
          </p>
        )),
      )}
      <AnswerCopy connections={connections} onLanguages={setShown} />
    </div>
  );
}
