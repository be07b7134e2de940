import ExecutionEnvironment from '@docusaurus/ExecutionEnvironment';

interface Loader {
  readonly prefetch: (path: string) => unknown;
  readonly preload: (path: string) => unknown;
}

/**
 * Docusaurus prefetches every page that a visible link points to. A table of ports has dozens of links, so only those
 * that are hovered over or focused are prefetched.
 */
function fetchLittleAhead(): void {
  let loader: Loader | undefined;
  Object.defineProperty(window, 'docusaurus', {
    configurable: true,
    get: () => loader,
    set: (given: Loader) => {
      loader = {
        prefetch: () => false,
        // If the page is unavailable, the navigation itself reports it.
        preload: (path) => Promise.resolve(given.preload(path)).catch(() => undefined),
      };
    },
  });
}

if (ExecutionEnvironment.canUseDOM) fetchLittleAhead();
