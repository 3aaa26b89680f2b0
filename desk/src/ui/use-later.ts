import { useEffect, useRef } from 'preact/hooks';

/**
 * Calls a function when it was not called again for a while; the last arguments count. What is pending when the component goes
 * is dropped.
 *
 * @param wait in milliseconds
 */
export function useLater<A extends readonly unknown[]>(
  run: (...values: A) => void,
  wait: number,
): (...values: A) => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(run);
  latest.current = run;
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  return (...values) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      latest.current(...values);
    }, wait);
  };
}
