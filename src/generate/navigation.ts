import {routes} from '../views/routes';
import type {GuidePage} from './guidePages';
import type {ReferencePage} from './pages/page';

/** One entry of the sidebar. */
export interface NavigationEntry {
  readonly label: string;
  /** Path without language prefix. */
  readonly href: string;
}

/** What the sidebar lists, group by group; the first entry of a reference group is its index where it has one. */
export interface Navigation {
  readonly guide: readonly NavigationEntry[];
  readonly ports: readonly NavigationEntry[];
  readonly endpoints: readonly NavigationEntry[];
  readonly scenarios: readonly NavigationEntry[];
  readonly connections: readonly NavigationEntry[];
}

/** The sidebar of one language. */
export function navigationOf(
  guide: readonly GuidePage[],
  pages: Readonly<Record<Exclude<keyof Navigation, 'guide'>, readonly ReferencePage[]>>,
): Navigation {
  const entries = (group: readonly ReferencePage[]): NavigationEntry[] =>
    group.map(({route, sidebarLabel}) => ({label: sidebarLabel, href: route}));
  return {
    guide: guide.map(({slug, label}) => ({label, href: routes.guide(slug)})),
    ports: entries(pages.ports),
    endpoints: entries(pages.endpoints),
    scenarios: entries(pages.scenarios),
    connections: entries(pages.connections),
  };
}
