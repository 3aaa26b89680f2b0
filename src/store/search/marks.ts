/** What stands around a match; no text in the store has these. */
export const MARK_START = '\u0001';
export const MARK_END = '\u0002';

/** The ranges between marks, counted in the text without them. */
export function markedRanges(marked: string): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  let marks = 0;
  let start = 0;
  for (let i = 0; i < marked.length; i++) {
    if (marked[i] === MARK_START) start = i - marks++;
    else if (marked[i] === MARK_END) ranges.push({ start, end: i - marks++ });
  }
  return ranges;
}
