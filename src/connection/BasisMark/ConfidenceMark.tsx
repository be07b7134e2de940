import type {ReactNode} from 'react';
import type {Confidence} from '../../matrix/model';
import {words} from '../../words/currentWords';
import styles from './styles.module.css';

/** Marks a row that is less than certain, although a source states its ends and its port. */
export function ConfidenceMark({confidence}: {readonly confidence: Confidence}): ReactNode {
  return (
    <span className={styles.mark} data-confidence={confidence}>
      {words(`ui:confidence.${confidence}`)}
    </span>
  );
}
