import { signal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { OnrecordRecord } from '../../api/types.ts';
import { useShortcuts } from '../../shell/shortcuts.ts';
import { type Caret, moved } from './caret.ts';
import { chosen, textElement } from './chosen.ts';
import { domRange } from './offsets.ts';

/** The caret while words are chosen with the keyboard; null at other times. */
const caret = signal<Caret | null>(null);

/** Whether keys move a caret through the text. */
export function isCaretOn(): boolean {
  return caret.value !== null;
}

/** Starts at an offset of the text, or at the chosen words; or ends, which leaves what was chosen. */
export function toggleCaret(start: number): void {
  const at = chosen.peek()?.start ?? start;
  caret.value = caret.peek() === null ? { anchor: at, focus: at } : null;
  textElement()?.focus({ preventScroll: true });
}

export function endCaret(): void {
  caret.value = null;
}

/**
 * Choosing words without a mouse: arrows move a caret through the article's text, with Shift they choose. What is chosen becomes
 * the browser's selection, so both ways lead to the same.
 */
export function CaretMode({ record, start }: { readonly record: OnrecordRecord; readonly start: number }) {
  const { value } = caret;
  const { text } = record.document;
  useShortcuts('Choosing words', [
    {
      keys: 'v',
      does: 'begin or end choosing with the keyboard: arrows by character, Ctrl+arrows by word, ↑ ↓ by sentence, Shift chooses',
      run: () => {
        toggleCaret(start);
      },
    },
  ]);
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const now = caret.peek();
      if (now === null || event.target !== textElement()) return;
      const { key, shiftKey, ctrlKey, altKey, metaKey } = event;
      const next = moved(text, record.sentences, now, { key, byWord: ctrlKey || altKey || metaKey, extends: shiftKey });
      if (key === 'Escape') endCaret();
      else if (next !== null) caret.value = next;
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey, { capture: true });
    return () => {
      document.removeEventListener('keydown', onKey, { capture: true });
    };
  }, [record]);
  useLayoutEffect(() => endCaret, []);
  useLayoutEffect(() => {
    const element = textElement();
    if (value === null || element === null) return;
    const { anchor, focus } = value;
    const range = domRange(element, { start: Math.min(anchor, focus), end: Math.max(anchor, focus) });
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
  }, [value]);
  return value === null ? null : <CaretMark at={value.focus} />;
}

/** The caret as it is seen. */
function CaretMark({ at }: { readonly at: number }) {
  const mark = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const element = textElement();
    const span = mark.current;
    if (element === null || span === null) return;
    const place = domRange(element, { start: at, end: at }).getClientRects()[0];
    if (place === undefined) return;
    const { style } = span;
    style.left = `${place.left + scrollX}px`;
    style.top = `${place.top + scrollY}px`;
    style.height = `${place.height}px`;
    span.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return <span class="caret" ref={mark} aria-hidden="true" />;
}
