import {useLocation} from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import {createContext, use, useCallback, useEffect, useRef, useState, type ReactNode} from 'react';
import {routes} from '../../routes';
import {isComposingKey} from '../../ui/isComposingKey';
import {loadSearchUi} from './loadSearch';
import type * as Ui from './searchUi';

const OpenSearch = createContext<() => void>(() => undefined);

/** Opens the search dialog. */
export function useOpenSearch(): () => void {
  return use(OpenSearch);
}

/**
 * The search dialog, opened by `/`, by Ctrl or ⌘ with K, and by callers of `useOpenSearch`. `/` goes to the page's own
 * box if it has one. It wraps all pages, so a dialog that is opened during a navigation stays open.
 */
export default function SearchDialog({children}: {readonly children: ReactNode}): ReactNode {
  const {pathname} = useLocation();
  // The close event of a dialog may arrive after the next one has opened, so each has a number.
  const [opening, setOpening] = useState<{readonly number: number; readonly at?: string}>({number: 0});
  const dialog = useRef<HTMLDialogElement>(null);
  const [Dialog, setDialog] = useState<(typeof Ui)['OpenDialog']>();
  const results = useBaseUrl(routes.search, {forcePrependBaseUrl: true});
  const open = useCallback(() => {
    setOpening((current) =>
      dialog.current?.open === true ? current : {number: current.number + 1, at: pathname},
    );
    loadSearchUi().then(
      ({OpenDialog}) => {
        setDialog(() => OpenDialog);
      },
      () => {
        // Without a network, or on a page of an earlier release, the browser loads the results page by a full
        // navigation.
        location.assign(results);
      },
    );
  }, [pathname, results]);
  // Navigating to another page ends the search, even by the browser's buttons.
  const isOpen = opening.at === pathname;
  if (opening.at !== undefined && !isOpen) setOpening({number: opening.number});

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

  return (
    <OpenSearch value={open}>
      {children}
      {isOpen && Dialog !== undefined && (
        <Dialog
          key={opening.number}
          dialog={dialog}
          onClose={() => {
            setOpening((current) => (current.number === opening.number ? {number: current.number} : current));
          }}
        />
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
