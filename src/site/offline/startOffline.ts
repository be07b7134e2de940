import {askWorker} from './askWorker';
import {registerWorker} from './registerWorker';

/** Announces a newer version. The words for it are loaded only then. */
async function announce(show: () => void): Promise<void> {
  const {announceUpdate} = await import('./announceUpdate');
  announceUpdate(show);
}

/**
 * Makes the site available offline: registers its worker, passes on what this page has loaded, and announces updates.
 */
export async function startOffline(build: string): Promise<void> {
  const registration = await registerWorker();
  if (registration === undefined) return;
  const {serviceWorker} = navigator;

  const greet = async (worker: ServiceWorker): Promise<void> => {
    const {build: other} = await askWorker(worker, {type: 'state'});
    if (other === build) {
      // This page is already of the new build, so the new worker only has to wait for other pages.
      await askWorker(worker, {type: 'activate', ifAlone: true});
      return;
    }
    await announce(() => {
      serviceWorker.addEventListener('controllerchange', reload, {once: true});
      void askWorker(worker, {type: 'activate', ifAlone: false});
    });
  };
  const follow = (worker: ServiceWorker | null): void => {
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && registration.active !== null) void greet(worker);
    });
  };
  if (registration.waiting !== null) void greet(registration.waiting);
  follow(registration.installing);
  registration.addEventListener('updatefound', () => {
    follow(registration.installing);
  });
  // Another page of the site may have activated the new worker.
  serviceWorker.addEventListener('controllerchange', () => {
    if (serviceWorker.controller !== null) void compare(serviceWorker.controller, build);
  });

  const {active} = await serviceWorker.ready;
  if (active === null) return;
  // Twice: what is loaded during the first request may still have bypassed the worker.
  for (let time = 0; time < 2; time += 1) {
    await askWorker(active, {type: 'keep', addresses: loadedAddresses()});
  }
}

async function compare(worker: ServiceWorker, build: string): Promise<void> {
  const {build: other} = await askWorker(worker, {type: 'state'});
  if (other !== build) await announce(reload);
}

/** This page and everything it has loaded from the site so far, before the worker was active. */
function loadedAddresses(): readonly string[] {
  const loaded = performance.getEntriesByType('resource').map(({name}) => new URL(name));
  return [
    location.pathname,
    ...loaded.filter(({origin}) => origin === location.origin).map(({pathname}) => pathname),
  ];
}

function reload(): void {
  location.reload();
}
