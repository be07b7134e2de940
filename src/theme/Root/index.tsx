import type {ReactNode} from 'react';
import SearchDialog from '../../search/SiteSearch/SearchDialog';

/** Wraps all pages and stays mounted during navigation. */
export default function Root({children}: {readonly children: ReactNode}): ReactNode {
  return <SearchDialog>{children}</SearchDialog>;
}
