import type {ReactNode} from 'react';
import {PageFeedback} from '../../report/ReportLink';
import NextSteps from '../NextSteps';

/** The next steps and the question whether a page helped, below its text. */
export default function Feedback({route}: {readonly route: string}): ReactNode {
  return (
    <>
      <NextSteps permalink={route} />
      <PageFeedback route={route} />
    </>
  );
}
