import type { Claim } from '../../src/document/claim.ts';
import type { Quote } from '../../src/document/quote.ts';
import { type Range, type Span, spanOf } from '../../src/document/span.ts';
import type { GoldDocument, GoldQuote, GoldSpeaker } from '../../src/evaluation/gold.ts';
import type { Prediction } from '../../src/evaluation/score.ts';

/** A gold document with nothing in it but what is given. */
export function goldDocument(document: Partial<GoldDocument> & { readonly text: string }): GoldDocument {
  return { id: 'night-owl', title: null, publishedAt: null, withSpeakers: true, withNames: true, ...document };
}

/** Where `words` stand in `text` for the first time, or, with `nth`, for the nth time. */
export function at(text: string, words: string, nth = 1): Span {
  let start = -1;
  for (let i = 0; i < nth; i++) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`"${words}" does not stand in the text ${nth} times`);
  return spanOf(text, start, start + words.length);
}

/** A quote of the gold from words of the text. */
export function goldQuote(
  text: string,
  words: { readonly content: readonly string[]; readonly cue?: string; readonly source?: string },
  rest: Partial<GoldQuote> = {},
): GoldQuote {
  return {
    content: words.content.map((part) => at(text, part)),
    cue: words.cue === undefined ? [] : [at(text, words.cue)],
    source: words.source === undefined ? [] : [at(text, words.source)],
    ...rest,
  };
}

/** The record that finds everything that the gold has, as the gold has it. */
export function predictionFromGold({ text, entities, dates, quotes, claims }: GoldDocument): Prediction {
  const span = ({ start, end }: Range) => spanOf(text, start, end);
  const names = new Map<string, NonNullable<typeof entities>>();
  for (const mention of entities ?? []) {
    const key = `${mention.type} ${mention.name ?? mention.start}`;
    names.set(key, [...(names.get(key) ?? []), mention]);
  }
  return {
    entities: [...names.values()].map((mentions, i) => ({
      id: `e${i + 1}`,
      type: mentions[0]!.type,
      name: mentions[0]!.name ?? span(mentions[0]!).text,
      aliases: [],
      descriptions: [],
      mentions: mentions.map((mention) => ({ ...span(mention), kind: 'name' as const })),
    })),
    dates: (dates ?? []).map((date, i) => ({ id: `d${i + 1}`, ...span(date), type: date.type, value: date.value })),
    quotes: (quotes ?? [])
      .filter(({ content }) => content.length > 0)
      .map((quote, i) =>
        recordQuote(`q${i + 1}`, {
          kind: quote.kind ?? 'direct',
          content: quote.content.map(span),
          cue: quote.cue[0] === undefined ? null : { ...span(quote.cue[0]), stance: 'say' },
          source: quote.source[0] === undefined ? null : span(quote.source[0]),
          speaker: speakerOf(quote.speaker),
        }),
      ),
    claims: (claims ?? []).map((claim, i) => recordClaim(`c${i + 1}`, { ...claim, ...span(claim) })),
  };
}

/** A quote of a record with nothing in it but what is given. */
export function recordQuote(id: string, quote: Partial<Quote> & Pick<Quote, 'content'>): Quote {
  return {
    id,
    kind: 'direct',
    quoted: [],
    cue: null,
    source: null,
    speaker: null,
    via: null,
    within: null,
    confidence: 1,
    ...quote,
  };
}

/** A claim of a record; what is not given is plain. */
export function recordClaim(id: string, claim: Partial<Claim> & Span): Claim {
  return {
    id,
    quote: 'q1',
    speaker: null,
    type: 'event',
    checkable: true,
    standalone: null,
    checkWorthiness: 0.5,
    why: [],
    polarity: 'affirmative',
    certainty: 'certain',
    about: [],
    dates: [],
    quantities: [],
    ...claim,
  };
}

export function named(name: string): NonNullable<Quote['speaker']> {
  return { entity: 'e1', name, how: 'name', confidence: 1 };
}

export function unnamed(words: string): NonNullable<Quote['speaker']> {
  return { entity: null, name: words, how: 'nominal', confidence: 1 };
}

function speakerOf(speaker: GoldSpeaker | undefined): Quote['speaker'] {
  if (speaker === undefined) return null;
  if (speaker.kind === 'named') return named(speaker.names.join(' + '));
  return speaker.words === null ? null : unnamed(speaker.words);
}
