/** The HTML of the islands of a page, by the names of the islands. */
type Islands = ReadonlyMap<string, string>;

const kept = new Map<string, Islands>();
const loading = new Map<string, Promise<void>>();

/** The address of a page is the same with and without a slash at its end. */
function keyOf(path: string): string {
  return path.replace(/\/$/u, '');
}

/** Keeps the islands of a page that is there, before anything changes them. */
export function keepIslands(path: string, page: Document): void {
  kept.set(
    keyOf(path),
    new Map(
      [...page.querySelectorAll('[data-island]')].map((island) => [
        island.getAttribute('data-island') ?? '',
        island.innerHTML,
      ]),
    ),
  );
}

/** The HTML of an island; undefined where its page has not been loaded. */
export function readIsland(path: string, name: string): string | undefined {
  return kept.get(keyOf(path))?.get(name);
}

/**
 * Loads the islands of a page, once; after a failure it is tried anew. Rejects where the page cannot be had, or belongs
 * to another release of the site than the one that runs here: both are for the browser to load as a whole.
 */
export function loadIslands(path: string): Promise<void> {
  const key = keyOf(path);
  if (kept.has(key)) return Promise.resolve();
  const present =
    loading.get(key) ??
    fetchIslands(path).finally(() => {
      loading.delete(key);
    });
  loading.set(key, present);
  return present;
}

async function fetchIslands(path: string): Promise<void> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} answered ${String(response.status)}.`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  if (scriptsOf(page) !== scriptsOf(document)) throw new Error(`${path} is of another release.`);
  keepIslands(path, page);
}

/** The addresses of the scripts, whose names change with their content. */
function scriptsOf(page: Document): string {
  return page.querySelector('script[data-scripts]')?.getAttribute('data-scripts') ?? '';
}
