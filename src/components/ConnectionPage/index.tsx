import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import {words} from '../../i18n/currentWords';
import {matrix} from '../../matrix/matrix';
import type {Connection, Endpoint} from '../../matrix/model';
import {selectEndpoint, selectRelated} from '../../matrix/select';
import {describeConnection} from '../../views/describeConnection';
import {publishedLabel} from '../../views/describeDiscrepancy';
import {joinAsList, joinWithSeparator} from '../../views/joinWords';
import {routes} from '../../views/routes';
import CopyButton from '../CopyButton';
import Discrepancies from '../Discrepancies';
import EncryptionBadge from '../EncryptionBadge';
import styles from './styles.module.css';

interface Props {
  readonly connection: Connection;
}

/** The connection in one sentence. */
export function ConnectionAnswer({connection}: Props): ReactNode {
  return <p className={styles.answer}>{describeConnection(matrix, connection, words).sentence}</p>;
}

export function ConnectionConditions({connection}: Props): ReactNode {
  const {conditions, ifClosed} = describeConnection(matrix, connection, words);
  return (
    <>
      {conditions.length === 0 ? (
        <p>{words('ui:connection.always')}</p>
      ) : (
        <>
          <p>{words('ui:connection.onlyIfAll')}</p>
          <ul>
            {conditions.map(({fact, clause}) => (
              <li key={fact}>{clause}</li>
            ))}
          </ul>
        </>
      )}
      <p>
        <strong>
          {words('ui:connection.ifClosed')}
          {words('ui:list.colon')}
        </strong>
        {ifClosed}
      </p>
    </>
  );
}

/** Every field, with the labels that the source prints beside what we use. */
export function ConnectionFacts({connection}: Props): ReactNode {
  const row = describeConnection(matrix, connection, words);
  const labels = connection.citations.flatMap(({source, row: sourceRow}) => {
    const label = sourceRow === undefined ? undefined : publishedLabel(matrix, source, sourceRow);
    return label === undefined ? [] : [label];
  });
  const fields: readonly (readonly [string, ReactNode])[] = [
    [words('ui:table.from'), <EndpointName key="from" endpoint={selectEndpoint(matrix, connection.from)} />],
    [words('ui:table.to'), <EndpointName key="to" endpoint={selectEndpoint(matrix, connection.to)} />],
    [words('ui:connection.initiator'), row.from.name],
    [words('ui:table.port'), row.port],
    [words('ui:table.transport'), row.transport],
    [
      words('ui:connection.requirement'),
      words(connection.scope === 'machine' ? 'ui:requirement.free' : 'ui:requirement.open'),
    ],
    ...(connection.scope === 'machine' || row.transportToOpen === ''
      ? []
      : [[words('ui:connection.transportToOpen'), `${row.transportToOpen} ${row.port}`] as const]),
    [words('ui:connection.sourcePort'), words('ui:connection.sourcePortValue')],
    [words('ui:table.encryption'), <EncryptionBadge key="encryption" encryption={connection.encryption} />],
    [words('ui:table.application'), row.applications || words('ui:table.applicationUnstated')],
    [words('ui:connection.publishedLabel'), joinWithSeparator([...new Set(labels)], words)],
    [words('ui:connection.scope'), words(`ui:scope.${connection.scope}`)],
    [
      words('ui:connection.scenarios'),
      <Links
        key="scenarios"
        links={connection.scenarios.map((id) => ({
          to: routes.scenario(id),
          label: words(`matrix:scenarios.${id}.name`),
        }))}
      />,
    ],
    [words('ui:connection.workload'), words(`matrix:workloads.${connection.workload}.name`)],
    [words('ui:connection.confidence'), words(`ui:confidence.${connection.confidence}`)],
    [words('ui:connection.id'), <code key="id">{connection.id}</code>],
  ];
  return (
    <table className={styles.facts}>
      <thead>
        <tr>
          <th scope="col">{words('ui:connection.field')}</th>
          <th scope="col">{words('ui:connection.value')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(([field, value]) => (
          <tr key={field}>
            <th scope="row">{field}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function EndpointName({endpoint}: {readonly endpoint: Endpoint}): ReactNode {
  const place =
    endpoint.machine === undefined
      ? words(`matrix:zones.${endpoint.zone}`)
      : words(`matrix:machines.${endpoint.machine}.name`);
  return (
    <>
      <Link to={routes.endpoint(endpoint.id)}>{words(`matrix:endpoints.${endpoint.id}.name`)}</Link>{' '}
      <span className={styles.place}>{place}</span>
    </>
  );
}

function Links({
  links,
}: {
  readonly links: readonly {readonly to: string; readonly label: string}[];
}): ReactNode {
  return links.map(({to, label}, index) => (
    <span key={to}>
      {index > 0 && words('ui:list.separator')}
      <Link to={to}>{label}</Link>
    </span>
  ));
}

export function ConnectionNotes({connection}: Props): ReactNode {
  const patterns = selectEndpoint(matrix, connection.to).hostNames?.patterns ?? [];
  const ruledOut = matrix.ruledOut.filter((pair) =>
    [pair.from, pair.to].every(
      (id) => id === 'backup-proxy' || id === connection.from || id === connection.to,
    ),
  );
  if (connection.notes.length === 0 && ruledOut.length === 0) return <p>{words('ui:connection.noNotes')}</p>;
  return (
    <ul>
      {connection.notes.map((note) => (
        <li key={note}>{words(`matrix:notes.${note}`, {patterns: joinWithSeparator(patterns, words)})}</li>
      ))}
      {ruledOut.map(({id}) => (
        <li key={id}>
          <strong>
            {words('ui:connection.ruledOut')}
            {words('ui:list.colon')}
          </strong>
          {words(`matrix:ruledOut.${id}`)}
        </li>
      ))}
    </ul>
  );
}

export function ConnectionDiscrepancies({connection}: Props): ReactNode {
  const discrepancies = matrix.discrepancies.filter(({id}) => connection.discrepancies.includes(id));
  return discrepancies.length === 0 ? (
    <p>{words('ui:connection.noDiscrepancies')}</p>
  ) : (
    <Discrepancies discrepancies={discrepancies} />
  );
}

/** Page, row and bullet of each fact. */
export function ConnectionSources({connection}: Props): ReactNode {
  return (
    <table className={styles.facts}>
      <thead>
        <tr>
          <th scope="col">{words('ui:citation.source')}</th>
          <th scope="col">{words('ui:citation.row')}</th>
          <th scope="col">{words('ui:citation.supports')}</th>
        </tr>
      </thead>
      <tbody>
        {connection.citations.map(({source, row, item, supports}) => {
          const url = matrix.sources.find(({id}) => id === source)?.url ?? null;
          const title = words(`matrix:sources.${source}.title`);
          return (
            <tr key={[source, row, item].join('/')}>
              <td>{url === null ? title : <Link href={url}>{title}</Link>}</td>
              <td>
                {row === undefined
                  ? words('ui:citation.wholePage')
                  : (publishedLabel(matrix, source, row) ?? words('ui:citation.noteRow'))}
                {item !== undefined && ` (${words('ui:citation.item', {item})})`}
              </td>
              <td>
                {joinAsList(
                  supports.map((fact) => words(`ui:citation.fact.${fact}`)),
                  words,
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

export function RelatedConnections({connection}: Props): ReactNode {
  const related = selectRelated(matrix, connection);
  if (related.length === 0) return <p>{words('ui:connection.noNotes')}</p>;
  return (
    <ul>
      {related.map((other) => (
        <li key={other.id}>
          <Link to={routes.connection(other.id)}>{describeConnection(matrix, other, words).summary}</Link>
        </li>
      ))}
    </ul>
  );
}

/** The id, and the address of this page. */
export function ConnectionCitation({connection}: Props): ReactNode {
  return (
    <>
      <p>{words('ui:connection.citeLead')}</p>
      <p className={styles.cite}>
        <code>{connection.id}</code>
        <CopyButton label={words('ui:copy.link')} text={() => location.origin + location.pathname} />
      </p>
    </>
  );
}
