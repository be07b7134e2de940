import {useBaseUrlUtils} from '@docusaurus/useBaseUrl';
import type {MouseEvent, ReactNode} from 'react';
import type {Combobox} from '../../ui/useCombobox';
import {words} from '../../words/currentWords';
import {searchGroups} from '../siteSearch';
import Found from './Found';
import type {SearchOption} from './searchOptions';
import styles from './styles.module.css';

const EXCERPT_LENGTH = 100;

/** The options under the box, by group. */
export default function SearchList({
  combobox,
  options,
  choose,
}: {
  readonly combobox: Combobox;
  readonly options: readonly SearchOption[];
  readonly choose: (option: SearchOption) => void;
}): ReactNode {
  const {withBaseUrl} = useBaseUrlUtils();
  const {id, optionProps} = combobox;
  const positioned = options.map((option, position) => ({option, position}));
  const recent = positioned.flatMap(({option, position}) =>
    option.kind === 'recent' ? [{option, position}] : [],
  );

  const linkProps = (position: number, option: Extract<SearchOption, {route: string}>) => ({
    ...optionProps(position),
    href: withBaseUrl(option.route, {forcePrependBaseUrl: true}),
    onClick: (event: MouseEvent<HTMLAnchorElement>) => {
      // A click that opens another tab or window is the browser's own business.
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      choose(option);
    },
  });

  return (
    // The focus stays in the box: a press on a result must not move it before the click.
    <div
      {...combobox.listProps}
      className={styles.list}
      aria-label={words('ui:search.results')}
      onMouseDown={(event) => {
        event.preventDefault();
      }}
    >
      {recent.length > 0 && (
        <Group id={`${id}-recent`} name={words('ui:search.recent')}>
          {recent.map(({option, position}) => (
            <div
              key={option.text}
              {...optionProps(position)}
              className={styles.option}
              onClick={() => {
                choose(option);
              }}
            >
              {option.text}
            </div>
          ))}
        </Group>
      )}
      {searchGroups.map((group) => {
        const found = positioned.flatMap(({option, position}) =>
          option.kind === 'result' && option.group === group ? [{option, position}] : [],
        );
        if (found.length === 0) return null;
        return (
          <Group key={group} id={`${id}-${group}`} name={words(`ui:search.group.${group}`)}>
            {found.map(({option, position}) => (
              <a
                key={option.route}
                {...linkProps(position, option)}
                className={styles.option}
                data-route={option.route}
              >
                <span className={styles.title}>
                  <Found text={option.result.title} tokens={option.result.tokens} />
                </span>
                {group !== 'ports' && group !== 'connections' && (
                  <span className={styles.context}>{option.result.context}</span>
                )}
                <span className={styles.detail}>
                  <Found text={option.result.text} tokens={option.result.tokens} length={EXCERPT_LENGTH} />
                </span>
              </a>
            ))}
          </Group>
        );
      })}
      {positioned.map(({option, position}) =>
        option.kind === 'all' ? (
          <a
            key="all"
            {...linkProps(position, option)}
            className={`${styles.option ?? ''} ${styles.all ?? ''}`}
          >
            {option.label}
          </a>
        ) : null,
      )}
    </div>
  );
}

function Group({
  id,
  name,
  children,
}: {
  readonly id: string;
  readonly name: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <div role="group" aria-labelledby={id}>
      <div id={id} className={styles.group} role="presentation">
        {name}
      </div>
      {children}
    </div>
  );
}
