import {useEffect, useLayoutEffect, useRef, useState, type ReactNode} from 'react';
import {words} from '../../i18n/currentWords';
import {isComposingKey} from './isComposingKey';
import SearchBox from './SearchBox';
import styles from './styles.module.css';

/**
 * The search of every page: a button in the navbar, `/`, and Ctrl or ⌘ with K. It opens over the page, so that a page
 * has one search box at most until then; `/` goes to the box of the page where it has one.
 */
export default function NavbarSearch(): ReactNode {
  const [isOpen, setIsOpen] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);

  // Before the browser paints and within the reader's act: phones show their keyboard only then.
  useLayoutEffect(() => {
    if (isOpen && dialog.current?.open === false) dialog.current.showModal();
  }, [isOpen]);

  useEffect(() => {
    const handleKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isComposingKey(event) || event.altKey || event.shiftKey) return;
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        setIsOpen(true);
      } else if (event.key === '/' && !event.ctrlKey && !event.metaKey && !isTyping(event.target)) {
        event.preventDefault();
        const own = document.querySelector<HTMLInputElement>('main input[type="search"]');
        if (own?.checkVisibility() === true) {
          own.focus();
          own.select();
        } else setIsOpen(true);
      }
    };
    document.addEventListener('keydown', handleKey);
    return () => {
      document.removeEventListener('keydown', handleKey);
    };
  }, []);

  const close = (): void => {
    dialog.current?.close();
  };

  return (
    <>
      <button
        type="button"
        className={styles.opener}
        aria-label={words('ui:search.label')}
        aria-haspopup="dialog"
        aria-keyshortcuts="/ Control+K Meta+K"
        onClick={() => {
          setIsOpen(true);
        }}
      >
        <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
          <circle cx="8.5" cy="8.5" r="5.5" fill="none" stroke="currentColor" strokeWidth="2" />
          <path d="m13 13 5 5" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
        </svg>
        <span className={styles.openerLabel}>{words('ui:search.open')}</span>
        <kbd className={styles.openerKey} aria-hidden="true">
          /
        </kbd>
      </button>
      {isOpen && (
        <dialog
          ref={dialog}
          className={styles.dialog}
          aria-label={words('ui:search.label')}
          onClose={() => {
            setIsOpen(false);
          }}
          onClick={(event) => {
            // Only the backdrop lies outside of the box that fills the dialog.
            if (event.target === event.currentTarget) close();
          }}
        >
          <SearchBox placement="dialog" onLeave={close} />
        </dialog>
      )}
    </>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}
