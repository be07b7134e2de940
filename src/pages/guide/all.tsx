import Layout from '@theme/Layout';
import type {ReactNode} from 'react';
import Paper from '../../site/Paper';
import {words} from '../../words/currentWords';

export default function PaperPage(): ReactNode {
  return (
    <Layout title={words('ui:paper.title')} description={words('ui:paper.description')}>
      <main className="container">
        <Paper />
      </main>
    </Layout>
  );
}
