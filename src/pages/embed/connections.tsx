import Head from '@docusaurus/Head';
import {PageMetadata} from '@docusaurus/theme-common';
import type {ReactNode} from 'react';
import EmbeddedConnections from '../../explorer/Embed';
import {matrix} from '../../matrix/matrix';
import {words} from '../../words/currentWords';

/** For frames on other sites: no navigation, and not for search engines, which have the list itself. */
export default function EmbedPage(): ReactNode {
  return (
    <main>
      <PageMetadata title={words('ui:embed.title')} description={words('ui:embed.description')} />
      <Head>
        <meta name="robots" content="noindex" />
      </Head>
      <EmbeddedConnections matrix={matrix} />
    </main>
  );
}
