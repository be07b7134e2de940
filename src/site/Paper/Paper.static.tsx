import Heading from '@theme/Heading';
import maps from '@diagrams/narrow-workloads';
import type {ReactNode} from 'react';
import {connectionNotes} from '../../connection/connectionNotes';
import {connectionTitle} from '../../connection/connectionTitle';
import Discrepancies from '../../connection/Discrepancies';
import NamedPorts from '../../connection/NamedPorts';
import ConnectionTable from '../../connection/Table';
import {releases} from '../../history/releases';
import Diagram from '../../map/Diagram';
import {narrowMap} from '../../map/listDrawings';
import {matrix} from '../../matrix/matrix';
import type {Connection} from '../../matrix/model';
import {selectConnections} from '../../matrix/select';
import {selectNamedEndpoints} from '../../matrix/selectWorkload';
import {withUnbrokenParts} from '../../ui/unbrokenParts';
import {words} from '../../words/currentWords';
import HostNamesToAllow from '../mdx/HostNamesToAllow';
import {PortlessFlows, UnconfirmedConnections, WorkloadSources} from '../mdx/workloads';
import styles from './styles.module.css';

const allSections = ['named', 'unconfirmed', 'portless', 'discrepancies', 'sources'] as const;

/** Everything about the connections on one page for printing: by workload, then what applies to all of them. */
export default function Paper(): ReactNode {
  const release = releases.at(-1);
  return (
    <div className={styles.paper}>
      <h1>{words('ui:paper.title')}</h1>
      <p>{words('ui:paper.lead')}</p>
      {release !== undefined && (
        <p>{withUnbrokenParts(words('ui:paper.release', {version: release.version, date: release.date}))}</p>
      )}
      <nav aria-labelledby="contents" className={styles.contents}>
        <Heading as="h2" id="contents">
          {words('ui:paper.contents')}
        </Heading>
        <ol>
          {matrix.workloads.map((id) => (
            <li key={id}>
              <a href={`#workload-${id}`}>{words(`matrix:workloads.${id}.name`)}</a>
            </li>
          ))}
          {allSections.map((section) => (
            <li key={section}>
              <a href={`#${section}`}>{words(`ui:paper.${section}`)}</a>
            </li>
          ))}
        </ol>
      </nav>
      {matrix.workloads.map((id) => (
        <WorkloadChapter key={id} id={id} />
      ))}
      <Heading as="h2" id="named" className={styles.chapter}>
        {words('ui:paper.named')}
      </Heading>
      {matrix.endpoints
        .filter(({id}) => matrix.namedPorts.some(({endpoint}) => endpoint === id))
        .map(({id}) => (
          <NamedPorts key={id} endpoint={id} />
        ))}
      <Heading as="h2" id="unconfirmed" className={styles.chapter}>
        {words('ui:paper.unconfirmed')}
      </Heading>
      <UnconfirmedConnections />
      <Heading as="h2" id="portless" className={styles.chapter}>
        {words('ui:paper.portless')}
      </Heading>
      <PortlessFlows />
      <Heading as="h2" id="discrepancies" className={styles.chapter}>
        {words('ui:paper.discrepancies')}
      </Heading>
      <Discrepancies discrepancies={matrix.discrepancies} withConnections />
      <Heading as="h2" id="sources" className={styles.chapter}>
        {words('ui:paper.sources')}
      </Heading>
      <ul>
        {matrix.sources.map(({id, url}) => (
          <li key={id}>
            {words(`matrix:sources.${id}.title`)}
            {/* On paper a link does not show its target. */}
            {url !== null && (
              <>
                {' '}
                <a href={url} className={styles.address}>
                  {url}
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function WorkloadChapter({id}: {readonly id: string}): ReactNode {
  const connections = selectConnections(matrix, {workload: id});
  const drawing = narrowMap(maps, id);
  const hasHosts = selectNamedEndpoints(matrix, id).length > 0;
  return (
    <>
      <Heading as="h2" id={`workload-${id}`} className={styles.chapter}>
        {words(`matrix:workloads.${id}.name`)}
      </Heading>
      <p>{words(`matrix:workloads.${id}.description`)}</p>
      {drawing !== undefined && connections.length > 0 && <Diagram drawing={drawing} />}
      <ConnectionTable connections={connections} />
      <Notes connections={connections} />
      {hasHosts && (
        <>
          <h3 id={`hosts-${id}`}>{words('ui:workload.hosts')}</h3>
          <HostNamesToAllow workload={id} />
        </>
      )}
      <h3 id={`sources-${id}`}>{words('ui:workload.sources')}</h3>
      <WorkloadSources id={id} />
    </>
  );
}

/** Notes on individual connections. */
function Notes({connections}: {readonly connections: readonly Connection[]}): ReactNode {
  const noted = connections
    .map((connection) => ({connection, notes: connectionNotes(matrix, connection, words).notes}))
    .filter(({notes}) => notes.length > 0);
  return noted.length === 0 ? null : (
    <dl className={styles.notes}>
      {noted.map(({connection, notes}) => (
        <div key={connection.id}>
          <dt>{connectionTitle(matrix, connection, words)}</dt>
          {notes.map(({id, text}) => (
            <dd key={id}>{text}</dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
