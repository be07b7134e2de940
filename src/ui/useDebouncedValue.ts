import {useEffect, useState} from 'react';

/**
 * The value after it has been unchanged for `delay` milliseconds, so that a screen reader announces the result rather
 * than each step towards it.
 */
export function useSettled<T>(value: T, milliseconds: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(value);
    }, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  }, [value, milliseconds]);
  return settled;
}
