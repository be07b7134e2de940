import type {ReactNode} from 'react';
import {words} from '../../words/currentWords';
import type {Plan} from '../plan/model';
import {LaterFold} from './LaterFold';

const load = async () => import(/* webpackChunkName: "own-form" */ './OwnFormFields');

/** The plan in the columns of the reader's own request form. */
export function OwnForm({plan}: {readonly plan: Plan}): ReactNode {
  return (
    <LaterFold name="own-form" summary={words('ui:plan.ownForm.open')} load={load}>
      {({OwnFormFields}) => <OwnFormFields plan={plan} />}
    </LaterFold>
  );
}
