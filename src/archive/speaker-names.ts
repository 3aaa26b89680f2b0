import type { Claim } from '../document/claim.ts';
import type { OnrecordRecord } from '../document/record.ts';

/** A function from claims of a record to who makes them: the entity's name, else the source's own words, else null. */
export function speakerNames({
  entities,
  quotes,
}: Pick<OnrecordRecord, 'entities' | 'quotes'>): (claim: Claim) => string | null {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const speakers = new Map(quotes.map(({ id, speaker }) => [id, speaker]));
  return (claim) => {
    const speaker = claim.quote === null ? null : (speakers.get(claim.quote) ?? null);
    const entity = claim.speaker ?? speaker?.entity ?? null;
    return (entity === null ? undefined : names.get(entity)) ?? speaker?.name ?? null;
  };
}
