import {createContext, use} from 'react';

/** Set around what is rendered when the site is built and stays as it is: no component of it ever runs in a browser. */
export const OnlyMarkup = createContext(false);

/** Whether this component leaves nothing but its markup, so that what it does has to be said in attributes. */
export function useIsOnlyMarkup(): boolean {
  return use(OnlyMarkup);
}
