import type {ReactNode} from 'react';
import {useShellWords} from '../../words/useShellWords';
import {loadSearchUi} from './loadSearch';
import {useOpenSearch} from './SearchDialog';
import styles from './opener.module.css';

/** The navbar button that opens the search on every page. */
export default function NavbarSearch(): ReactNode {
  const words = useShellWords();
  const open = useOpenSearch();
  // If the dialog is already loaded when the button is pressed, phones show their keyboard at once.
  const loadAhead = (): void => {
    loadSearchUi().catch(() => undefined);
  };
  return (
    <button
      type="button"
      className={styles.opener}
      aria-label={words('ui:search.label')}
      aria-haspopup="dialog"
      aria-keyshortcuts="/ Control+K Meta+K"
      onPointerEnter={loadAhead}
      onFocus={loadAhead}
      onClick={open}
    >
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
        <circle cx="8.5" cy="8.5" r="5.5" fill="none" stroke="currentColor" strokeWidth="2" />
        <path d="m13 13 5 5" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
      </svg>
      <span className={styles.label}>{words('ui:search.open')}</span>
      <kbd className={styles.key} aria-hidden="true">
        /
      </kbd>
    </button>
  );
}
