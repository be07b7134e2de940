import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import CodeBlock from '@theme/CodeBlock';
import type {ReactNode} from 'react';
import {words} from '../../words/currentWords';
import {isLocale, localizedPath, locales} from '../../words/locales';
import {matrix} from '../../matrix/matrix';
import {portRangesOf} from '../../matrix/select';
import {apiLocales} from '../api/apiLocales';
import {dataExamples, featuredConnection} from '../dataExamples';
import {apiFiles, markdownTwin, routes} from '../../routes';
import type {UiKey} from '../../words/words';
import {useSiteBase} from '../../ui/useSiteBase';
import ScrollableTable from '../../ui/ScrollableTable';

interface Row {
  /** The path, with placeholders in capitals. */
  readonly path: string;
  readonly holds: UiKey;
  /** An existing path of this form. */
  readonly example: string;
}

/** Every data file with its contents. */
export function DataFiles(): ReactNode {
  const {i18n} = useDocusaurusContext();
  const base = useSiteBase();
  const featured = featuredConnection(matrix);
  const [port = 0] = featured === undefined ? [] : portRangesOf(featured.service).map(({from}) => from);
  const id = words('ui:connection.id');
  const twin = (connection: string): string =>
    localizedPath(i18n.currentLocale, markdownTwin(routes.connection(connection)));
  const rows: readonly Row[] = [
    {path: apiFiles.connections, holds: 'ui:data.files.connections', example: apiFiles.connections},
    {
      path: apiFiles.connection(id),
      holds: 'ui:data.files.connection',
      example: apiFiles.connection(featured?.id ?? ''),
    },
    {path: apiFiles.port(words('ui:data.number')), holds: 'ui:data.files.port', example: apiFiles.port(port)},
    ...apiLocales.map((locale): Row => ({
      path: apiFiles.table(locale),
      holds: `ui:data.files.table-${locale}`,
      example: apiFiles.table(locale),
    })),
    {
      path: apiFiles.changesOfFacts,
      holds: 'ui:data.files.changesOfFacts',
      example: apiFiles.changesOfFacts,
    },
    {path: apiFiles.schema, holds: 'ui:data.files.schema', example: apiFiles.schema},
    {path: apiFiles.openApi, holds: 'ui:data.files.openApi', example: apiFiles.openApi},
    {path: apiFiles.changes, holds: 'ui:data.files.changes', example: apiFiles.changes},
    {path: apiFiles.llms, holds: 'ui:data.files.llms', example: apiFiles.llms},
    {path: twin(id), holds: 'ui:data.files.markdown', example: twin(featured?.id ?? '')},
  ];
  return (
    <ScrollableTable>
      <thead>
        <tr>
          <th scope="col">{words('ui:data.file')}</th>
          <th scope="col">{words('ui:data.holds')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({path, holds, example}) => (
          <tr key={path}>
            <td>
              {/* A file, not a page: it is outside of the routes, and the data files are only at the root. */}
              {path === example ? (
                <a href={base + path}>
                  <code translate="no">{path}</code>
                </a>
              ) : (
                <code translate="no">{path}</code>
              )}
            </td>
            <td>
              {words(holds)}
              {path !== example && (
                <>
                  {' '}
                  <a href={base + example}>{words('ui:data.example')}</a>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollableTable>
  );
}

/** Commands that read the data files, with their output. */
export function DataExamples(): ReactNode {
  const {i18n, siteConfig} = useDocusaurusContext();
  const base = useSiteBase();
  const locale = isLocale(i18n.currentLocale) ? i18n.currentLocale : locales[0];
  return (
    <>
      <CodeBlock language="bash">{`SITE=${siteConfig.url}${base}`}</CodeBlock>
      {dataExamples(matrix, words, locale).map(({id, command, output}) => (
        <div key={id}>
          <p>{words(`ui:data.examples.${id}`)}</p>
          <CodeBlock language="bash">{command}</CodeBlock>
          {output !== undefined && (
            <CodeBlock language="text" title={words('ui:data.result')}>
              {output}
            </CodeBlock>
          )}
        </div>
      ))}
    </>
  );
}
