import { signal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import type { Range as Characters } from '../../../../src/document/range.ts';
import { domRange, selectedIn } from './offsets.ts';

/** The words that the reader chose, to make something of them; offsets into the document's text. */
export const chosen = signal<Characters | null>(null);

/** The element that holds the article's text. */
export function textElement(): HTMLElement | null {
  return document.getElementById('text');
}

/**
 * Follows what is selected in the article's text. A selection that moves elsewhere (into a field, by a click on a button) leaves
 * the words chosen; a click into the text drops them.
 */
export function useChosenWords(): void {
  useLayoutEffect(() => {
    const follow = (): void => {
      const selection = getSelection();
      const text = textElement();
      if (text === null || selection === null || !text.contains(selection.anchorNode)) return;
      choose(selectedIn(text, selection));
    };
    document.addEventListener('selectionchange', follow);
    return () => {
      document.removeEventListener('selectionchange', follow);
      choose(null);
    };
  }, []);
}

/** Chooses words, and keeps them painted while the browser's own selection is elsewhere. */
export function choose(words: Characters | null): void {
  const before = chosen.peek();
  if (before?.start !== words?.start || before?.end !== words?.end) chosen.value = words;
  const text = textElement();
  if (!('highlights' in CSS)) return;
  if (words === null || text === null) CSS.highlights.delete('chosen');
  else CSS.highlights.set('chosen', new Highlight(domRange(text, words)));
}

/** Drops the chosen words and the browser's selection. */
export function chooseNothing(): void {
  choose(null);
  getSelection()?.removeAllRanges();
}
