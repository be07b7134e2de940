import type {ReactNode} from 'react';
import ConnectionTable from '../../connection/Table';
import {matrix} from '../../matrix/matrix';
import {words} from '../../words/currentWords';

/** Every connection, at the bottom of the home page. */
export default function HomeTable(): ReactNode {
  return (
    <>
      <h2 id="connections">{words('ui:home.connections')}</h2>
      <ConnectionTable connections={matrix.connections} />
    </>
  );
}
