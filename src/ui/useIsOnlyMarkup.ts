import {createContext, use} from 'react';

/** Set around what is rendered at build time only: its components never run in a browser. */
export const OnlyMarkup = createContext(false);

/** Whether this component is only markup, so its behavior has to be expressed in attributes. */
export function useIsOnlyMarkup(): boolean {
  return use(OnlyMarkup);
}
