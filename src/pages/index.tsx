import Layout from '@theme/Layout';
import type {ReactNode} from 'react';
import PageSearch from '../search/SiteSearch/PageSearch';
import HomeContent from '../site/home/HomeContent.static';
import HomeLead from '../site/home/HomeLead.static';
import HomeTable from '../site/home/HomeTable.static';
import styles from '../site/home/styles.module.css';
import Island from '../site/island/Island';
import KeepOfflineLater from '../site/offline/KeepOffline/KeepOfflineLater';
import {useShellWords} from '../words/useShellWords';

export default function HomePage(): ReactNode {
  const words = useShellWords();
  return (
    <Layout description={words('ui:site.description')}>
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
