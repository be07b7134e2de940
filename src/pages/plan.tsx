import Layout from '@theme/Layout';
import type {ReactNode} from 'react';
import Planner from '../planner/Planner';
import {words} from '../words/currentWords';

export default function PlanPage(): ReactNode {
  return (
    <Layout title={words('ui:plan.title')} description={words('ui:plan.description')}>
      <main className="container container--wide margin-vert--lg">
        <h1>{words('ui:plan.title')}</h1>
        <p>{words('ui:plan.lead')}</p>
        <Planner />
      </main>
    </Layout>
  );
}
