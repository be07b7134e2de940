import type {ReactNode} from 'react';
import MissingPage from '../../../search/SiteSearch/MissingPage';

/** The main part of the page for missing pages; the theme's own says only that there is none. */
export default function NotFoundContent(): ReactNode {
  return (
    <main className="container margin-vert--lg">
      <MissingPage />
    </main>
  );
}
