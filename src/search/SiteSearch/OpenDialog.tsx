import {useLayoutEffect, type ReactNode, type RefObject} from 'react';
import {words} from '../../words/currentWords';
import SearchBox from './SearchBox';
import styles from './styles.module.css';

/** The search over the page, which is open as long as it is rendered. */
export default function OpenDialog({
  dialog,
  onClose,
}: {
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly onClose: () => void;
}): ReactNode {
  // Before the browser paints and within the reader's act: phones show their keyboard only then.
  useLayoutEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, [dialog]);

  const close = (): void => {
    // The dialog restores the focus itself and fires its close event later.
    dialog.current?.close();
    onClose();
  };

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={words('ui:search.label')}
      onClose={onClose}
      onClick={(event) => {
        // Only the backdrop is outside the box that fills the dialog.
        if (event.target === event.currentTarget) close();
      }}
    >
      <SearchBox placement="dialog" onLeave={close} />
    </dialog>
  );
}
