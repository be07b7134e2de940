import type {ReactNode} from 'react';
import type {Basis} from '../../matrix/model';
import {words} from '../../words/currentWords';
import styles from './styles.module.css';

/** The basis of a statement in words; the line around it only repeats them. */
export default function BasisMark({basis}: {readonly basis: Basis | 'unstated'}): ReactNode {
  return (
    <span className={styles.mark} data-basis={basis}>
      {words(`ui:basis.${basis}.label`)}
    </span>
  );
}
