import { useCallback, useEffect, useState } from 'preact/hooks';
import { problemOf } from './problems.ts';
import type { Problem } from './types.ts';

export interface Answer<T> {
  /** The last answer; it stays while the next one is awaited. */
  readonly value: T | null;
  readonly problem: Problem | null;
  readonly isLoading: boolean;
  /** Asks again. */
  readonly reload: () => void;
}

/**
 * Asks the API when the page opens, and again whenever one of `inputs` changes; an answer that is overtaken is dropped.
 *
 * @param load may be made anew at each rendering; it is called when `inputs` change
 */
export function useAnswer<T>(
  load: (signal: AbortSignal) => Promise<T>,
  inputs: readonly (string | number)[],
): Answer<T> {
  const [state, setState] = useState<Omit<Answer<T>, 'reload'>>({ value: null, problem: null, isLoading: true });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const controller = new AbortController();
    setState(({ value }) => ({ value, problem: null, isLoading: true }));
    load(controller.signal).then(
      (value) => {
        if (!controller.signal.aborted) setState({ value, problem: null, isLoading: false });
      },
      (error: unknown) => {
        if (!controller.signal.aborted) setState({ value: null, problem: problemOf(error), isLoading: false });
      },
    );
    return () => {
      controller.abort();
    };
  }, [...inputs, turn]);
  const reload = useCallback(() => {
    setTurn((before) => before + 1);
  }, []);
  return { ...state, reload };
}
