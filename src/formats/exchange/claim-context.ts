import type { Claim } from '../../document/claim.ts';
import type { DateExpression } from '../../document/date.ts';
import type { Entity } from '../../document/entity.ts';
import type { Quote } from '../../document/quote.ts';
import type { OnrecordRecord } from '../../document/record.ts';

/** A claim with what its ids stand for. */
export interface ClaimInContext {
  readonly claim: Claim;
  /**
   * The claim in one line: readable alone where the record has it so, else its words in the text. Where the cue turns
   * it over it stands before it, "[denied:] the dam had leaked", so that nobody is made to say the opposite of what they said.
   */
  readonly words: string;
  readonly quote: Quote | null;
  /** Who makes it: the entity's name, else the source's own words; null in the article's own voice and where nobody was found. */
  readonly speaker: string | null;
  readonly speakerEntity: Entity | null;
  readonly about: readonly Entity[];
  readonly dates: readonly DateExpression[];
}

/** The claims of a record, in its order, with what their ids stand for. */
export function claimsInContext(record: OnrecordRecord): ClaimInContext[] {
  const quotes = new Map(record.quotes.map((quote) => [quote.id, quote]));
  const entities = new Map(record.entities.map((entity) => [entity.id, entity]));
  const dates = new Map(record.dates.map((date) => [date.id, date]));
  return record.claims.map((claim) => {
    const quote = claim.quote === null ? null : (quotes.get(claim.quote) ?? null);
    const entity = claim.speaker ?? quote?.speaker?.entity ?? null;
    const speakerEntity = entity === null ? null : (entities.get(entity) ?? null);
    return {
      claim,
      words: oneLine(`${turnedOver(quote)}${claim.standalone ?? claim.text}`),
      quote,
      speaker: speakerEntity?.name ?? quote?.speaker?.name ?? null,
      speakerEntity,
      about: claim.about.flatMap((id) => entities.get(id) ?? []),
      dates: claim.dates.flatMap((id) => dates.get(id) ?? []),
    };
  });
}

/** The cue in square brackets where it denies what it brings, or is negated itself: "[denied:] ", "[has not said:] ", else nothing. */
function turnedOver(quote: Quote | null): string {
  if (!quote?.cue || quote.kind === 'direct') return '';
  const { stance, text } = quote.cue;
  const isNegated = /(?:\b(?:not|never)|n['’]t)\b/i.test(text);
  return stance === 'deny' || isNegated ? `[${oneLine(text)}:] ` : '';
}

/** White space and control characters as single blanks, none at the ends. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
