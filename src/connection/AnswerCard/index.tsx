import Link from '../../ui/RouteLink';
import {withUnbrokenParts} from '../../ui/unbrokenParts';
import type {ReactNode} from 'react';
import {words} from '../../words/currentWords';
import {matrix} from '../../matrix/matrix';
import type {Connection, NamedPort} from '../../matrix/model';
import {isAddedByGuide} from '../../matrix/select';
import type {UiKey} from '../../words/words';
import {routes} from '../../routes';
import AnswerCopy from '../AnswerCopy';
import BasisMark from '../BasisMark';
import {connectionFacts} from '../connectionFacts';
import {fieldsShownIn, noRuleText} from '../connectionFields';
import {describeCitation} from '../describeCitation';
import {describeConnection} from '../describeConnection';
import styles from './styles.module.css';

/** The release of the guide that a page belongs to. */
export interface CardRelease {
  readonly version: string;
  /** ISO 8601. */
  readonly date: string;
}

/**
 * The first thing on the page of a port, a connection or an endpoint: what to allow, in a form that can be passed on.
 */
export default function AnswerCard({
  connections,
  named,
  version,
  date,
}: CardRelease & {
  readonly connections: readonly Connection[];
  /** Ports that are named elsewhere but have no row in the list. */
  readonly named: readonly NamedPort[];
}): ReactNode {
  if (connections.length === 0 && named.length === 0) return null;
  const [only, ...others] = connections;
  const sources = new Map(
    connections
      .flatMap(({citations}) => citations)
      .map((citation) => {
        const {title, url} = describeCitation(matrix, citation, words);
        return [title, url] as const;
      }),
  );
  return (
    <section
      className={styles.card}
      aria-label={words('ui:answerCard.label')}
      data-answer-card={connections.length}
    >
      {only !== undefined && others.length === 0 ? (
        <p className={styles.sentence}>{describeConnection(matrix, only, words).sentence}</p>
      ) : (
        <ul className={styles.rows}>
          {connections.map((connection) => (
            <Row key={connection.id} connection={connection} />
          ))}
        </ul>
      )}
      <dl>
        {only !== undefined && others.length === 0 && <Facts connection={only} />}
        <NamedRow label="ui:answerCard.named" named={named.filter((each) => !isAddedByGuide(each))} />
        <NamedRow label="ui:port.added" named={named.filter(isAddedByGuide)} />
        {sources.size > 0 && (
          <div>
            <dt>{words('ui:citation.source')}</dt>
            <dd>
              <Sources sources={[...sources]} />
            </dd>
          </div>
        )}
        <div>
          <dt>{words('ui:answerCard.release')}</dt>
          <dd>
            <Link to={routes.changes}>
              {withUnbrokenParts(words('ui:answerCard.releaseValue', {version, date}))}
            </Link>
          </dd>
        </div>
      </dl>
      {connections.length > 0 && <AnswerCopy connections={connections} />}
    </section>
  );
}

/** More sources than these would hide what follows; each connection names its own. */
const FEW_SOURCES = 6;

function Sources({sources}: {readonly sources: readonly (readonly [string, string | null])[]}): ReactNode {
  const list = sources.map(([title, url], index) => (
    <span key={title}>
      {index > 0 && words('ui:list.separator')}
      {url === null ? title : <Link href={url}>{title}</Link>}
    </span>
  ));
  return sources.length <= FEW_SOURCES ? (
    list
  ) : (
    <details>
      <summary>{words('ui:answerCard.sources', {count: sources.length})}</summary>
      {list}
    </details>
  );
}

/** Ports without a row in the list, by who names them. */
function NamedRow({label, named}: {readonly label: UiKey; readonly named: readonly NamedPort[]}): ReactNode {
  if (named.length === 0) return null;
  return (
    <div>
      <dt>{words(label)}</dt>
      <dd>
        {named.map(({id, port}, index) => (
          <span key={id}>
            {index > 0 && words('ui:list.separator')}
            <Link to={routes.port(port)}>
              {words('ui:port.namedEntry', {port, name: words(`matrix:namedPorts.${id}.name`)})}
            </Link>
          </span>
        ))}
      </dd>
    </div>
  );
}

function Row({connection}: {readonly connection: Connection}): ReactNode {
  const row = describeConnection(matrix, connection, words);
  const {from, to, service, conditionClause, alwaysAlone, basis} = row;
  const noRule = noRuleText(row, words);
  return (
    <li>
      <Link to={routes.connection(connection.id)}>
        <strong>{service}</strong> {from.name} → {to.name}
      </Link>{' '}
      <span className={styles.condition}>
        {noRule !== undefined && `${noRule}${words('ui:list.separator')}`}
        {conditionClause === '' ? alwaysAlone : words('ui:answerCard.onlyIf', {conditions: conditionClause})}
      </span>{' '}
      {basis !== 'stated' && <BasisMark basis={basis} />}
    </li>
  );
}

function Facts({connection}: {readonly connection: Connection}): ReactNode {
  const {transport, transportToOpen} = describeConnection(matrix, connection, words);
  return connectionFacts(matrix, connection, words, fieldsShownIn.card).map(({id, label, values}) => {
    const text = values.map((value) => value.text).join(words('ui:list.separator'));
    return (
      <div key={id}>
        <dt>{label}</dt>
        <dd>
          {id === 'opening' ? <strong>{text}</strong> : text}
          {id === 'opening' && transportToOpen !== '' && transport !== transportToOpen && (
            <>
              {words('ui:list.remark', {
                text: '',
                remark: words('ui:table.opensOnly', {transports: transportToOpen}),
              })}
            </>
          )}
        </dd>
      </div>
    );
  });
}
