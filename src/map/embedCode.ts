import {routes} from '../routes';
import {escapeHtml} from '../text/escapeHtml';
import {localizedPath} from '../words/locales';

/** The content of a drawing as a filter of the list, by the kind with which its name begins. */
const parameters: readonly (readonly [prefix: string, parameter: string])[] = [
  ['port-', 'q'],
  ['connection-', 'q'],
  ['endpoint-', 'endpoint'],
  ['scenario-', 'scenario'],
  ['workload-', 'workload'],
];

/**
 * An iframe with the rows of a drawing, for pages of other sites. `site` is the site's URL without a trailing slash.
 */
export function embedCode(drawing: string, site: string, locale: string, title: string): string {
  const kind = parameters.find(([prefix]) => drawing.startsWith(prefix));
  const search =
    kind === undefined
      ? ''
      : `?${new URLSearchParams({[kind[1]]: drawing.slice(kind[0].length)}).toString()}`;
  const address = `${site}${localizedPath(locale, routes.embed)}${search}`;
  return `<iframe src="${escapeHtml(address)}" title="${escapeHtml(title)}" width="100%" height="600" loading="lazy"></iframe>`;
}
