import type { Attribution, Tokens } from '../../document/layers.ts';
import { spanOf } from '../../document/span.ts';
import { GENERIC_ORGANISATION_NOUNS, PROPER_ORGANISATION_NOUNS } from '../../lexicon/referring-nouns.ts';
import { tokenAt } from '../../document/tokens.ts';
import type { Candidate } from './content-candidates.ts';
import type { QuoteContext } from './context.ts';
import type { Decoded } from './decode.ts';
import { clauseAround } from './verbless.ts';

/** A phrase that names who passes a statement on: "as per Russia Today", "as reported by the Courier". */
export interface RelayPhrase extends Candidate {
  /** The one who relays. */
  readonly relay: Candidate;
}

const AS_VERBS = new Set(['reported', 'quoted', 'cited', 'relayed', 'told', 'published', 'seen']);

/** Finds relay phrases: "as per X", "as reported/quoted/cited by X". */
export function findRelays({ tokens, chunk, chunks }: QuoteContext): RelayPhrase[] {
  const found: RelayPhrase[] = [];
  for (let i = 0; i + 2 < tokens.count; i++) {
    if (tokens.lower[i] !== 'as') continue;
    const named = namedAt(tokens, i);
    const index = named < tokens.count && named > 0 ? chunk[named]! : -1;
    if (index < 0 || tokens.sentence[named] !== tokens.sentence[i]) continue;
    found.push({ start: i, end: chunks[index]!.end, relay: { start: named, end: chunks[index]!.end } });
  }
  return found;
}

/** Where the name starts behind "as per" or "as reported by" (or "in"), 0 for other words. */
function namedAt(tokens: Tokens, i: number): number {
  if (tokens.lower[i + 1] === 'per') return i + 2;
  const isVerb = AS_VERBS.has(tokens.lower[i + 1]!);
  return isVerb && (tokens.lower[i + 2] === 'by' || tokens.lower[i + 2] === 'in' || tokens.lower[i + 2] === 'to')
    ? i + 3
    : 0;
}

/** Whether "as per", "as reported by" and the like start at a token. */
export function startsRelay(tokens: Tokens, i: number): boolean {
  return tokens.lower[i] === 'as' && i + 2 < tokens.count && namedAt(tokens, i) > 0;
}

/** The contents without a relay phrase at their end: "…, as per the Courier" is not what was said. */
export function trimRelays(
  { tokens, quotation }: QuoteContext,
  decoded: readonly Decoded[],
  relays: readonly RelayPhrase[],
): Decoded[] {
  const byEnd = new Map(relays.map(({ start, end }) => [end, start]));
  const trim = (side: Candidate | null): Candidate | null => {
    const relay = side === null ? undefined : byEnd.get(side.end);
    if (side === null || relay === undefined || relay <= side.start || quotation[relay]! >= 0) return side;
    const end = tokens.text[relay - 1] === ',' ? relay - 1 : relay;
    return end > side.start ? { start: side.start, end } : null;
  };
  return relays.length === 0
    ? [...decoded]
    : decoded.flatMap((item) => {
        const [left, right] = [trim(item.left), trim(item.right)];
        return left === null && right === null ? [] : [{ ...item, left, right }];
      });
}

/**
 * Attributions to the one who relays, where nobody else is named: "The bridge is closed, as per the Courier." A rule that
 * something is done by ("as per tradition") relays nothing.
 */
export function attributeRelays(
  context: QuoteContext,
  found: readonly Decoded[],
  relays: readonly RelayPhrase[],
): Decoded[] {
  const { tokens } = context;
  const cued = new Set(found.map(({ cue }) => tokens.sentence[cue.head]));
  return relays.flatMap(({ start, end, relay }) => {
    if (cued.has(tokens.sentence[start]) || !canTell(context, relay) || !TELLING.has(tokens.lower[start + 1]!))
      return [];
    const sides = clauseAround(context, start, end);
    const cue = { head: start + 1, start, end: relay.start };
    return sides === null ? [] : [{ cue, ...sides, source: relay, confidence: STRUCTURAL }];
  });
}

const STRUCTURAL = 0.75;
const TELLING = new Set(['per', 'reported', 'quoted', 'cited', 'relayed', 'published']);
const TELLERS = new Set([
  'official',
  'source',
  'report',
  'media',
  'witness',
  'spokesman',
  'spokeswoman',
  'radio',
  'tv',
]);

function canTell({ tokens, entity, chunk, chunks }: QuoteContext, relay: Candidate): boolean {
  const { head } = chunks[chunk[relay.start]!]!;
  const noun = tokens.lemma[head]!;
  return (
    entity[head] === 1 ||
    entity[head] === 2 ||
    TELLERS.has(noun) ||
    GENERIC_ORGANISATION_NOUNS.has(noun) ||
    PROPER_ORGANISATION_NOUNS.has(noun)
  );
}

/**
 * Puts the one who relays on the attribution of its sentence, and the publisher that somebody "told" on the attribution of that
 * cue.
 */
export function attachRelays(
  context: QuoteContext,
  attributions: readonly Attribution[],
  relays: readonly RelayPhrase[],
): Attribution[] {
  const { text, tokens } = context;
  const bySentence = new Map<number, RelayPhrase[]>();
  for (const phrase of relays) {
    const sentence = tokens.sentence[phrase.start]!;
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), phrase]);
  }
  return attributions.map((attribution) => {
    const { cue } = attribution;
    if (cue === null || attribution.relay !== null) return attribution;
    const here = tokens.sentence[tokenAt(tokens, cue.start)]!;
    const phrase = bySentence
      .get(here)
      ?.find(({ start, end }) => tokens.start[start]! >= cue.end || tokens.end[end - 1]! <= cue.start);
    const relay = phrase?.relay ?? toldTo(context, cue.end, cue.text);
    return relay === null
      ? attribution
      : { ...attribution, relay: spanOf(text, tokens.start[relay.start]!, tokens.end[relay.end - 1]!) };
  });
}

/** The organisation right behind "told" ("told the Herald"), which published what it was told. */
function toldTo({ tokens, chunk, chunks, entity }: QuoteContext, cueEnd: number, cue: string): Candidate | null {
  if (!/\b(?:told|tells|telling|tell)$/i.test(cue)) return null;
  const i = tokenAt(tokens, cueEnd);
  const index = i < tokens.count ? chunk[i]! : -1;
  if (index < 0) return null;
  const { start, end, head } = chunks[index]!;
  return entity[head] === 2 ? { start, end } : null;
}
