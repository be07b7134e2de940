import {useEffect, useState} from 'react';

/**
 * The value after it has not changed for so many milliseconds, so that a screen reader hears the result and not each
 * step to it.
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
