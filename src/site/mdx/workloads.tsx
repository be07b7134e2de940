import Link from '../../ui/RouteLink';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import type {ReactNode} from 'react';
import {connectionNotes} from '../../connection/connectionNotes';
import {ConfidenceMark} from '../../connection/BasisMark/ConfidenceMark';
import {connectionRoute} from '../../connection/connectionRoute';
import {connectionTitle} from '../../connection/connectionTitle';
import {describeCitation} from '../../connection/describeCitation';
import {describeConnection} from '../../connection/describeConnection';
import {matrix} from '../../matrix/matrix';
import type {Citation} from '../../matrix/model';
import {selectConnections, selectUnconfirmed, workloadFact, type Selection} from '../../matrix/select';
import {selectWorkloadSources} from '../../matrix/selectWorkload';
import {routes} from '../../routes';
import {words} from '../../words/currentWords';

/** What a workload is, how many connections it has, and where to find its rules and its rows. */
export function WorkloadSummary({id}: {readonly id: string}): ReactNode {
  const connections = selectConnections(matrix, {workload: id});
  const inferred = connections.filter(({confidence}) => confidence !== 'high').length;
  return (
    <>
      <p>{words(`matrix:workloads.${id}.description`)}</p>
      <p>{words('ui:workload.count', {count: connections.length, inferred})}</p>
      <ul>
        <li>
          <Link to={`${routes.plan}?${workloadFact}=${id}`}>{words('ui:workload.plan')}</Link>
        </li>
        <li>
          <Link to={`${routes.connections}?workload=${id}`}>{words('ui:workload.explore')}</Link>
        </li>
      </ul>
    </>
  );
}

/** The low-confidence connections of an end, each with its mark and a link to what is known of it. */
export function UnconfirmedAt(end: Pick<Selection, 'from' | 'to'>): ReactNode {
  return (
    <>
      <p>{words('ui:workload.unconfirmedLead')}</p>
      <ul>
        {selectUnconfirmed(matrix, end).map((connection) => (
          <li key={connection.id} data-unconfirmed={connection.id}>
            <Link to={connectionRoute(matrix, connection)}>{connectionTitle(matrix, connection, words)}</Link>{' '}
            <ConfidenceMark confidence={connection.confidence} />
            <br />
            {describeConnection(matrix, connection, words).summary}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The low-confidence connections of one workload or all, as text rather than a table. */
export function UnconfirmedConnections({workload}: {readonly workload?: string}): ReactNode {
  const {collectAnchor} = useBrokenLinks();
  const connections = matrix.unconfirmed.filter(
    ({workloads}) => workload === undefined || workloads.includes(workload),
  );
  for (const {id} of connections) collectAnchor(id);
  return (
    <>
      <p>{words('ui:workload.unconfirmedLead')}</p>
      {connections.map((connection) => (
        <div key={connection.id} id={connection.id} data-unconfirmed={connection.id}>
          <p>
            <strong>{connectionTitle(matrix, connection, words)}</strong>
          </p>
          <ul>
            <li>{describeConnection(matrix, connection, words).summary}</li>
            {connectionNotes(matrix, connection, words).notes.map(({id, text}) => (
              <li key={id}>{text}</li>
            ))}
            <li>
              {words('ui:connection.id')}
              {words('ui:list.colon')}
              <code>{connection.id}</code>
            </li>
            <Sources citations={connection.citations} />
          </ul>
        </div>
      ))}
    </>
  );
}

/** What sources describe without a port number, for one workload or for all. */
export function PortlessFlows({workload}: {readonly workload?: string}): ReactNode {
  return (
    <>
      <p>{words('ui:workload.portlessLead')}</p>
      <ul>
        {matrix.portless
          .filter(({workloads}) => (workload === undefined ? true : workloads.includes(workload)))
          .map(({id, citations}) => (
            <li key={id} data-portless={id}>
              <strong>{words(`matrix:portless.${id}.name`)}</strong>
              {words('ui:list.colon')}
              {words(`matrix:portless.${id}.about`)}
              {citations.length > 0 && (
                <ul>
                  <Sources citations={citations} />
                </ul>
              )}
            </li>
          ))}
      </ul>
    </>
  );
}

/** Every source cited by the rows of the workload. */
export function WorkloadSources({id}: {readonly id: string}): ReactNode {
  return (
    <ul>
      {selectWorkloadSources(matrix, id).map(({id: source, url}) => {
        const title = words(`matrix:sources.${source}.title`);
        return (
          <li key={source}>
            {url === null ? title : <Link href={url}>{title}</Link>}
            {words('ui:list.colon')}
            {words(`matrix:sources.${source}.about`)}
          </li>
        );
      })}
    </ul>
  );
}

function Sources({citations}: {readonly citations: readonly Citation[]}): ReactNode {
  const sources = [...new Map(citations.map((citation) => [citation.source, citation])).values()];
  return (
    <li>
      {words('ui:citation.source')}
      {words('ui:list.colon')}
      {sources.map((citation, index) => {
        const {title, url} = describeCitation(matrix, citation, words);
        return (
          <span key={citation.source}>
            {index > 0 && words('ui:list.separator')}
            {url === null ? title : <Link href={url}>{title}</Link>}
          </span>
        );
      })}
    </li>
  );
}
