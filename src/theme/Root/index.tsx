import type {ReactNode} from 'react';
import SearchDialog from '../../search/SiteSearch/SearchDialog';

/** What stands around all pages and stays while they change. */
export default function Root({children}: {readonly children: ReactNode}): ReactNode {
  return <SearchDialog>{children}</SearchDialog>;
}
