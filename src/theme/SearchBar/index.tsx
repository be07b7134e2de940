import type {ReactNode} from 'react';
import NavbarSearch from '../../search/SiteSearch/NavbarSearch';

/** The theme's slot for a search in its navbar. */
export default function SearchBar(): ReactNode {
  return <NavbarSearch />;
}
