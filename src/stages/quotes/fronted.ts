import type { QuoteContext } from './context.ts';
import type { Decoded } from './decode.ts';

/**
 * Gives a participle that opens its sentence ("Admitting that the bridge was late, she said …") the subject of the main clause,
 * which is the participle's own (Quirk et al., A Comprehensive Grammar, 15.58), where no source was found.
 */
export function adoptSubjects({ tokens, begin, chunk, chunks }: QuoteContext, decoded: readonly Decoded[]): Decoded[] {
  return decoded.map((item) => {
    const { cue, right, source } = item;
    const isFronted = cue.head === begin[tokens.sentence[cue.head]!] && tokens.lower[cue.head]!.endsWith('ing');
    if (!isFronted || source !== null || right === null || tokens.lower[cue.head] === 'according') return item;
    const index = tokens.text[right.end] === ',' ? (chunk[right.end + 1] ?? -1) : -1;
    if (index < 0) return item;
    const { start, end } = chunks[index]!;
    return { ...item, source: { start, end } };
  });
}
