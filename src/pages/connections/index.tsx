import Layout from '@theme/Layout';
import overview from '@diagrams/overview';
import type {ReactNode} from 'react';
import ConnectionTable from '../../components/ConnectionTable';
import Diagram from '../../components/Diagram';
import {words} from '../../i18n/currentWords';
import {matrix} from '../../matrix/matrix';

export default function ConnectionsPage(): ReactNode {
  return (
    <Layout title={words('ui:explorer.title')} description={words('ui:explorer.description')}>
      <main className="container margin-vert--lg">
        <h1>{words('ui:explorer.title')}</h1>
        <Diagram drawing={overview} />
        <ConnectionTable connections={matrix.connections} />
      </main>
    </Layout>
  );
}
