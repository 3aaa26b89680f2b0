import { useEffect, useRef, useState } from 'preact/hooks';
import { problemOf } from './problems.ts';
import type { Problem } from './types.ts';

interface List<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

export interface Pages<T> {
  /** What was found so far; the items of the search before stay while the first page of the next one is awaited. */
  readonly items: readonly T[];
  readonly hasMore: boolean;
  /** Whether a first page is there, be it an empty one. */
  readonly isThere: boolean;
  readonly isLoading: boolean;
  readonly problem: Problem | null;
  /** Asks for the next page; after a problem, for the same one again. */
  readonly more: () => void;
}

interface State<T> {
  readonly items: readonly T[];
  readonly next: string | null;
  readonly isThere: boolean;
  readonly isLoading: boolean;
  readonly problem: Problem | null;
}

/**
 * A list that comes in pages. It begins anew whenever `key` changes; an answer that is overtaken is dropped.
 *
 * @param load asks for the page that a cursor leads to; may be made anew at each rendering
 * @param key what the list is of
 */
export function usePages<T>(
  load: (cursor: string | null, signal: AbortSignal) => Promise<List<T>>,
  key: string,
): Pages<T> {
  const [state, setState] = useState<State<T>>({
    items: [],
    next: null,
    isThere: false,
    isLoading: true,
    problem: null,
  });
  const running = useRef<AbortController | null>(null);
  const ask = (cursor: string | null, before: readonly T[]): void => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setState((last) => ({ ...last, isLoading: true, problem: null }));
    load(cursor, controller.signal).then(
      ({ items, next }) => {
        if (controller.signal.aborted) return;
        setState({ items: [...before, ...items], next, isThere: true, isLoading: false, problem: null });
      },
      (error: unknown) => {
        if (controller.signal.aborted) return;
        setState({
          items: before,
          next: cursor,
          isThere: before.length > 0,
          isLoading: false,
          problem: problemOf(error),
        });
      },
    );
  };
  useEffect(() => {
    ask(null, []);
    return () => {
      running.current?.abort();
    };
  }, [key]);
  return {
    items: state.items,
    hasMore: state.next !== null,
    isThere: state.isThere,
    isLoading: state.isLoading,
    problem: state.problem,
    more() {
      ask(state.next, state.items);
    },
  };
}
