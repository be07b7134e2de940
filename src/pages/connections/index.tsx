import maps from '@diagrams/narrow-workloads';
import Layout from '@theme/Layout';
import type {ReactNode} from 'react';
import Explorer from '../../explorer/Explorer';
import {words} from '../../words/currentWords';
import {matrix} from '../../matrix/matrix';

export default function ConnectionsPage(): ReactNode {
  return (
    <Layout title={words('ui:explorer.title')} description={words('ui:explorer.description')}>
      <main className="container container--wide margin-vert--lg">
        <h1>{words('ui:explorer.title')}</h1>
        <Explorer matrix={matrix} maps={maps} />
      </main>
    </Layout>
  );
}
