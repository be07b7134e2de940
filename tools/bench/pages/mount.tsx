import type {ReactNode} from 'react';
import {createRoot} from 'react-dom/client';
import {BrowserRouter} from 'react-router-dom';
import 'infima/dist/css/default/default.css';
import '../../../src/site/css/site.css';

/** Renders one page of the benchmark inside the contexts that the site's components expect. */
export function mount(content: ReactNode): void {
  // A visible link prefetches its page; there is none.
  Object.assign(window, {docusaurus: {prefetch: () => false, preload: () => false}});
  const container = document.createElement('main');
  container.className = 'container container--wide';
  document.body.append(container);
  createRoot(container).render(<BrowserRouter>{content}</BrowserRouter>);
}
