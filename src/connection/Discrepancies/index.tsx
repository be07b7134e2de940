import Link from '../../ui/RouteLink';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import type {ReactNode} from 'react';
import {words} from '../../words/currentWords';
import {matrix} from '../../matrix/matrix';
import type {Discrepancy} from '../../matrix/model';
import {selectConnection} from '../../matrix/select';
import {connectionTitle} from '../connectionTitle';
import {describeDiscrepancy} from '../describeDiscrepancy';
import {routes} from '../../routes';
import styles from './styles.module.css';

/** Contradictions between sources: what each one says, what this guide adopts and why. */
export default function Discrepancies({
  discrepancies,
  withConnections = false,
}: {
  readonly discrepancies: readonly Discrepancy[];
  /** Lists the connections that each one affects, unless the page is about one of them. */
  readonly withConnections?: boolean;
}): ReactNode {
  const brokenLinks = useBrokenLinks();
  const items = discrepancies.map((discrepancy) => {
    const {id, status, statusLabel, title, readings, taken, because, connections} = describeDiscrepancy(
      matrix,
      discrepancy,
      words,
    );
    brokenLinks.collectAnchor(id);
    return (
      <li key={id} id={id} className={styles.discrepancy}>
        <p className={styles.title}>
          <strong>{title}</strong>{' '}
          <span className={styles.status} data-status={status}>
            {statusLabel}
          </span>
        </p>
        <dl className={styles.readings}>
          {readings.map(({place, url, text}) => (
            <div key={place + text}>
              <dt>{url === null ? place : <Link href={url}>{place}</Link>}</dt>
              <dd>{text}</dd>
            </div>
          ))}
          <div>
            <dt className={styles.verdict}>{words('ui:discrepancy.taken')}</dt>
            <dd>
              <strong>{taken}</strong>
            </dd>
          </div>
          <div>
            <dt className={styles.verdict}>{words('ui:discrepancy.because')}</dt>
            <dd>{because}</dd>
          </div>
          {withConnections && (
            <div>
              <dt className={styles.verdict}>{words('ui:discrepancy.affects')}</dt>
              <dd>
                {connections.length === 0
                  ? words('ui:discrepancy.wholePage')
                  : connections.map((connectionId) => (
                      <span key={connectionId} className={styles.affected}>
                        <Link to={routes.connection(connectionId)}>
                          {connectionTitle(matrix, selectConnection(matrix, connectionId), words)}
                        </Link>{' '}
                      </span>
                    ))}
              </dd>
            </div>
          )}
        </dl>
      </li>
    );
  });
  return items.length === 0 ? null : <ul className={styles.list}>{items}</ul>;
}
