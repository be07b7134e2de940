import siteConfig from '@generated/docusaurus.config';
import i18n from '@generated/i18n';
import {siteBase} from '../../words/locales';
import {workerFile} from './model';

/**
 * Registers the service worker of the whole site, all languages together. Undefined if the browser has no service
 * workers, as on insecure connections, or if it is set to store nothing.
 */
export async function registerWorker(): Promise<ServiceWorkerRegistration | undefined> {
  if (!('serviceWorker' in navigator)) return undefined;
  const base = `${siteBase(siteConfig.baseUrl, i18n.currentLocale)}/`;
  try {
    return await navigator.serviceWorker.register(base + workerFile, {scope: base, updateViaCache: 'none'});
  } catch {
    return undefined;
  }
}
