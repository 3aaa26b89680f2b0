import type { Claim } from '../../document/claim.ts';
import type { Entity, Mention } from '../../document/entity.ts';
import type { Layers, Sentence } from '../../document/layers.ts';
import type { Quote } from '../../document/quote.ts';
import { spanOf } from '../../document/span.ts';
import { type ClaimReading, loadClaimReader } from '../../models/claim-reader/claim-reader.ts';
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
import { standaloneOf } from './standalone/index.ts';

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
  needs: ['text', 'tokens', 'sentences', 'paragraphs', 'encodings', 'entities', 'dates', 'quotes', 'speakerMentions'],
  gives: ['claims', 'speakers'],
  models: [modelInfo('claims', weights)],
  run(layers, { config }) {
    const candidates = attributedCandidates(layers);
    if (config.claims.scope === 'all') candidates.push(...ownVoiceCandidates(layers));
    candidates.sort((a, b) => a.cut.start - b.cut.start || b.cut.end - a.cut.end);
    const finish = (readings: readonly (ClaimReading | null)[] | null): Pick<Layers, 'claims' | 'speakers'> => {
      const found = describe(layers, candidates, readings);
      return { claims: found, speakers: rollUp(layers.quotes, found) };
    };
    return layers.encodings === null ? finish(null) : readAll(layers.text, candidates).then(finish);
  },
});

/** The head was trained on words without them. */
const QUOTATION_MARKS = /[“”"]/g;

/** What the head of the accurate engine says of each; null for questions, which assert nothing. */
async function readAll(text: string, candidates: readonly Candidate[]): Promise<(ClaimReading | null)[]> {
  const reader = await loadClaimReader();
  const asserted = candidates.filter(({ cut }) => !cut.question);
  const readings = await reader.read(
    asserted.map(({ cut, quote }) => ({
      text: text.slice(cut.start, cut.end).replaceAll(QUOTATION_MARKS, ''),
      direct: quote === null || quote.kind === 'direct',
      source: quote?.source?.text ?? '',
      cue: quote?.cue?.text ?? '',
    })),
  );
  const byCandidate = new Map(asserted.map((candidate, i) => [candidate, readings[i]!]));
  return candidates.map((candidate) => byCandidate.get(candidate) ?? null);
}

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
  readings: readonly (ClaimReading | null)[] | null,
): Claim[] {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const mentions = indexRanges(mentionsOf(byId, speakerMentions), ({ mention }) => mention);
  const dateIndex = indexRanges(dates, (date) => date);
  return candidates.map(({ cut, quote }, i) => {
    const datesInside = overlapping(dateIndex, cut);
    const mentionsInside = overlapping(mentions, cut);
    const speaker = byId.get(quote?.speaker?.entity ?? '') ?? null;
    return {
      id: `c${i + 1}`,
      ...spanOf(text, cut.start, cut.end),
      standalone: standaloneOf({ text, tokens, cut, quote, speaker, mentions: mentionsInside, dates: datesInside }),
      quote: quote?.id ?? null,
      speaker: quote?.speaker?.entity ?? null,
      ...classify(tokens, cut, quote, readings?.[i] ?? null),
      polarity: polarityOf(tokens, cut, quote),
      certainty: certaintyOf(tokens, cut, quote),
      about: unique(mentionsInside.map(({ entity }) => entity.id)),
      dates: datesInside.map((date) => date.id),
      quantities: findQuantities(text, tokens, cut, datesInside),
    };
  });
}

/** All mentions of the entities, and the words by which sources are named; a stretch that both have, once. */
function mentionsOf(
  entities: ReadonlyMap<string, Entity>,
  speakerMentions: Needed['speakerMentions'],
): { readonly entity: Entity; readonly mention: Mention }[] {
  const found = new Map<string, { readonly entity: Entity; readonly mention: Mention }>();
  const add = (entity: Entity, mention: Mention): void => {
    const key = `${mention.start}:${mention.end}:${entity.id}`;
    if (!found.has(key)) found.set(key, { entity, mention });
  };
  for (const entity of entities.values()) for (const mention of entity.mentions) add(entity, mention);
  for (const { entity, mention } of speakerMentions) {
    const known = entities.get(entity);
    if (known !== undefined) add(known, mention);
  }
  return [...found.values()];
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
