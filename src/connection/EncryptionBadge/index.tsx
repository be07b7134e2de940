import type {ReactNode} from 'react';
import {words} from '../../words/currentWords';
import type {Encryption} from '../../matrix/model';
import styles from './styles.module.css';

/** The published label with its icon: a closed lock for TLS, outlined for SSL, none for the rest. */
export default function EncryptionBadge({encryption}: {readonly encryption: Encryption}): ReactNode {
  const hasLock = encryption === 'tls' || encryption === 'ssl';
  return (
    <span className={`${styles.badge ?? ''} ${styles[encryption] ?? ''}`}>
      {hasLock && (
        <svg className={styles.lock} viewBox="0 0 12 14" width="10" height="12" aria-hidden="true">
          <path d="M3 6V4a3 3 0 0 1 6 0v2" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <rect
            x="1.5"
            y="6"
            width="9"
            height="7"
            rx="1"
            fill={encryption === 'tls' ? 'currentColor' : 'none'}
            stroke="currentColor"
            strokeWidth="1.5"
          />
        </svg>
      )}
      {words(`ui:encryption.${encryption}.label`)}
    </span>
  );
}
