import { type Range as Characters, trimmedSpan } from '../../../../src/document/range.ts';

/**
 * What is selected in an element, in UTF-16 code units of its text: whole characters, without white space at either end. Null
 * where nothing is selected in it. What is selected outside of it is cut off.
 */
export function selectedIn(element: Element, selection: Selection | null): Characters | null {
  if (selection === null || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (range.collapsed || !range.intersectsNode(element)) return null;
  const inside = document.createRange();
  inside.selectNodeContents(element);
  if (inside.compareBoundaryPoints(Range.START_TO_START, range) < 0)
    inside.setStart(range.startContainer, range.startOffset);
  if (inside.compareBoundaryPoints(Range.END_TO_END, range) > 0) inside.setEnd(range.endContainer, range.endOffset);
  const text = element.textContent;
  const start = offsetOf(element, inside.startContainer, inside.startOffset);
  return wholeWords(text, { start, end: start + inside.toString().length });
}

/** A range moved out to whole characters (no half of a surrogate pair), and in from white space; null where nothing is left. */
export function wholeWords(text: string, { start, end }: Characters): Characters | null {
  const from = splitsPair(text, start) ? start - 1 : start;
  const to = splitsPair(text, end) ? end + 1 : end;
  const span = trimmedSpan(text, from, to);
  return span.start < span.end ? { start: span.start, end: span.end } : null;
}

/** The place in the document of a range of an element's text. */
export function domRange(element: Element, { start, end }: Characters): Range {
  const range = document.createRange();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let at = 0;
  let isStarted = false;
  range.selectNodeContents(element);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const { length } = node as Text;
    if (!isStarted && start < at + length) {
      range.setStart(node, start - at);
      isStarted = true;
    }
    if (end <= at + length) {
      range.setEnd(node, end - at);
      if (!isStarted) range.collapse(false);
      return range;
    }
    at += length;
  }
  return range;
}

function offsetOf(element: Element, node: Node, offset: number): number {
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(node, offset);
  return before.toString().length;
}

function splitsPair(text: string, offset: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, offset - 1), offset + 1));
}
