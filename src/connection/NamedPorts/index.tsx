import Link from '../../ui/RouteLink';
import type {ReactNode} from 'react';
import {matrix} from '../../matrix/matrix';
import type {NamedPort} from '../../matrix/model';
import {isAddedByGuide, selectNamedPorts} from '../../matrix/select';
import {routes} from '../../routes';
import {words} from '../../words/currentWords';
import {namedLead} from '../namedPortTexts';
import {describeCitation} from '../describeCitation';

/** Says that a port has no row in the list, which does not mean that it is not needed. */
export function NamedPortLead({port}: {readonly port: number}): ReactNode {
  return <p>{words(namedLead(selectNamedPorts(matrix, port)), {port})}</p>;
}

/** What is and is not published about ports that are named without a row in the list, and what to do. */
export default function NamedPorts({
  port,
  endpoint,
}: {
  readonly port?: number;
  readonly endpoint?: string;
}): ReactNode {
  const named =
    port === undefined
      ? matrix.namedPorts.filter((candidate) => candidate.endpoint === endpoint)
      : selectNamedPorts(matrix, port);
  return named.map((entry) => <Entry key={entry.id} entry={entry} isLinked={port === undefined} />);
}

function Entry({entry, isLinked}: {readonly entry: NamedPort; readonly isLinked: boolean}): ReactNode {
  const {id, port, citations} = entry;
  const title = words('ui:port.namedEntry', {port, name: words(`matrix:namedPorts.${id}.name`)});
  return (
    <div data-named-port={port}>
      <p>
        <strong>{isLinked ? <Link to={routes.port(port)}>{title}</Link> : title}</strong>
        {isLinked && isAddedByGuide(entry) && (
          <>
            {words('ui:list.colon')}
            {words('ui:port.added')}
          </>
        )}
      </p>
      <ul>
        {(['published', 'unpublished', 'advice'] as const).map((part) => (
          <li key={part}>
            {words(`ui:port.${part}`)}
            {words('ui:list.colon')}
            {words(`matrix:namedPorts.${id}.${part}`)}
          </li>
        ))}
        {citations.length > 0 && (
          <li>
            {words('ui:citation.source')}
            {words('ui:list.colon')}
            {citations.map((citation, index) => {
              const {title: source, url} = describeCitation(matrix, citation, words);
              return (
                <span key={citation.source}>
                  {index > 0 && words('ui:list.separator')}
                  {url === null ? source : <Link href={url}>{source}</Link>}
                </span>
              );
            })}
          </li>
        )}
      </ul>
    </div>
  );
}
