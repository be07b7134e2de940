import Link from '../../ui/RouteLink';
import {useHistory, useLocation} from '@docusaurus/router';
import {useAllDocsData} from '@docusaurus/plugin-content-docs/client';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import useIsBrowser from '@docusaurus/useIsBrowser';
import {useEffect, type ReactNode} from 'react';
import {words} from '../../words/currentWords';
import {siteBase} from '../../words/locales';
import {matrix} from '../../matrix/matrix';
import {selectPagePorts} from '../../matrix/select';
import {connectionTitle} from '../../connection/connectionTitle';
import {routes} from '../../routes';
import {explainMissingPage} from '../../query/answers/missingPage';
import SearchBox from './SearchBox';
import styles from './styles.module.css';
import {useSiteSearch} from './useSiteSearch';

/** What stands under an address that has no page: what the address is not, what is near, and a search for it. */
export default function MissingPage(): ReactNode {
  const isBrowser = useIsBrowser();
  useLanguageOfAddress();
  return (
    <>
      <h1>{words('ui:search.missing.title')}</h1>
      {/* One file answers for every address: only the browser knows which one was asked for. */}
      {isBrowser ? <Explanation /> : <p>{words('ui:search.missing.lead')}</p>}
    </>
  );
}

function Explanation(): ReactNode {
  const {pathname} = useLocation();
  const {siteConfig} = useDocusaurusContext();
  const docs = useAllDocsData();
  const {baseUrl} = siteConfig;
  const toRoute = (path: string): string =>
    path.startsWith(baseUrl) ? `/${path.slice(baseUrl.length)}` : path;
  const known = Object.values(docs).flatMap(({versions}) =>
    versions.flatMap((version) => version.docs.map(({path}) => toRoute(path))),
  );
  const {message, nearest, query} = explainMissingPage(matrix, words, toRoute(pathname), known);
  // The titles of the guide's pages are in the text index only.
  const {titleOf} = useSiteSearch(
    '',
    nearest.some((route) => nameOf(route) === undefined),
  );
  return (
    <>
      <div className={styles.pageNotices}>
        <p className={styles.message}>{message}</p>
      </div>
      {nearest.length > 0 && (
        <section aria-labelledby="nearest">
          <h2 id="nearest">{words('ui:search.missing.nearest')}</h2>
          <ul>
            {nearest.map((route) => (
              <li key={route} data-route={route}>
                <Link to={route}>{nameOf(route) ?? titleOf(route) ?? route}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <h2>{words('ui:search.missing.search')}</h2>
      <SearchBox placement="page" initialText={query} />
    </>
  );
}

/**
 * A server may answer with the page of the default language for an address of another one: the reader is sent to the
 * page of that language, which then puts the address back.
 */
function useLanguageOfAddress(): void {
  const {pathname, hash} = useLocation();
  const history = useHistory();
  const {
    siteConfig: {baseUrl},
    i18n: {locales, currentLocale, defaultLocale},
  } = useDocusaurusContext();
  useEffect(() => {
    const base = siteBase(baseUrl, currentLocale);
    const other = locales.find(
      (locale) =>
        locale !== currentLocale && locale !== defaultLocale && pathname.startsWith(`${base}/${locale}/`),
    );
    // The fragment holds the address on the way: it survives where a server leaves the extension out.
    const asked = hash.slice(1);
    if (other !== undefined) window.location.replace(`${base}/${other}/404.html#${pathname}`);
    else if (asked.startsWith(baseUrl) && !asked.startsWith('//')) history.replace(asked);
  }, [pathname, hash, history, baseUrl, locales, currentLocale, defaultLocale]);
}

/** What the matrix calls the page. */
function nameOf(route: string): string | undefined {
  const port = selectPagePorts(matrix).find((candidate) => routes.port(candidate) === route);
  if (port !== undefined) return words('ui:service.portOnly', {ports: port});
  const connection = matrix.connections.find(({id}) => routes.connection(id) === route);
  if (connection !== undefined) return connectionTitle(matrix, connection, words);
  const endpoint = matrix.endpoints.find(({id}) => routes.endpoint(id) === route);
  if (endpoint !== undefined) return words(`matrix:endpoints.${endpoint.id}.name`);
  const scenario = matrix.scenarios.find((id) => routes.scenario(id) === route);
  return scenario && words(`matrix:scenarios.${scenario}.name`);
}
