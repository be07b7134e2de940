import ExecutionEnvironment from '@docusaurus/ExecutionEnvironment';
import {buildOf} from '../offline/buildOf';

/** The build for which this tab was loaded anew. */
const storageKey = 'phoenix-port-guide.reloaded-for';

/**
 * A script of this page that the server no longer has: the site was built again since. The page is loaded anew, once
 * for each build. A script that fails for another reason, such as a lost network, loads nothing anew.
 */
function reloadAfterDeploy(event: Event): void {
  const {build} = document.documentElement.dataset;
  if (build === undefined || !(event.target instanceof HTMLScriptElement)) return;
  void readBuild().then((present) => {
    if (present === undefined || present === build || !mayReloadFor(present)) return;
    location.reload();
  });
}

/** The build that the server has of this page. */
async function readBuild(): Promise<string | undefined> {
  try {
    const response = await fetch(location.href, {cache: 'no-store'});
    return buildOf(await response.text());
  } catch {
    return undefined;
  }
}

function mayReloadFor(build: string): boolean {
  try {
    if (sessionStorage.getItem(storageKey) === build) return false;
    sessionStorage.setItem(storageKey, build);
    return true;
  } catch {
    // Without storage nothing tells a second time from the first.
    return false;
  }
}

if (ExecutionEnvironment.canUseDOM) addEventListener('error', reloadAfterDeploy, {capture: true});
