import Link from '../../ui/RouteLink';
import {useLocation} from '@docusaurus/router';
import {useAllDocsData} from '@docusaurus/plugin-content-docs/client';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type {ReactNode} from 'react';
import {words} from '../../words/currentWords';
import {matrix} from '../../matrix/matrix';
import {selectPagePorts} from '../../matrix/select';
import {connectionTitle} from '../../connection/connectionTitle';
import {routes} from '../../routes';
import {explainMissingPage} from '../../query/answers/missingPage';
import SearchBox from './SearchBox';
import WaysOn from './WaysOn';
import styles from './styles.module.css';
import {useSiteSearch} from './useSiteSearch';

/** What the URL is not, similar pages, and a search for it. */
export default function Explanation(): ReactNode {
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
  // The titles of the guide's pages are only in the text index.
  const {titleOf} = useSiteSearch(
    '',
    nearest.some((route) => nameOf(route) === undefined),
  );
  return (
    <>
      <div className={styles.notices}>
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
      {nearest.length === 0 && <WaysOn />}
    </>
  );
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
