import type { Claim } from '../../document/claim.ts';
import type { Quote } from '../../document/quote.ts';
import type { SpeakerRollUp } from '../../document/record.ts';

/**
 * Quotes and claims by speaker, in order of first quote: one row an entity, and one a name for speakers that are no entity
 * of the document ("two officials"; upper and lower case are the same). Quotes without a speaker are in no row.
 */
export function rollUp(quotes: readonly Quote[], claims: readonly Claim[]): SpeakerRollUp[] {
  const rows = new Map<string, { entity: string | null; name: string; quotes: string[]; claims: string[] }>();
  const rowOfQuote = new Map<string, { claims: string[] }>();
  for (const { id, speaker } of quotes) {
    if (speaker === null) continue;
    const key = speaker.entity ?? `name ${speaker.name.toLowerCase()}`;
    let row = rows.get(key);
    if (row === undefined)
      rows.set(key, (row = { entity: speaker.entity, name: speaker.name, quotes: [], claims: [] }));
    row.quotes.push(id);
    rowOfQuote.set(id, row);
  }
  for (const { id, quote } of claims) if (quote !== null) rowOfQuote.get(quote)?.claims.push(id);
  return [...rows.values()];
}
