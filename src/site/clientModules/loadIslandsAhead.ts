import ExecutionEnvironment from '@docusaurus/ExecutionEnvironment';
import siteConfig from '@generated/docusaurus.config';
import routes from '@generated/routes';
import type {RouteConfig} from 'react-router-config';
import {keepIslands, loadIslands} from '../island/loadIslands';

interface Loadable {
  preload?: () => Promise<unknown>;
}

/**
 * Pages of text come with their islands: a page is shown only when both are there, so that it is complete at once and
 * fragments lead to their place. The applications have none.
 */
function loadIslandsToo(list: readonly RouteConfig[], isDoc: boolean): void {
  for (const route of list) {
    if (route.routes !== undefined) loadIslandsToo(route.routes, true);
    else if (isDoc || route.path === siteConfig.baseUrl) extend(route);
  }
}

function extend({component, path}: RouteConfig): void {
  const loadable = component as Loadable | undefined;
  const load = loadable?.preload?.bind(loadable);
  if (loadable === undefined || load === undefined || typeof path !== 'string') return;
  loadable.preload = () => Promise.all([load(), loadIslands(path)]);
}

if (ExecutionEnvironment.canUseDOM && process.env.NODE_ENV === 'production') {
  keepIslands(location.pathname, document);
  loadIslandsToo(routes, false);
}
