import type {ReactNode} from 'react';
import {words} from '../../words/currentWords';
import type {HostTexts} from '../hosts/hostStore';
import {LaterFold} from './LaterFold';

const load = async () => import(/* webpackChunkName: "host-sheet" */ './HostSheetFields');

/** Fills the fields of several endpoints from a table. */
export function HostSheet({onRead}: {readonly onRead: (texts: HostTexts) => void}): ReactNode {
  return (
    <LaterFold name="host-sheet" summary={words('ui:plan.hosts.sheet.open')} load={load}>
      {({HostSheetFields}) => <HostSheetFields onRead={onRead} />}
    </LaterFold>
  );
}
