import ExecutionEnvironment from '@docusaurus/ExecutionEnvironment';

interface Loader {
  readonly prefetch: (path: string) => unknown;
  readonly preload: (path: string) => unknown;
}

/**
 * Docusaurus fetches every page that a visible link leads to. A table of ports has dozens, so only what is pointed at
 * or focused is fetched ahead.
 */
function fetchLittleAhead(): void {
  let loader: Loader | undefined;
  Object.defineProperty(window, 'docusaurus', {
    configurable: true,
    get: () => loader,
    set: (given: Loader) => {
      loader = {
        prefetch: () => false,
        // Whoever follows the link is told by the navigation itself if the page cannot be had.
        preload: (path) => Promise.resolve(given.preload(path)).catch(() => undefined),
      };
    },
  });
}

if (ExecutionEnvironment.canUseDOM) fetchLittleAhead();
