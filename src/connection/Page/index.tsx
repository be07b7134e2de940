import Link from '../../ui/RouteLink';
import useBaseUrl from '@docusaurus/useBaseUrl';
import type {ReactNode} from 'react';
import {words} from '../../words/currentWords';
import {matrix} from '../../matrix/matrix';
import type {Connection} from '../../matrix/model';
import {selectFieldBasis, selectNeighbours, selectRelated, selectSourceVersions} from '../../matrix/select';
import {connectionFacts, type ConnectionFact} from '../connectionFacts';
import {connectionNotes} from '../connectionNotes';
import {connectionTitle} from '../connectionTitle';
import {describeCitation} from '../describeCitation';
import {describeConnection} from '../describeConnection';
import {routes} from '../../routes';
import CopyButton from '../../ui/CopyButton';
import Discrepancies from '../Discrepancies';
import ScrollableTable from '../../ui/ScrollableTable';
import BasisMark from '../BasisMark';
import EncryptionBadge from '../EncryptionBadge';
import {serviceText} from '../serviceText';
import styles from './styles.module.css';

interface Props {
  readonly connection: Connection;
}

export function ConnectionConditions({connection}: Props): ReactNode {
  const {conditions, always, ifClosed} = describeConnection(matrix, connection, words);
  const basis = selectFieldBasis(connection, 'condition');
  return (
    <>
      {conditions.length === 0 ? (
        <p>{always}</p>
      ) : (
        <>
          <p>
            {words(conditions.length === 1 ? 'ui:connection.onlyIf' : 'ui:connection.onlyIfAll')}{' '}
            <BasisMark basis={basis} />
          </p>
          <ul>
            {conditions.map(({fact, clause}) => (
              <li key={fact}>{clause}</li>
            ))}
          </ul>
        </>
      )}
      <p>
        <strong>
          {words(connection.scope === 'machine' ? 'ui:connection.ifTaken' : 'ui:connection.ifClosed')}
          {words('ui:list.colon')}
        </strong>
        {ifClosed}
      </p>
    </>
  );
}

/** Every field, with the labels that the source prints next to what this guide uses. */
export function ConnectionFacts({connection}: Props): ReactNode {
  return (
    <table className={`${styles.facts ?? ''} ${styles.fields ?? ''}`} data-connection={connection.id}>
      <thead>
        <tr>
          <th scope="col">{words('ui:connection.field')}</th>
          <th scope="col">{words('ui:connection.value')}</th>
          <th scope="col">{words('ui:basis.heading')}</th>
        </tr>
      </thead>
      <tbody>
        {connectionFacts(matrix, connection, words).map((fact) => (
          <tr key={fact.id}>
            <th scope="row">{fact.label}</th>
            <td>
              <FactValue fact={fact} connection={connection} />
            </td>
            <td>{fact.basis !== undefined && <BasisMark basis={fact.basis} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function FactValue({fact, connection}: Props & {readonly fact: ConnectionFact}): ReactNode {
  if (fact.id === 'encryption') return <EncryptionBadge encryption={connection.encryption} />;
  if (fact.id === 'id') return <code>{connection.id}</code>;
  return (
    <>
      {fact.values.map(({text, route}, index) => (
        <span key={text}>
          {index > 0 && words('ui:list.separator')}
          {route === undefined ? text : <Link to={route}>{text}</Link>}
        </span>
      ))}
      {fact.place !== undefined && (
        <>
          {' '}
          <span className={styles.place}>{fact.place}</span>
        </>
      )}
    </>
  );
}

export function ConnectionNotes({connection}: Props): ReactNode {
  const {notes, ruledOut} = connectionNotes(matrix, connection, words);
  if (notes.length === 0 && ruledOut.length === 0) return <p>{words('ui:connection.noNotes')}</p>;
  return (
    <>
      <ul>
        {notes.map(({id, text}) => (
          <li key={id}>{text}</li>
        ))}
        {ruledOut.map(({id, text}) => (
          <li key={id}>
            <strong>
              {words('ui:connection.ruledOut')}
              {words('ui:list.colon')}
            </strong>
            {text}
          </li>
        ))}
      </ul>
      <Neighbours connection={connection} />
    </>
  );
}

/** VMware's own traffic that explains the published label of a connection. */
function Neighbours({connection}: Props): ReactNode {
  const neighbours = selectNeighbours(matrix, connection);
  if (neighbours.length === 0) return null;
  return (
    <>
      <p>
        <strong>{words('ui:connection.neighbours')}</strong>
        {words('ui:list.colon')}
        {words('ui:connection.neighboursLead')}
      </p>
      <ul>
        {neighbours.map(({id, from, to, service}) => (
          <li key={id} data-neighbour={id}>
            {words(`matrix:endpoints.${from}.name`)} → {words(`matrix:endpoints.${to}.name`)}{' '}
            {serviceText(service, words)}
            {words('ui:list.colon')}
            {words(`matrix:neighbours.${id}`)}
          </li>
        ))}
      </ul>
    </>
  );
}

export function ConnectionDiscrepancies({connection}: Props): ReactNode {
  const discrepancies = matrix.discrepancies.filter(({id}) => connection.discrepancies.includes(id));
  if (discrepancies.length === 0) return <p>{words('ui:connection.noDiscrepancies')}</p>;
  const ofWording = discrepancies.filter(({status}) => status === 'tidied');
  return (
    <>
      <Discrepancies discrepancies={discrepancies.filter(({status}) => status !== 'tidied')} />
      {ofWording.length > 0 && (
        <details>
          <summary>{words('ui:discrepancy.ofWording', {count: ofWording.length})}</summary>
          <Discrepancies discrepancies={ofWording} />
        </details>
      )}
    </>
  );
}

/** Page, row and bullet of each fact. */
export function ConnectionSources({connection}: Props): ReactNode {
  return (
    <>
      <CitationTable connection={connection} />
      <SourceVersions connection={connection} />
    </>
  );
}

/** The versions of the published page that list the connection. */
function SourceVersions({connection}: Props): ReactNode {
  const versions = selectSourceVersions(matrix, connection);
  if (versions.length === 0) return <p>{words('ui:connection.noVersions')}</p>;
  return (
    <>
      <p>{words('ui:connection.versions')}</p>
      <ul>
        {versions.map(({id}) => (
          <li key={id}>{words(`matrix:sourceVersions.${id}`)}</li>
        ))}
      </ul>
    </>
  );
}

function CitationTable({connection}: Props): ReactNode {
  return (
    <ScrollableTable className={styles.facts}>
      <thead>
        <tr>
          <th scope="col">{words('ui:citation.source')}</th>
          <th scope="col">{words('ui:citation.row')}</th>
          <th scope="col">{words('ui:citation.supports')}</th>
          <th scope="col">{words('ui:basis.heading')}</th>
        </tr>
      </thead>
      <tbody>
        {connection.citations.map((citation) => {
          const {title, url, row, supports} = describeCitation(matrix, citation, words);
          return (
            <tr key={[citation.source, citation.row, citation.item, citation.basis].join('/')}>
              <td>{url === null ? title : <Link href={url}>{title}</Link>}</td>
              <td>{row}</td>
              <td>{supports}</td>
              <td>
                <BasisMark basis={citation.basis ?? 'stated'} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </ScrollableTable>
  );
}

export function RelatedConnections({connection}: Props): ReactNode {
  const related = selectRelated(matrix, connection);
  if (related.length === 0) return <p>{words('ui:connection.noNotes')}</p>;
  return (
    <ul>
      {related.map((other) => (
        <li key={other.id}>
          <Link to={routes.connection(other.id)}>{connectionTitle(matrix, other, words)}</Link>
        </li>
      ))}
    </ul>
  );
}

/** The id, and the URL of this page. */
export function ConnectionCitation({connection}: Props): ReactNode {
  const address = useBaseUrl(routes.connection(connection.id), {forcePrependBaseUrl: true});
  return (
    <>
      <p>{words('ui:connection.citeLead')}</p>
      <p className={styles.cite}>
        <code>{connection.id}</code>
        <CopyButton label={words('ui:copy.link')} text={(origin) => origin + address} />
      </p>
    </>
  );
}
