import type { QuoteContext } from './context.ts';
import type { Decoded } from './decode.ts';

/**
 * Gives a cue behind a relative clause the noun phrase that the clause belongs to, where the relative pronoun was taken for the
 * source: "Two officials, who asked not to be named, said …".
 */
export function resolveRelatives({ tokens, chunk, chunks }: QuoteContext, decoded: readonly Decoded[]): Decoded[] {
  return decoded.map((item) => {
    const { source, cue } = item;
    if (source === null) return item;
    if (source.end !== source.start + 1 || source.start >= cue.start) return item;
    const isRelative = tokens.lower[source.start] === 'who' || tokens.lower[source.start] === 'which';
    const index = isRelative && tokens.text[source.start - 1] === ',' ? (chunk[source.start - 2] ?? -1) : -1;
    let closing = cue.start - 1;
    while (closing > source.start && tokens.text[closing] !== ',') closing--;
    return index < 0 || closing === source.start
      ? item
      : { ...item, source: { start: chunks[index]!.start, end: closing } };
  });
}
