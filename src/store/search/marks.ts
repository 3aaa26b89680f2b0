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

/** Where words begin as one of the beginnings does, case and accents aside; the whole word is the range. */
export function rangesOfBeginnings(text: string, beginnings: readonly string[]): { start: number; end: number }[] {
  const folded = beginnings.map(fold);
  return [...text.matchAll(/[\p{L}\p{N}\p{M}\p{Co}]+/gu)].flatMap(({ 0: word, index }) =>
    folded.some((beginning) => fold(word).startsWith(beginning)) ? [{ start: index, end: index + word.length }] : [],
  );
}

/** Ranges in their order, those that touch or overlap made one. */
export function joinedRanges(ranges: readonly { start: number; end: number }[]): { start: number; end: number }[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** As the tokenizer of the full-text tables compares words (unicode61, remove_diacritics 2). */
function fold(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
