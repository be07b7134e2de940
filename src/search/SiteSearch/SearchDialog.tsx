import {useLocation} from '@docusaurus/router';
import {
  createContext,
  use,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import {words} from '../../words/currentWords';
import {isComposingKey} from '../../ui/isComposingKey';
import SearchBox from './SearchBox';
import styles from './styles.module.css';

const OpenSearch = createContext<() => void>(() => undefined);

/** Opens the search over the page. */
export function useOpenSearch(): () => void {
  return use(OpenSearch);
}

/**
 * The search over the page, by `/`, by Ctrl or ⌘ with K, and for what calls `useOpenSearch`. `/` goes to the box of the
 * page where it has one. It stands around all pages: who opens it while a page is on its way keeps it.
 */
export default function SearchDialog({children}: {readonly children: ReactNode}): ReactNode {
  const {pathname} = useLocation();
  const [openAt, setOpenAt] = useState<string>();
  const dialog = useRef<HTMLDialogElement>(null);
  const open = useCallback(() => {
    setOpenAt(pathname);
  }, [pathname]);
  // What leads to another page, the button of the browser too, is the end of the search.
  const isOpen = openAt === pathname;
  if (openAt !== undefined && !isOpen) setOpenAt(undefined);

  // Before the browser paints and within the reader's act: phones show their keyboard only then.
  useLayoutEffect(() => {
    if (isOpen && dialog.current?.open === false) dialog.current.showModal();
  }, [isOpen]);

  useEffect(() => {
    const handleKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isComposingKey(event) || event.altKey || event.shiftKey) return;
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        open();
      } else if (event.key === '/' && !event.ctrlKey && !event.metaKey && !isTyping(event.target)) {
        event.preventDefault();
        const own = document.querySelector<HTMLInputElement>('main input[type="search"]');
        if (own?.checkVisibility() === true) {
          own.focus();
          own.select();
        } else open();
      }
    };
    document.addEventListener('keydown', handleKey);
    return () => {
      document.removeEventListener('keydown', handleKey);
    };
  }, [open]);

  const close = (): void => {
    // The dialog itself gives the focus back, and tells only later that it has closed.
    dialog.current?.close();
    setOpenAt(undefined);
  };

  return (
    <OpenSearch value={open}>
      {children}
      {isOpen && (
        <dialog
          ref={dialog}
          className={styles.dialog}
          aria-label={words('ui:search.label')}
          onClose={() => {
            setOpenAt(undefined);
          }}
          onClick={(event) => {
            // Only the backdrop lies outside of the box that fills the dialog.
            if (event.target === event.currentTarget) close();
          }}
        >
          <SearchBox placement="dialog" onLeave={close} />
        </dialog>
      )}
    </OpenSearch>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}
