import type {ReactNode} from 'react';
import Link from '../../ui/RouteLink';
import {routes} from '../../routes';
import {words} from '../../words/currentWords';

/** Where to go on from a search or an address that leads to nothing. */
export default function WaysOn(): ReactNode {
  return (
    <ul data-ways-on="">
      {(['connections', 'ports', 'endpoints'] as const).map((list) => (
        <li key={list}>
          <Link to={routes[list]}>{words(`ui:navigation.${list}`)}</Link>
        </li>
      ))}
    </ul>
  );
}
