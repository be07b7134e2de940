import Layout from '@theme/Layout';
import type {ReactNode} from 'react';
import Island from '../../site/island/Island';
import Paper from '../../site/Paper/Paper.static';
import PdfLink from '../../site/Paper/PdfLink';
import {useShellWords} from '../../words/useShellWords';

export default function PaperPage(): ReactNode {
  const words = useShellWords();
  return (
    <Layout title={words('ui:paper.title')} description={words('ui:paper.description')}>
      <main className="container">
        <Island name="paper">
          <Paper />
        </Island>
        <PdfLink />
      </main>
    </Layout>
  );
}
