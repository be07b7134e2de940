import {useEffect, useRef, useState, type ComponentProps, type ReactNode} from 'react';
import {words} from '../../words/currentWords';
import {useIsOnlyMarkup} from '../useIsOnlyMarkup';
import styles from './styles.module.css';

/** A table that scrolls by itself where the window is too narrow for it, with the keyboard as well. */
export default function ScrollableTable(props: ComponentProps<'table'>): ReactNode {
  return useIsOnlyMarkup() ? (
    // Read by `enhanceMarkup` of the page.
    <div className={styles.region} data-scroll-label={words('ui:table.scroll')}>
      <table {...props} />
    </div>
  ) : (
    <LiveTable {...props} />
  );
}

function LiveTable(props: ComponentProps<'table'>): ReactNode {
  const region = useRef<HTMLDivElement>(null);
  const scrolls = useScrolls(region);
  return (
    <div
      ref={region}
      className={styles.region}
      // What does not scroll is no stop on the way through the page.
      {...(scrolls ? {tabIndex: 0, role: 'group', 'aria-label': words('ui:table.scroll')} : {})}
    >
      <table {...props} />
    </div>
  );
}

function useScrolls(region: {readonly current: HTMLElement | null}): boolean {
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const {current} = region;
    if (current === null) return undefined;
    const observer = new ResizeObserver(() => {
      setScrolls(current.scrollWidth > current.clientWidth);
    });
    observer.observe(current);
    return () => {
      observer.disconnect();
    };
  }, [region]);
  return scrolls;
}
