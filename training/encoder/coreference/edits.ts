/** The characters `[start, end)` of a text are replaced by `text`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export type Span = readonly [start: number, end: number];

/**
 * Makes edits that do not overlap.
 *
 * @returns the new text, and where a span of the old text stands in it; a limit inside of what was replaced goes to the limit of the new words
 */
export function applyEdits(
  text: string,
  edits: readonly Edit[],
): { readonly text: string; readonly map: (span: Span) => Span } {
  const ordered = [...edits].sort((a, b) => a.start - b.start);
  let changed = '';
  let from = 0;
  const places = ordered.map((edit) => {
    changed += text.slice(from, edit.start);
    const start = changed.length;
    changed += edit.text;
    from = edit.end;
    return { ...edit, newStart: start, newEnd: changed.length };
  });
  changed += text.slice(from);
  const shiftOf = (offset: number, isStart: boolean): number => {
    let shift = 0;
    for (const place of places) {
      if (offset < place.start || (offset === place.start && isStart)) break;
      if (offset < place.end) return isStart ? place.newStart : place.newEnd;
      shift = place.newEnd - place.end;
    }
    return offset + shift;
  };
  return { text: changed, map: ([start, end]) => [shiftOf(start, true), shiftOf(end, false)] };
}
