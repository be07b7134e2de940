import {allAddresses, knownAddress, successors} from '../address';
import type {KeepFailure, KeepResult, OfflineSite, WorkerRequest, WorkerState} from '../model';
import {KeepError, ownResponse} from './loadFile';
import type {FetchEvent, WorkerScope} from './workerScope';

/** Injected by the build. */
declare const OFFLINE_SITE: OfflineSite;

const site = OFFLINE_SITE;
const scope = self as unknown as WorkerScope;
const addresses = new Set(allAddresses(site));
const pages = new Set(site.pages);
const assets = new Set(site.assets);
const cachePrefix = `phoenix-port-guide:${site.baseUrl}:`;
const cacheName = cachePrefix + site.build;

/** Marks the cache of a reader who wants the whole site. */
const everything = `${site.baseUrl}.everything`;

/** Milliseconds to wait for the network when a kept page could be shown. */
const patience = 4000;

/** Concurrent fetches. */
const lanes = 6;

const openCache = (): Promise<Cache> => scope.caches.open(cacheName);

scope.addEventListener('install', (event) => {
  event.waitUntil(takeOver());
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await earlierCaches()) await scope.caches.delete(name);
      // No navigation preload: if it fails, Firefox shows its own error instead of the page that the worker has kept.
      await scope.registration.navigationPreload.disable();
      await scope.clients.claim();
    })(),
  );
});

scope.addEventListener('fetch', (event) => {
  const {request} = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== scope.location.origin) return;
  if (!url.pathname.startsWith(site.baseUrl)) return;
  const address = knownAddress(url.pathname, addresses);
  if (request.mode === 'navigate') event.respondWith(answerNavigation(event, address, url.pathname));
  else if (address !== undefined && !pages.has(address)) event.respondWith(answerFile(event, address));
});

scope.addEventListener('message', (event) => {
  const [port] = event.ports;
  event.waitUntil(
    answer(event.data as WorkerRequest).then((result) => {
      port?.postMessage(result);
    }),
  );
});

async function answer(request: WorkerRequest): Promise<WorkerState | KeepResult | undefined> {
  switch (request.type) {
    case 'state':
      return {build: site.build, total: addresses.size, missing: await missingOf([...addresses])};
    case 'keep':
      return {failures: await keep(await missingOf(request.addresses))};
    case 'keepAll':
      await (await openCache()).put(everything, new Response(''));
      return undefined;
    case 'activate': {
      const open = await scope.clients.matchAll({type: 'window', includeUncontrolled: true});
      if (!request.ifAlone || open.length <= 1) await scope.skipWaiting();
      return undefined;
    }
  }
}

/** Keeps from this build what was kept from the previous one. If a file is unavailable, it fails and is retried. */
async function takeOver(): Promise<void> {
  const wanted = new Set<string>();
  for (const name of await earlierCaches()) {
    const cache = await scope.caches.open(name);
    const kept = (await cache.keys()).map(({url}) => new URL(url).pathname);
    const all = kept.includes(everything);
    if (all) await (await openCache()).put(everything, new Response(''));
    for (const address of all ? addresses : successors(kept, site)) wanted.add(address);
  }
  const failures = await keep(await missingOf([...wanted]));
  const [failure] = Object.keys(failures);
  // If storage is full, less is kept; if the network fails or there is an even newer build, it is retried later.
  if (failure !== undefined && failure !== 'full')
    throw new Error(`The new version is not complete: ${failure}.`);
}

async function earlierCaches(): Promise<readonly string[]> {
  return (await scope.caches.keys()).filter((name) => name.startsWith(cachePrefix) && name !== cacheName);
}

async function missingOf(wanted: readonly string[]): Promise<readonly string[]> {
  const kept = new Set((await (await openCache()).keys()).map(({url}) => new URL(url).pathname));
  return wanted
    .flatMap((path) => knownAddress(path, addresses) ?? [])
    .filter((address, index, all) => !kept.has(address) && all.indexOf(address) === index);
}

async function keep(wanted: readonly string[]): Promise<KeepResult['failures']> {
  const failures: Partial<Record<KeepFailure, number>> = {};
  const rest = [...wanted];
  const lane = async (): Promise<void> => {
    for (let address = rest.shift(); address !== undefined; address = rest.shift()) {
      try {
        // A file whose name changes with its content may come from the browser's own cache.
        const response = await fetch(address, {cache: assets.has(address) ? 'default' : 'no-cache'});
        await store(address, response);
      } catch (error) {
        const failure = error instanceof KeepError ? error.failure : 'network';
        failures[failure] = (failures[failure] ?? 0) + 1;
      }
    }
  };
  await Promise.all(Array.from({length: lanes}, lane));
  return failures;
}

async function store(address: string, response: Response): Promise<void> {
  const own = await ownResponse(response, address, site);
  try {
    await (await openCache()).put(address, own);
  } catch {
    throw new KeepError('full', address);
  }
}

/** Keeps what was fetched anyway; checks for the new worker if the server already has another build. */
async function storeOnTheWay(address: string, response: Response): Promise<void> {
  try {
    await store(address, response);
  } catch (error) {
    if (error instanceof KeepError && error.failure === 'changed') await scope.registration.update();
  }
}

/** The server's page, which is the newest; the kept one if the server is unreachable or does not respond. */
async function answerNavigation(
  event: FetchEvent,
  address: string | undefined,
  path: string,
): Promise<Response> {
  const kept = address === undefined ? undefined : await (await openCache()).match(address);
  const fromServer = fetch(event.request);
  try {
    const response = await (kept === undefined ? fromServer : impatient(fromServer));
    if (response.status >= 500 && kept !== undefined) return kept;
    if (address !== undefined && response.status === 200) {
      event.waitUntil(storeOnTheWay(address, response.clone()));
    }
    return response;
  } catch {
    fromServer.catch(() => undefined);
    return kept ?? missingPage(path);
  }
}

function impatient(response: Promise<Response>): Promise<Response> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error('The network takes too long.'));
    }, patience);
    response.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });
}

async function answerFile(event: FetchEvent, address: string): Promise<Response> {
  const cache = await openCache();
  if (assets.has(address)) {
    const kept = await cache.match(address);
    if (kept !== undefined) return kept;
  }
  try {
    const response = await fetch(event.request);
    if (response.status === 200) event.waitUntil(storeOnTheWay(address, response.clone()));
    return response;
  } catch (error) {
    const kept = await cache.match(address);
    if (kept === undefined) throw error;
    return kept;
  }
}

function missingPage(path: string): Response {
  const [beginning = ''] = Object.keys(site.missing)
    .filter((prefix) => path.startsWith(prefix))
    .sort((a, b) => b.length - a.length);
  return new Response(site.missing[beginning] ?? '', {
    status: 503,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
    },
  });
}
