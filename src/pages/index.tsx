import Head from '@docusaurus/Head';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Layout from '@theme/Layout';
import type {ReactNode} from 'react';
import PageSearch from '../search/SiteSearch/PageSearch';
import HomeContent from '../site/home/HomeContent.static';
import HomeLead from '../site/home/HomeLead.static';
import HomeTable from '../site/home/HomeTable.static';
import styles from '../site/home/styles.module.css';
import Island from '../site/island/Island';
import KeepOfflineLater from '../site/offline/KeepOffline/KeepOfflineLater';
import {routes} from '../routes';
import {useShellWords} from '../words/useShellWords';

export default function HomePage(): ReactNode {
  const words = useShellWords();
  return (
    <Layout description={words('ui:site.description')}>
      <SiteData />
      <main className={`container ${styles.home ?? ''}`}>
        <Island name="lead">
          <HomeLead />
        </Island>
        <PageSearch />
        <Island name="content">
          <HomeContent />
        </Island>
        <KeepOfflineLater />
        <Island name="table">
          <HomeTable />
        </Island>
      </main>
    </Layout>
  );
}

/** The site in the words of schema.org: search engines show its name and may offer its search. */
function SiteData(): ReactNode {
  const words = useShellWords();
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
