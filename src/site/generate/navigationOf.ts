import type {Navigation, NavigationEntry} from '../navigation';
import {routes} from '../../routes';
import type {GuidePage} from './guidePages';
import type {ReferencePage} from './pages/page';

/** The sidebar of one language. */
export function navigationOf(
  guide: readonly GuidePage[],
  pages: Readonly<Record<Exclude<keyof Navigation, 'guide'>, readonly ReferencePage[]>>,
): Navigation {
  const entries = (group: readonly ReferencePage[]): NavigationEntry[] =>
    group.map(({route, sidebarLabel}) => ({label: sidebarLabel, href: route}));
  return {
    guide: guide.map(({slug, label}) => ({label, href: routes.guide(slug)})),
    workloads: entries(pages.workloads),
    ports: entries(pages.ports),
    endpoints: entries(pages.endpoints),
    scenarios: entries(pages.scenarios),
    connections: entries(pages.connections),
  };
}
