import {useDoc} from '@docusaurus/plugin-content-docs/client';
import Footer from '@theme-original/DocItem/Footer';
import type {ReactNode} from 'react';
import Island from '../../../site/island/Island';
import PageFeedback from '../../../site/island/PageFeedback.static';

/** The footer of a page of the guide or the reference, which asks whether it was helpful. */
export default function DocItemFooter(): ReactNode {
  const {metadata} = useDoc();
  return (
    <>
      <Footer />
      <Island name="feedback">
        <PageFeedback route={metadata.permalink} />
      </Island>
    </>
  );
}
