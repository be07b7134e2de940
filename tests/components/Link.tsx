import type {AnchorHTMLAttributes, ReactNode} from 'react';

/** Replaces Docusaurus's link: the same element without its router. */
export default function Link({
  to,
  href = to,
  ...others
}: AnchorHTMLAttributes<HTMLAnchorElement> & {readonly to?: string}): ReactNode {
  return <a href={href} {...others} />;
}
