import {useDoc} from '@docusaurus/plugin-content-docs/client';
import Footer from '@theme-original/DocItem/Footer';
import type {ReactNode} from 'react';
import NextSteps from '../../../site/NextSteps';
import {PageFeedback} from '../../../report/ReportLink';

/** The foot of a page of the guide or the reference, with the next steps and the question whether it helped. */
export default function DocItemFooter(): ReactNode {
  const {metadata} = useDoc();
  return (
    <>
      <Footer />
      <NextSteps permalink={metadata.permalink} />
      <PageFeedback route={metadata.permalink} />
    </>
  );
}
