import type {ReactNode} from 'react';
import type {TextPiece} from '../../views/search/highlight';
import styles from './styles.module.css';

/** A text with the found parts marked; each part is a text node, never markup. */
export default function Pieces({pieces}: {readonly pieces: readonly TextPiece[]}): ReactNode {
  return pieces.map(({text, hit}, position) =>
    hit ? (
      <mark key={position} className={styles.hit}>
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
