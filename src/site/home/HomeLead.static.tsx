import type {ReactNode} from 'react';
import {words} from '../../words/currentWords';

export default function HomeLead(): ReactNode {
  return (
    <>
      <h1>{words('ui:home.title')}</h1>
      <p>{words('ui:home.lead')}</p>
    </>
  );
}
