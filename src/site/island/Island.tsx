import ExecutionEnvironment from '@docusaurus/ExecutionEnvironment';
import {useHistory, useLocation} from '@docusaurus/router';
import routes from '@generated/routes';
import {useLayoutEffect, useRef, useState, type MouseEvent, type ReactNode} from 'react';
import {matchRoutes} from 'react-router-config';
import {OnlyMarkup} from '../../ui/useIsOnlyMarkup';
import {enhanceMarkup} from './enhanceMarkup';
import {readIsland} from './loadIslands';

/**
 * A part of a page that is only read: rendered when the site is built, and left alone in the browser, which has neither
 * its components nor their words and facts. On the way to another page its HTML is taken from the file of that page.
 *
 * `name` tells the islands of a page apart. What a reader does in one is told by attributes (see `enhanceMarkup.ts`);
 * links lead on without loading the site anew. In development everything is rendered as usual.
 */
export default function Island({
  name,
  children,
}: {
  readonly name: string;
  readonly children: ReactNode;
}): ReactNode {
  const {pathname} = useLocation();
  if (process.env.NODE_ENV !== 'production') return <InDevelopment name={name}>{children}</InDevelopment>;
  if (!ExecutionEnvironment.canUseDOM) {
    return (
      <div data-island={name}>
        <OnlyMarkup value>{children}</OnlyMarkup>
      </div>
    );
  }
  return <Shown key={pathname} path={pathname} name={name} />;
}

function InDevelopment({name, children}: {readonly name: string; readonly children: ReactNode}): ReactNode {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => (element.current === null ? undefined : enhanceMarkup(element.current)), []);
  return (
    <div ref={element} data-island={name}>
      {children}
    </div>
  );
}

function Shown({path, name}: {readonly path: string; readonly name: string}): ReactNode {
  const element = useRef<HTMLDivElement>(null);
  const history = useHistory();
  const [html] = useState(() => readIsland(path, name) ?? '');

  useLayoutEffect(() => {
    const {current} = element;
    return current === null ? undefined : enhanceMarkup(current);
  }, []);

  const follow = (event: MouseEvent): void => {
    const link = routeAt(event.target);
    if (link === undefined || event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    history.push(link.pathname + link.search + link.hash);
  };
  const loadAhead = ({target}: {readonly target: EventTarget}): void => {
    const link = routeAt(target);
    if (link !== undefined) void window.docusaurus.preload(link.pathname);
  };

  return (
    <div
      ref={element}
      data-island={name}
      onClick={follow}
      onPointerOver={loadAhead}
      onFocus={loadAhead}
      suppressHydrationWarning
      dangerouslySetInnerHTML={{__html: html}}
    />
  );
}

/** The link at the target that leads to a page of this language; all others are the browser's own business. */
function routeAt(target: EventTarget): HTMLAnchorElement | undefined {
  const link = target instanceof Element ? target.closest('a') : null;
  if (link === null || link.hasAttribute('download') || link.origin !== location.origin) return undefined;
  if (!['', '_self'].includes(link.target)) return undefined;
  const isRoute = matchRoutes(routes, link.pathname).some(
    ({route}) => route.routes === undefined && route.path !== '*',
  );
  return isRoute ? link : undefined;
}
