import ExecutionEnvironment from '@docusaurus/ExecutionEnvironment';

/** Starts what lets the site open without a network, when the browser has nothing else to do. */
function openOffline(): void {
  // Only pages of a finished build name it; the development server has no worker.
  const {build} = document.documentElement.dataset;
  if (build === undefined || !('serviceWorker' in navigator)) return;
  // In a frame of another site the browser keeps a store of its own, which nobody would look into.
  if (window.top !== window) return;
  const start = (): void => {
    void import(/* webpackChunkName: "offline" */ '../offline/startOffline').then(
      ({startOffline}) => startOffline(build),
      () => undefined,
    );
  };
  // Safari has no requestIdleCallback. It may be set up late, so that the page is not kept from its own work.
  if ('requestIdleCallback' in window) requestIdleCallback(start);
  else setTimeout(start, 2000);
}

if (ExecutionEnvironment.canUseDOM) {
  if (document.readyState === 'complete') openOffline();
  else addEventListener('load', openOffline, {once: true});
}
