import maps from '@diagrams/narrow-workloads';
import type {ReactNode} from 'react';
import Diagram from '../../map/Diagram';
import {narrowMap} from '../../map/listDrawings';
import {matrix} from '../../matrix/matrix';
import {selectConnections} from '../../matrix/select';
import {routes} from '../../routes';
import Link from '../../ui/RouteLink';
import {words} from '../../words/currentWords';
import styles from './styles.module.css';

const map = narrowMap(maps, matrix.workloads[0] ?? '');

const tasks = [
  {to: routes.ports, title: 'ui:home.taskPort', lead: 'ui:home.taskPortLead'},
  {to: routes.plan, title: 'ui:home.taskOpenings', lead: 'ui:home.taskOpeningsLead'},
  {
    to: routes.guide('firewall-request'),
    title: 'ui:home.taskRequest',
    lead: 'ui:home.taskRequestLead',
  },
  {to: routes.guide('protocols'), title: 'ui:home.taskProtocols', lead: 'ui:home.taskProtocolsLead'},
] as const;

/** The content of the home page below its search box, down to the heading of what works offline. */
export default function HomeContent(): ReactNode {
  return (
    <>
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
      {map !== undefined && <Diagram drawing={map} />}
      <ul className={styles.tasks}>
        {tasks.map(({to, title, lead}) => (
          <li key={to}>
            <Link to={to}>{words(title)}</Link>
            <span>{words(lead)}</span>
          </li>
        ))}
      </ul>
      <h2 id="offline">{words('ui:offline.title')}</h2>
    </>
  );
}
