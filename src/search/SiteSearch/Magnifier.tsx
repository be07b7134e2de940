import type {ReactNode} from 'react';
import styles from './styles.module.css';

/** The icon in the search box. */
export default function Magnifier(): ReactNode {
  return (
    <svg className={styles.magnifier} viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
      <circle cx="8.5" cy="8.5" r="5.5" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="m13 13 5 5" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}
