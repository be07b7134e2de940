import {
  Children,
  cloneElement,
  isValidElement,
  useEffect,
  useRef,
  useState,
  type ComponentProps,
  type ReactElement,
  type ReactNode,
} from 'react';
import {words} from '../../words/currentWords';
import {useIsOnlyMarkup} from '../useIsOnlyMarkup';
import styles from './styles.module.css';

/**
 * A table that scrolls horizontally if the window is too narrow, with the keyboard as well. On a phone, the rows of a
 * table with sentences become cards, because its columns would be a few letters wide.
 */
export default function ScrollableTable(given: ComponentProps<'table'>): ReactNode {
  const props = hasSentences(given.children)
    ? {...given, role: 'table', 'data-cards': true, children: withLabels(given.children)}
    : given;
  return useIsOnlyMarkup() ? (
    // `enhanceMarkup` of the page reads it.
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
      // Only a table that scrolls is focusable.
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

type Parent = ReactElement<{
  readonly children?: ReactNode;
  readonly role?: string;
  readonly 'data-label'?: string | undefined;
}>;

const isParent = (node: ReactNode): node is Parent => isValidElement(node);

function textOf(node: ReactNode): string {
  if (isParent(node)) return textOf(node.props.children);
  return Children.toArray(node)
    .map((child) => (isParent(child) ? textOf(child) : typeof child === 'object' ? '' : String(child)))
    .join('');
}

/** Sections of a table, rows of a section, cells of a row. */
const elementsOf = (node: ReactNode): readonly Parent[] => Children.toArray(node).filter(isElement);

const isElement = (node: ReactNode): node is Parent => isParent(node) && typeof node.type === 'string';

/** In letters. */
const SENTENCE = 30;

/** Two columns have room for sentences also on a phone. */
function hasSentences(children: ReactNode): boolean {
  return elementsOf(children)
    .filter(({type}) => type === 'tbody')
    .flatMap(({props}) => elementsOf(props.children))
    .map(({props}) => elementsOf(props.children))
    .some((cells) => cells.length > 2 && cells.some((cell) => textOf(cell).length >= SENTENCE));
}

/** The same sections with the heading of its column on each cell, and with the roles that cards would lose. */
function withLabels(children: ReactNode): ReactNode {
  const headings = elementsOf(children)
    .filter(({type}) => type === 'thead')
    .flatMap(({props}) => elementsOf(props.children))
    .flatMap(({props}) => elementsOf(props.children))
    .map(textOf);
  return changeElements(children, (section) =>
    section.type !== 'thead' && section.type !== 'tbody'
      ? section
      : withRole(section, 'rowgroup', (row) =>
          withRole(row, 'row', (cell, column) =>
            cloneElement(
              cell,
              section.type === 'thead'
                ? {role: 'columnheader'}
                : {role: cell.type === 'th' ? 'rowheader' : 'cell', 'data-label': headings[column]},
            ),
          ),
        ),
  );
}

function withRole(parent: Parent, role: string, change: (child: Parent, index: number) => ReactNode): Parent {
  return cloneElement(parent, {role, children: changeElements(parent.props.children, change)});
}

/** Changes what `elementsOf` finds, and keeps everything else, such as components, as it is. */
function changeElements(nodes: ReactNode, change: (element: Parent, index: number) => ReactNode): ReactNode {
  let index = -1;
  return Children.map(nodes, (node) => {
    if (!isElement(node)) return node;
    index += 1;
    return change(node, index);
  });
}
