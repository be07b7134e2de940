import type {ReactNode} from 'react';
import MissingPage from '../../../search/SiteSearch/MissingPage';

/** The main part of the 404 page; the theme's own only says that there is no such page. */
export default function NotFoundContent(): ReactNode {
  return (
    <main className="container margin-vert--lg">
      <MissingPage />
    </main>
  );
}
