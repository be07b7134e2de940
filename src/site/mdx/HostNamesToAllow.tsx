import Link from '../../ui/RouteLink';
import type {ReactNode} from 'react';
import {hostNamesToAllow, type HostNameToAllow} from '../../data/hostNamesToAllow';
import {matrix} from '../../matrix/matrix';
import {selectNamedEndpoints} from '../../matrix/selectWorkload';
import {routes} from '../../routes';
import CopyButton from '../../ui/CopyButton';
import ScrollableTable from '../../ui/ScrollableTable';
import {words} from '../../words/currentWords';

/** The host names to allow for one workload or all: to read, and to copy in two forms. */
export default function HostNamesToAllow({workload}: {readonly workload?: string}): ReactNode {
  const names = hostNamesToAllow(matrix, workload);
  if (names.length === 0) return <p>{words('ui:hosts.none')}</p>;
  const published = names.map(({pattern}) => pattern);
  const wildcards = [...new Set(names.flatMap(({wildcard}) => wildcard ?? []))];
  return (
    <>
      <ScrollableTable>
        <thead>
          <tr>
            <th scope="col">{words('ui:hosts.pattern')}</th>
            <th scope="col">{words('ui:hosts.endpoint')}</th>
            <th scope="col">{words('ui:hosts.form')}</th>
            <th scope="col">{words('ui:hosts.wildcard')}</th>
          </tr>
        </thead>
        <tbody>
          {names.map((name) => (
            <tr key={name.pattern} data-host-name={name.pattern}>
              <td>
                <code translate="no">{name.pattern}</code>
              </td>
              <td>
                <Link to={routes.endpoint(name.endpoint)}>
                  {words(`matrix:endpoints.${name.endpoint}.name`)}
                </Link>
              </td>
              <td>{words(`ui:hosts.forms.${name.form}`)}</td>
              <td>{wildcardText(name)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollableTable>
      <p>
        <CopyButton label={words('ui:hosts.copyPublished')} text={() => published.join('\n')} />{' '}
        <CopyButton label={words('ui:hosts.copyWildcards')} text={() => wildcards.join('\n')} />
      </p>
      <p>
        {words('ui:citation.source')}
        {words('ui:list.colon')}
        {[
          ...new Set(
            selectNamedEndpoints(matrix, workload).flatMap(({hostNames}) => hostNames?.source ?? []),
          ),
        ].map((id, index) => {
          const url = matrix.sources.find((source) => source.id === id)?.url ?? null;
          const title = words(`matrix:sources.${id}.title`);
          return (
            <span key={id}>
              {index > 0 && words('ui:list.separator')}
              {url === null ? title : <Link href={url}>{title}</Link>}
            </span>
          );
        })}
      </p>
    </>
  );
}

function wildcardText({wildcard, pattern}: HostNameToAllow): ReactNode {
  if (wildcard === null) return words('ui:hosts.noWildcard');
  return wildcard === pattern ? words('ui:hosts.sameForm') : <code translate="no">{wildcard}</code>;
}
