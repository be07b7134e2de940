import {useEffect, useState} from 'react';

/** Long enough not to announce every keystroke, short enough to answer. */
const settleDelay = 400;

/** The value once it has stopped changing, so that a screen reader hears the result and not each step to it. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(value);
    }, settleDelay);
    return () => {
      clearTimeout(timer);
    };
  }, [value]);
  return settled;
}
