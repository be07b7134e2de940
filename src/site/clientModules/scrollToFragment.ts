import type {ClientModule} from '@docusaurus/types';

/**
 * Docusaurus looks for the fragment as soon as the URL has changed, but Preact shows the next page a moment later. A
 * section within something folded is unfolded.
 */
export const onRouteDidUpdate: ClientModule['onRouteDidUpdate'] = ({location, previousLocation}) => {
  if (location.hash.length < 2) return;
  setTimeout(() => {
    const section = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    section?.closest('details')?.setAttribute('open', '');
    if (previousLocation !== null && previousLocation.pathname !== location.pathname)
      section?.scrollIntoView();
  });
};
