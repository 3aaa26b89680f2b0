import type { QuoteContext } from './context.ts';

/** End of the subject that stands behind its verb after a quotation (`"…", admitted the manager`); 0 where none does. */
export function invertedSubjectEnd(
  { tokens, quotation, quotations, chunk, chunks }: QuoteContext,
  cue: number,
  cueEnd: number,
): number {
  const before = tokens.text[cue - 1] === ',' ? cue - 2 : cue - 1;
  const closing = before >= 0 ? quotation[before]! : -1;
  const subject = closing >= 0 && quotations[closing]!.end === before + 1 ? (chunk[cueEnd] ?? -1) : -1;
  const isVerb = tokens.pos[cue] === 'VERB' && tokens.sentence[cue] === tokens.sentence[cueEnd];
  return subject >= 0 && isVerb ? chunks[subject]!.end : 0;
}
