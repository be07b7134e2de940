import ExecutionEnvironment from '@docusaurus/ExecutionEnvironment';
import siteConfig from '@generated/docusaurus.config';
import routes from '@generated/routes';
import type {RouteConfig} from 'react-router-config';
import {keepIslands, loadIslands} from '../island/loadIslands';

interface Loadable {
  preload?: () => Promise<unknown>;
}

/**
 * Text pages are loaded together with their islands and shown only when both are ready, so that a page appears complete
 * and fragments scroll to the right place. The applications have no islands.
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
