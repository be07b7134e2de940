import {useLayoutEffect, type ReactNode, type RefObject} from 'react';
import {words} from '../../words/currentWords';
import SearchBox from './SearchBox';
import styles from './styles.module.css';

/** The search dialog on top of the page, open as long as it is rendered. */
export default function OpenDialog({
  dialog,
  onClose,
}: {
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly onClose: () => void;
}): ReactNode {
  // Before the browser paints and within the user gesture: otherwise phones do not show their keyboard.
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
