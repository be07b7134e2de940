import Link from '../../ui/RouteLink';
import {Fragment, type ReactNode} from 'react';
import {words} from '../../words/currentWords';
import {matrix} from '../../matrix/matrix';
import {applyFilter} from '../filter/applyFilter';
import {exampleLinks} from '../filter/exampleLinks';
import {keyAliases} from '../filter/filterAliases';
import {filterVocabulary} from '../filter/filterVocabulary';
import {facets} from '../facets/facets';
import type {FilterKey} from '../filter/model';
import {parseFilter} from '../filter/parseFilter';
import {prepareRows} from '../filter/prepareRows';
import {joinWithSeparator} from '../../words/joinWords';
import {QUERY_LIMIT} from '../../query/queryLimits';
import {routes} from '../../routes';
import {bilingualConnection, searchText} from '../../connection/bilingual';
import ScrollableTable from '../../ui/ScrollableTable';
import styles from './styles.module.css';

const vocabulary = filterVocabulary(matrix);

type ListedFacet = (typeof facets)[number];

/** Every parameter of the explorer's URL with its values. */
export function FilterParameters(): ReactNode {
  return (
    <ScrollableTable className={styles.parameters}>
      <thead>
        <tr>
          <th scope="col">{words('ui:links.parameter')}</th>
          <th scope="col">{words('ui:links.meaning')}</th>
          <th scope="col">{words('ui:links.values')}</th>
          <th scope="col">{words('ui:links.otherNames')}</th>
        </tr>
      </thead>
      <tbody>
        <Parameter keys={['q']} meaning={words('ui:links.query')}>
          {words('ui:links.queryValues', {limit: QUERY_LIMIT})}
        </Parameter>
        {facetGroups().map((group) => (
          <Parameter
            key={group.map(({id}) => id).join()}
            keys={group.map(({id}) => id)}
            meaning={joinWithSeparator(
              group.map(({id}) => words(`ui:explorer.facet.${id}`)),
              words,
            )}
          >
            <Values facet={group[0]} />
          </Parameter>
        ))}
        <Parameter keys={['row']} meaning={words('ui:links.row')}>
          {words('ui:links.rowValues')}
        </Parameter>
      </tbody>
    </ScrollableTable>
  );
}

function Parameter({
  keys,
  meaning,
  children,
}: {
  readonly keys: readonly FilterKey[];
  readonly meaning: string;
  readonly children: ReactNode;
}): ReactNode {
  const otherNames = [...keyAliases].filter(([, key]) => keys.includes(key));
  return (
    <tr>
      <th scope="row">
        <Codes texts={keys} />
      </th>
      <td>{meaning}</td>
      <td>{children}</td>
      <td>
        {otherNames.length === 0 ? (
          words('ui:links.noOtherName')
        ) : (
          <ul>
            {otherNames.map(([name, key]) => (
              <li key={name}>
                {keys.length === 1 ? <code translate="no">{name}</code> : <Alias alias={name} value={key} />}
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}

function Values({facet}: {readonly facet: ListedFacet}): ReactNode {
  const {id, label, fullLabel = label, otherValues = new Map<string, string>()} = facet;
  return (
    <ul>
      {vocabulary.facets[id].map((value) => (
        <li key={value}>
          <code translate="no">{value}</code> {fullLabel(value, matrix, words)}
        </li>
      ))}
      {[...otherValues].map(([alias, value]) => (
        <li key={alias}>
          <Alias alias={alias} value={value} />
        </li>
      ))}
    </ul>
  );
}

function Alias({alias, value}: {readonly alias: string; readonly value: string}): ReactNode {
  // The word order of the language decides where the names appear.
  return words('ui:links.valueAlias', {alias: `\n${alias}\n`, value: `\n${value}\n`})
    .split('\n')
    .map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part));
}

/** Example links, each with what it finds. */
export function LinkExamples(): ReactNode {
  const rows = prepareRows(matrix, (connection) =>
    searchText(connection.id, [bilingualConnection(matrix, connection, words)]),
  );
  return (
    <ScrollableTable className={styles.examples}>
      <thead>
        <tr>
          <th scope="col">{words('ui:links.link')}</th>
          <th scope="col">{words('ui:links.shows')}</th>
          <th scope="col">{words('ui:reference.connections')}</th>
        </tr>
      </thead>
      <tbody>
        {exampleLinks(matrix).map(({id, search}) => (
          <tr key={id}>
            <td>
              <Link to={routes.connections + search}>
                <code translate="no">{decodeURI(routes.connections + search)}</code>
              </Link>
            </td>
            <td>{words(`ui:links.example.${id}`)}</td>
            <td>
              {words('ui:reference.count', {
                count: applyFilter(rows, parseFilter(search, vocabulary).filter).length,
              })}
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollableTable>
  );
}

function Codes({texts}: {readonly texts: readonly string[]}): ReactNode {
  return texts.map((text, index) => (
    <Fragment key={text}>
      {index > 0 && <br />}
      <code translate="no">{text}</code>
    </Fragment>
  ));
}

/** The parameters, grouped if they have the same values. */
function facetGroups(): readonly (readonly [ListedFacet, ...ListedFacet[]])[] {
  const groups = new Map<string, [ListedFacet, ...ListedFacet[]]>();
  for (const facet of facets) {
    const values = vocabulary.facets[facet.id].join();
    const group = groups.get(values);
    if (group === undefined) groups.set(values, [facet]);
    else group.push(facet);
  }
  return [...groups.values()];
}
