import Link from '../ui/RouteLink';
import Head from '@docusaurus/Head';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Layout from '@theme/Layout';
import overview from '@diagrams/overview';
import type {ReactNode} from 'react';
import ConnectionTable from '../connection/Table';
import Diagram from '../map/Diagram';
import SearchBox from '../search/SiteSearch/SearchBox';
import {words} from '../words/currentWords';
import {matrix} from '../matrix/matrix';
import {selectConnections} from '../matrix/select';
import {routes} from '../routes';
import KeepOffline from '../site/offline/KeepOffline';
import styles from './index.module.css';

const tasks = [
  {to: routes.ports, title: 'ui:home.taskPort', lead: 'ui:home.taskPortLead'},
  {to: routes.plan, title: 'ui:home.taskOpenings', lead: 'ui:home.taskOpeningsLead'},
  {to: routes.guide('protocols'), title: 'ui:home.taskProtocols', lead: 'ui:home.taskProtocolsLead'},
] as const;

export default function HomePage(): ReactNode {
  return (
    <Layout description={words('ui:site.description')}>
      <SiteData />
      <main className={`container ${styles.home ?? ''}`}>
        <h1>{words('ui:home.title')}</h1>
        <p>{words('ui:home.lead')}</p>
        <SearchBox placement="page" />
        <h2 id="workloads">{words('ui:home.workloads')}</h2>
        <ul className={styles.workloads}>
          {matrix.workloads.map((id) => (
            <li key={id}>
              <Link to={routes.workload(id)}>{words(`matrix:workloads.${id}.name`)}</Link>
              <span>
                {words('ui:reference.count', {count: selectConnections(matrix, {workload: id}).length})}
              </span>
            </li>
          ))}
        </ul>
        <h2 id="map">
          {words('ui:home.mapOf', {name: words(`matrix:workloads.${matrix.workloads[0] ?? ''}.name`)})}
        </h2>
        <Diagram drawing={overview} />
        <ul className={styles.tasks}>
          {tasks.map(({to, title, lead}) => (
            <li key={to}>
              <Link to={to}>{words(title)}</Link>
              <span>{words(lead)}</span>
            </li>
          ))}
        </ul>
        <h2 id="offline">{words('ui:offline.title')}</h2>
        <KeepOffline />
        <h2 id="connections">{words('ui:home.connections')}</h2>
        <ConnectionTable connections={matrix.connections} />
      </main>
    </Layout>
  );
}

/** The site in the words of schema.org: search engines show its name and may offer its search. */
function SiteData(): ReactNode {
  const {siteConfig, i18n} = useDocusaurusContext();
  const url = siteConfig.url + siteConfig.baseUrl;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: siteConfig.title,
    description: words('ui:site.description'),
    url,
    inLanguage: i18n.currentLocale,
    potentialAction: {
      '@type': 'SearchAction',
      target: `${url.replace(/\/$/u, '')}${routes.search}?q={query}`,
      'query-input': 'required name=query',
    },
  };
  return (
    <Head>
      <script type="application/ld+json">{JSON.stringify(data)}</script>
    </Head>
  );
}
