import ExecutionEnvironment from '@docusaurus/ExecutionEnvironment';
import {buildOf} from '../offline/buildOf';

/** The build for which this tab was reloaded. */
const storageKey = 'phoenix-port-guide.reloaded-for';

/**
 * If the server no longer has a script of this page, the site has been rebuilt, so the page is reloaded, once per
 * build. A script that fails for another reason, such as a lost network connection, does not cause a reload.
 */
function reloadAfterDeploy(event: Event): void {
  const {build} = document.documentElement.dataset;
  if (build === undefined || !(event.target instanceof HTMLScriptElement)) return;
  void readBuild().then((present) => {
    if (present === undefined || present === build || !mayReloadFor(present)) return;
    location.reload();
  });
}

/** The build of this page that the server has now. */
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
    // Without storage the first reload cannot be distinguished from a second.
    return false;
  }
}

if (ExecutionEnvironment.canUseDOM) addEventListener('error', reloadAfterDeploy, {capture: true});
