import ExecutionEnvironment from '@docusaurus/ExecutionEnvironment';

/** Starts offline support when the browser is idle. */
function openOffline(): void {
  // Only pages of a production build name their build; the development server has no worker.
  const {build} = document.documentElement.dataset;
  if (build === undefined || !('serviceWorker' in navigator)) return;
  // In a frame on another site the browser partitions storage, so a copy kept there would never be used.
  if (window.top !== window) return;
  const start = (): void => {
    void import(/* webpackChunkName: "offline" */ '../offline/startOffline').then(
      ({startOffline}) => startOffline(build),
      () => undefined,
    );
  };
  // Safari has no requestIdleCallback. Setup may be late, so it does not compete with the page's own work.
  if ('requestIdleCallback' in window) requestIdleCallback(start);
  else setTimeout(start, 2000);
}

if (ExecutionEnvironment.canUseDOM) {
  if (document.readyState === 'complete') openOffline();
  else addEventListener('load', openOffline, {once: true});
}
