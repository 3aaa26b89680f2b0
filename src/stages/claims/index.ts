import type { Claim } from '../../document/claim.ts';
import type { Layers, Sentence } from '../../document/layers.ts';
import type { Quote } from '../../document/quote.ts';
import { type Range, spanOf } from '../../document/span.ts';
import { modelInfo } from '../../models/model-info.ts';
import { defineStage } from '../../pipeline/stage.ts';
import { findQuantities } from '../../quantities/index.ts';
import weights from '../../../models/claims/weights.json' with { type: 'json' };
import { certaintyOf } from './certainty.ts';
import { classify } from './classify.ts';
import { type ClaimCut, cutQuote, cutSentence } from './cut.ts';
import { polarityOf } from './polarity.ts';
import { indexRanges, overlapping } from './ranges.ts';
import { rollUp } from './roll-up.ts';

type Needed = Pick<Layers, 'text' | 'tokens' | 'sentences' | 'entities' | 'dates' | 'quotes' | 'speakerMentions'>;

interface Candidate {
  readonly cut: ClaimCut;
  readonly quote: Quote | null;
}

/**
 * Quotes to claims (one an assertion: typed, scored for check-worthiness, filed under the speaker), and the roll-up by
 * speaker. With `claims.scope` "all", declarative body sentences outside of quotes are claims too, without quote and
 * speaker. Claims are in text order.
 */
export const claims = defineStage({
  name: 'claims',
  needs: ['text', 'tokens', 'sentences', 'paragraphs', 'entities', 'dates', 'quotes', 'speakerMentions'],
  gives: ['claims', 'speakers'],
  models: [modelInfo('claims', weights)],
  run(layers, { config }) {
    const candidates = attributedCandidates(layers);
    if (config.claims.scope === 'all') candidates.push(...ownVoiceCandidates(layers));
    candidates.sort((a, b) => a.cut.start - b.cut.start || b.cut.end - a.cut.end);
    const found = describe(layers, candidates);
    return { claims: found, speakers: rollUp(layers.quotes, found) };
  },
});

/** The claims of all quotes; where a quote within another gives the same span, it is the inner one's. */
function attributedCandidates({ text, tokens, quotes }: Needed): Candidate[] {
  const byId = new Map(quotes.map((quote) => [quote.id, quote]));
  const cuts = new Map(quotes.map((quote) => [quote.id, cutQuote(text, tokens, quote)]));
  const taken = new Map<string, Set<string>>();
  for (const quote of quotes) {
    const seen = new Set<string>([quote.id]);
    for (let outer = quote.within; outer !== null && !seen.has(outer); outer = byId.get(outer)?.within ?? null) {
      seen.add(outer);
      const keys = taken.get(outer) ?? new Set();
      for (const cut of cuts.get(quote.id)!) keys.add(`${cut.start}:${cut.end}`);
      taken.set(outer, keys);
    }
  }
  return quotes.flatMap((quote) =>
    cuts
      .get(quote.id)!
      .filter((cut) => taken.get(quote.id)?.has(`${cut.start}:${cut.end}`) !== true)
      .map((cut) => ({ cut, quote })),
  );
}

function ownVoiceCandidates({ text, tokens, sentences, quotes }: Needed): Candidate[] {
  const content = indexRanges(
    quotes.flatMap((quote) => quote.content),
    (span) => span,
  );
  return sentences
    .filter((sentence: Sentence) => sentence.zone === 'body' && overlapping(content, sentence).length === 0)
    .flatMap((sentence) => cutSentence(text, tokens, sentence).map((cut) => ({ cut, quote: null })));
}

function describe(
  { text, tokens, entities, dates, speakerMentions }: Needed,
  candidates: readonly Candidate[],
): Claim[] {
  const mentions = indexRanges(mentionsOf(entities, speakerMentions), (mention) => mention.range);
  const dateIndex = indexRanges(dates, (date) => date);
  return candidates.map(({ cut, quote }, i) => {
    const datesInside = overlapping(dateIndex, cut);
    return {
      id: `c${i + 1}`,
      ...spanOf(text, cut.start, cut.end),
      standalone: null,
      quote: quote?.id ?? null,
      speaker: quote?.speaker?.entity ?? null,
      ...classify(tokens, cut, quote),
      polarity: polarityOf(tokens, cut, quote),
      certainty: certaintyOf(tokens, cut, quote),
      about: unique(overlapping(mentions, cut).map((mention) => mention.entity)),
      dates: datesInside.map((date) => date.id),
      quantities: findQuantities(text, tokens, cut, datesInside),
    };
  });
}

function mentionsOf(
  entities: Needed['entities'],
  speakerMentions: Needed['speakerMentions'],
): { readonly entity: string; readonly range: Range }[] {
  return [
    ...entities.flatMap(({ id, mentions }) => mentions.map((range) => ({ entity: id, range }))),
    ...speakerMentions.map(({ entity, mention }) => ({ entity, range: mention })),
  ];
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
