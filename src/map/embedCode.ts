import {routes} from '../routes';
import {escapeHtml} from '../text/escapeHtml';
import {localizedPath} from '../words/locales';

/** What a drawing shows as a filter of the list, by the kind that its name begins with. */
const parameters: readonly (readonly [prefix: string, parameter: string])[] = [
  ['port-', 'q'],
  ['connection-', 'q'],
  ['endpoint-', 'endpoint'],
  ['scenario-', 'scenario'],
  ['workload-', 'workload'],
];

/** A frame with the rows of a drawing, for a page of another site. `site` is its address without a slash at the end. */
export function embedCode(drawing: string, site: string, locale: string, title: string): string {
  const kind = parameters.find(([prefix]) => drawing.startsWith(prefix));
  const search =
    kind === undefined
      ? ''
      : `?${new URLSearchParams({[kind[1]]: drawing.slice(kind[0].length)}).toString()}`;
  const address = `${site}${localizedPath(locale, routes.embed)}${search}`;
  return `<iframe src="${escapeHtml(address)}" title="${escapeHtml(title)}" width="100%" height="600" loading="lazy"></iframe>`;
}
