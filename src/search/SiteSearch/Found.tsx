import type {ReactNode} from 'react';
import {excerpt, highlight} from '../highlight';
import styles from './styles.module.css';

/**
 * A text, or an excerpt of about `length` characters, with the matches marked; each part is a text node, never markup.
 */
export default function Found({
  text,
  tokens,
  length,
}: {
  readonly text: string;
  readonly tokens: ReadonlySet<string>;
  readonly length?: number;
}): ReactNode {
  const pieces = length === undefined ? highlight(text, tokens) : excerpt(text, tokens, length);
  return pieces.map(({text: piece, hit}, position) =>
    hit ? (
      <mark key={position} className={styles.hit}>
        {piece}
      </mark>
    ) : (
      piece
    ),
  );
}
