import { wordSet } from '../../lexicon/word-set.ts';
import type { Candidate } from './content-candidates.ts';
import type { QuoteContext } from './context.ts';

const ATTACHING = wordSet('of|for|from|at|in');

/** A base noun phrase with the prepositional phrases and the apposition behind it ("Ana Ruiz, an engineer from Eastby"). */
export function fullPhrase(context: QuoteContext, { start, end }: Candidate): Candidate {
  const { tokens, chunk, chunks, sentences } = context;
  const attached = withPrepositions(context, end);
  const apposed = tokens.text[attached] === ',' && tokens.pos[attached + 1] === 'DET' ? chunk[attached + 1]! : -1;
  if (apposed < 0) return { start, end: attached };
  const stop = withPrepositions(context, chunks[apposed]!.end);
  const isClosed = stop >= sentences[tokens.sentence[start]!]!.endToken || /^[,.;:]$/.test(tokens.text[stop]!);
  return { start, end: isClosed ? stop : attached };
}

function withPrepositions({ tokens, chunk, chunks }: QuoteContext, end: number): number {
  let stop = end;
  while (ATTACHING.has(tokens.lower[stop] ?? '') && (chunk[stop + 1] ?? -1) >= 0) stop = chunks[chunk[stop + 1]!]!.end;
  return stop;
}
