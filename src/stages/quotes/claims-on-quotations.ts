import type { QuoteContext } from './context.ts';
import type { Decoded } from './decode.ts';

/**
 * Leaves each quotation to the cue of its own sentence: where a cue of an earlier sentence also took it, as what follows after
 * the full stop, that cue gives it back. A cue that is left with nothing goes.
 */
export function settleClaims({ tokens, quotations, quotation }: QuoteContext, decoded: readonly Decoded[]): Decoded[] {
  const owned = new Set<number>();
  for (const { cue, left, right } of decoded) {
    if (quotation[cue.head]! >= 0) continue;
    for (const side of [left, right]) {
      if (side === null) continue;
      for (const edge of [side.start, side.end - 1]) {
        const index = quotation[edge]!;
        if (index >= 0 && touches(tokens.sentence, quotations[index]!, cue.head)) owned.add(index);
      }
    }
  }
  return decoded.flatMap((item) => {
    const { cue, right } = item;
    if (right === null) return [item];
    const index = quotation[right.start]!;
    const isLater =
      index >= 0 &&
      quotations[index]!.start === right.start &&
      tokens.sentence[right.start] !== tokens.sentence[cue.head];
    if (!isLater || !owned.has(index)) return [item];
    return item.left === null ? [] : [{ ...item, right: null }];
  });
}

function touches(
  sentence: Int32Array,
  { start, end }: { readonly start: number; readonly end: number },
  head: number,
): boolean {
  const here = sentence[head]!;
  return (
    sentence[start] === here ||
    sentence[end - 1] === here ||
    (end < sentence.length && sentence[end] === here && head > end)
  );
}
