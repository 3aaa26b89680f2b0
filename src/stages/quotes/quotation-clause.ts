import { STANCES } from '../../document/quote.ts';
import type { Candidate } from './content-candidates.ts';
import type { QuoteContext, TokenQuotation } from './context.ts';
import type { Decoded } from './decode.ts';
import { fullPhrase } from './noun-phrase.ts';

const STRUCTURAL = 0.6;
/** Stances of verbs that do not bring what was said in marks as their object ("…," they wanted). */
const SILENT = new Set(['want', 'find', 'know', 'support', 'oppose', 'believe'].map((name) => indexOf(name)));

/**
 * Attributions of quotations that open a sentence and that no cue was found for, though a reporting verb and its subject stand
 * right behind them: "…," complained fishermen; "…," fishermen complained (quotative inversion, Quirk et al., A Comprehensive
 * Grammar, 14.29).
 */
export function findQuotationClauses(context: QuoteContext, found: readonly Decoded[]): Decoded[] {
  const taken = new Uint8Array(context.tokens.count);
  for (const { cue, left, right } of found) {
    for (const range of [cue, left, right]) if (range !== null) taken.fill(1, range.start, range.end);
  }
  return context.outermost.flatMap((quotation) => {
    if (taken[quotation.start] === 1 || taken[quotation.end - 1] === 1) return [];
    const clause = clauseBehind(context, quotation);
    if (clause === null || taken[clause.verb] === 1) return [];
    const { verb, source } = clause;
    return [
      {
        cue: { head: verb, start: verb, end: verb + 1 },
        left: { start: quotation.start, end: quotation.end },
        right: null,
        source,
        confidence: STRUCTURAL,
      },
    ];
  });
}

function clauseBehind(
  context: QuoteContext,
  { start, end, innerEnd, words }: TokenQuotation,
): { readonly verb: number; readonly source: Candidate } | null {
  const { tokens, begin, chunk, chunks } = context;
  if (words < 2 || start !== begin[tokens.sentence[start]!] || end >= tokens.count) return null;
  const isSetOff = tokens.text[end] === ',' || CLOSERS.has(tokens.text[innerEnd - 1]!);
  const first = tokens.text[end] === ',' ? end + 1 : end;
  if (!isSetOff || first >= tokens.count || tokens.sentence[first] !== tokens.sentence[end]) return null;
  if (reports(context, first)) {
    const subject = chunk[first + 1] ?? -1;
    return subject < 0 ? null : { verb: first, source: fullPhrase(context, chunks[subject]!) };
  }
  if (chunk[first]! < 0) return null;
  const subject = chunks[chunk[first]!]!;
  let verb = subject.end;
  while (tokens.pos[verb] === 'AUX' || tokens.pos[verb] === 'ADV') verb++;
  const follows = verb < tokens.count && tokens.sentence[verb] === tokens.sentence[first];
  return follows && reports(context, verb) ? { verb, source: { start: subject.start, end: subject.end } } : null;
}

const CLOSERS = new Set([',', '?', '!', '—', '–', '-', '…', '...']);

function reports({ tokens, stance, around }: QuoteContext, i: number): boolean {
  return tokens.pos[i] === 'VERB' && stance[i]! > 0 && !SILENT.has(stance[i]!) && around[i]! < 0;
}

function indexOf(name: string): number {
  return STANCES.findIndex((stance) => stance === name) + 1;
}
