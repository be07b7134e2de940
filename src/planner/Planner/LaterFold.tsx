import {useCallback, useMemo, useState, type ReactNode} from 'react';
import {useLoaded} from '../../ui/useLoaded';
import {fetchAhead, PartState} from './PartState';
import styles from './styles.module.css';

/** A disclosure whose content is loaded when it is opened. */
export function LaterFold<T>({
  name,
  summary,
  load,
  children,
}: {
  readonly name: string;
  readonly summary: string;
  /** Stable across renders. */
  readonly load: () => Promise<T>;
  readonly children: (part: T) => ReactNode;
}): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const part = useLoaded(load, isOpen);
  const turnTo = useMemo(() => fetchAhead(load), [load]);
  // It can be opened before hydration.
  const look = useCallback((fold: HTMLDetailsElement | null) => {
    if (fold?.open === true) setOpen(true);
  }, []);
  return (
    <details
      ref={look}
      className={styles.fold}
      data-fold={name}
      onToggle={({currentTarget}) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary onPointerEnter={turnTo} onFocus={turnTo}>
        {summary}
      </summary>
      <PartState part={part} />
      {part.value !== undefined && children(part.value)}
    </details>
  );
}
