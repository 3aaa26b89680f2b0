import type { Candidate } from './content-candidates.ts';
import type { QuoteContext, TokenQuotation } from './context.ts';
import type { Decoded } from './decode.ts';
import { NAMING } from './namings.ts';

const STRUCTURAL = 0.6;
const FURTHEST = 6;

/**
 * Attributions of quotations inside a quotation that a reporting verb stands next to: “She told me, ‘Go home,’ and I went”,
 * “‘Go home,’ she told me”. What somebody calls something (“she called it ‘a mess’”) is left alone.
 */
export function findNestedQuotations(context: QuoteContext, found: readonly Decoded[]): Decoded[] {
  const { inner } = context;
  if (inner === null || inner.quotations.length === 0) return [];
  const held = new Set<number>();
  const cues = new Set<number>();
  for (const { cue, left, right } of found) {
    cues.add(cue.head);
    for (const side of [left, right]) if (side !== null) held.add(inner.quotation[side.start]!);
    for (const side of [left, right]) if (side !== null) held.add(inner.quotation[side.end - 1]!);
  }
  return inner.quotations.flatMap((quotation, index) => {
    if (held.has(index) || quotation.words === 0) return [];
    const clause = clauseBefore(inner, quotation) ?? clauseBehind(inner, quotation);
    if (clause === null || cues.has(clause.verb)) return [];
    const content = { start: quotation.start, end: quotation.end };
    const isBefore = clause.verb < quotation.start;
    return [
      {
        cue: { head: clause.verb, start: clause.verb, end: clause.verb + 1 },
        left: isBefore ? null : content,
        right: isBefore ? content : null,
        source: clause.source,
        confidence: STRUCTURAL,
      },
    ];
  });
}

interface Clause {
  readonly verb: number;
  readonly source: Candidate;
}

/** "she told me, ‘…’": nothing but those who are told between verb and quotation. */
function clauseBefore(view: QuoteContext, { start }: TokenQuotation): Clause | null {
  const { tokens, chunk } = view;
  const first = view.outermost[view.around[start]!]!.innerStart;
  let verb = start - 1;
  if (tokens.text[verb] === ',' || tokens.text[verb] === ':') verb--;
  while (verb > first && start - verb < FURTHEST && (chunk[verb]! >= 0 || tokens.lower[verb] === 'to')) verb--;
  if (verb <= first || !reports(view, verb)) return null;
  const source = subjectEndingAt(view, verb - 1, first);
  return source === null ? null : { verb, source };
}

function clauseBehind(view: QuoteContext, { end, innerEnd }: TokenQuotation): Clause | null {
  const { tokens, chunk, chunks, around } = view;
  const isSetOff = tokens.text[end] === ',' || /^[,?!—–…]/.test(tokens.text[innerEnd - 1]!);
  const first = tokens.text[end] === ',' ? end + 1 : end;
  if (!isSetOff || first >= tokens.count || around[first] !== around[innerEnd - 1]) return null;
  if (reports(view, first)) {
    const subject = chunk[first + 1] ?? -1;
    return subject < 0 ? null : { verb: first, source: rangeOf(chunks[subject]!) };
  }
  if (chunk[first]! < 0) return null;
  const subject = chunks[chunk[first]!]!;
  let verb = subject.end;
  while (tokens.pos[verb] === 'AUX' || tokens.pos[verb] === 'ADV') verb++;
  return verb < tokens.count && reports(view, verb) && around[verb] === around[first]
    ? { verb, source: rangeOf(subject) }
    : null;
}

function subjectEndingAt({ tokens, chunk, chunks }: QuoteContext, from: number, first: number): Candidate | null {
  let i = from;
  while (i > first && (tokens.pos[i] === 'AUX' || tokens.pos[i] === 'ADV')) i--;
  const index = i >= first ? chunk[i]! : -1;
  return index < 0 || chunks[index]!.start < first ? null : rangeOf(chunks[index]!);
}

function rangeOf({ start, end }: Candidate): Candidate {
  return { start, end };
}

function reports({ tokens, stance, quotation }: QuoteContext, i: number): boolean {
  return tokens.pos[i] === 'VERB' && stance[i]! > 0 && quotation[i]! < 0 && !NAMING.has(tokens.lemma[i]!);
}
