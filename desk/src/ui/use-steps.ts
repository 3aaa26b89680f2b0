import { useRef } from 'preact/hooks';
import { useShortcuts } from '../shell/shortcuts.ts';

/**
 * Steps through a list with j and k. Each element of the list that can be stepped to has the attribute `data-step`, and takes
 * the focus.
 *
 * @param what what the steps lead to: "quote"
 * @returns a reference for the element that holds the list
 */
export function useSteps(what: string): { readonly current: HTMLOListElement | null } {
  const list = useRef<HTMLOListElement>(null);
  const step = (by: number): void => {
    const places = [...(list.current?.querySelectorAll<HTMLElement>('[data-step]') ?? [])];
    const at = places.findIndex((place) => place.contains(document.activeElement));
    const next = places[at === -1 ? (by > 0 ? 0 : places.length - 1) : at + by];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  useShortcuts('List', [
    {
      keys: 'j',
      does: `next ${what}`,
      run: () => {
        step(1);
      },
    },
    {
      keys: 'k',
      does: `${what} before`,
      run: () => {
        step(-1);
      },
    },
  ]);
  return list;
}
