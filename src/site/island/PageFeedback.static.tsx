import type {ReactNode} from 'react';
import {PageFeedback} from '../../report/ReportLink';

/** The question whether a page helped, below its text. */
export default function Feedback({route}: {readonly route: string}): ReactNode {
  return <PageFeedback route={route} />;
}
