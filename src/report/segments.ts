import type { Range } from '../document/span.ts';

/** A stretch of text between two neighbouring boundaries, with every mark that covers it, outermost first. */
export interface Segment<Mark extends Range> extends Range {
  readonly marks: readonly Mark[];
  /** The marks of `marks` that start here. */
  readonly opens: readonly Mark[];
  /** The marks of `marks` that end here. */
  readonly closes: readonly Mark[];
}

/**
 * Cuts `[start, end)` of a text at every boundary of every mark, so that marks may nest, overlap and share ends in any way.
 * The segments cover the range without gaps. Boundaries inside a surrogate pair move to its start.
 *
 * @param text the text that the marks point into (UTF-16 code units)
 * @param range the part of it to cut
 * @param marks in any order; parts outside the range are cut off, empty marks are left out
 */
export function cutIntoSegments<Mark extends Range>(
  text: string,
  range: Range,
  marks: readonly Mark[],
): Segment<Mark>[] {
  const clipped = marks.flatMap((mark) => {
    const start = wholeCharacter(text, Math.max(mark.start, range.start));
    const end = wholeCharacter(text, Math.min(mark.end, range.end));
    return end > start ? [{ start, end, mark }] : [];
  });
  clipped.sort((a, b) => a.start - b.start || b.end - a.end);
  const boundaries = [...new Set([range.start, range.end, ...clipped.flatMap(({ start, end }) => [start, end])])];
  boundaries.sort((a, b) => a - b);

  const segments: Segment<Mark>[] = [];
  let active: typeof clipped = [];
  let next = 0;
  for (let i = 0; i + 1 < boundaries.length; i++) {
    const start = boundaries[i]!;
    const end = boundaries[i + 1]!;
    active = active.filter((open) => open.end > start);
    while (next < clipped.length && clipped[next]!.start === start) active.push(clipped[next++]!);
    segments.push({
      start,
      end,
      marks: active.map(({ mark }) => mark),
      opens: active.filter((open) => open.start === start).map(({ mark }) => mark),
      closes: active.filter((open) => open.end === end).map(({ mark }) => mark),
    });
  }
  return segments;
}

function wholeCharacter(text: string, offset: number): number {
  const inside =
    isBetween(text.charCodeAt(offset), 0xdc00, 0xdfff) && isBetween(text.charCodeAt(offset - 1), 0xd800, 0xdbff);
  return inside ? offset - 1 : offset;
}

function isBetween(code: number, low: number, high: number): boolean {
  return code >= low && code <= high;
}
