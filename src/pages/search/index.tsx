import Head from '@docusaurus/Head';
import Layout from '@theme/Layout';
import type {ReactNode} from 'react';
import ResultsPage from '../../search/SiteSearch/ResultsPage';
import {words} from '../../words/currentWords';

export default function SearchPage(): ReactNode {
  return (
    <Layout title={words('ui:search.title')} description={words('ui:search.description')}>
      <Head>
        <meta name="robots" content="noindex, follow" />
      </Head>
      <main className="container margin-vert--lg">
        <h1>{words('ui:search.title')}</h1>
        <ResultsPage />
      </main>
    </Layout>
  );
}
