import type {Props} from '@theme/DocItem/Content';
import type {ReactNode} from 'react';
import DocContent from '../../../site/island/DocContent.static';
import Island from '../../../site/island/Island';

/** The text of a page of the guide or the reference, rendered at build time. */
export default function DocItemContent({children}: Props): ReactNode {
  return (
    <Island name="content">
      <DocContent>{children}</DocContent>
    </Island>
  );
}
