import Link, {type Props} from '@docusaurus/Link';
import {useBaseUrlUtils} from '@docusaurus/useBaseUrl';
import type {ReactNode} from 'react';

/**
 * A link to a route of the site, or to another site. Docusaurus adds the base URL only to paths that do not begin with
 * it, so below `https://example.com/ports/` it would treat `/ports/443` as complete.
 */
export default function RouteLink({to, href, ...others}: Props): ReactNode {
  const {withBaseUrl} = useBaseUrlUtils();
  const target = to ?? href;
  if (target === undefined) return <Link {...others} />;
  const isRoute = target.startsWith('/');
  return <Link {...others} to={isRoute ? withBaseUrl(target, {forcePrependBaseUrl: true}) : target} />;
}
