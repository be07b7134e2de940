import type {Props} from '@theme/Heading';
import Heading from '@theme-original/Heading';
import type {ReactNode} from 'react';
import {withUnbrokenParts} from '../../ui/unbrokenParts';

/** A heading whose lines do not end within a date or between a transport and its port. */
export default function UnbrokenHeading({children, ...props}: Props): ReactNode {
  return (
    <Heading {...props}>{typeof children === 'string' ? withUnbrokenParts(children) : children}</Heading>
  );
}
