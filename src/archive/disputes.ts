import type { Claim } from '../document/claim.ts';
import type { Quote } from '../document/quote.ts';
import type { OnrecordRecord } from '../document/record.ts';
import { overlaps } from '../document/span.ts';
import { inUtf16 } from '../document/utf16.ts';
import { calledFalse } from './answers.ts';
import { contradictionOf, type HowContradicted, isDenial } from './contradictions.ts';
import { bareDenials } from './denials.ts';
import { fingerprint } from './fingerprint.ts';
import { isSameName, type Told } from './same-claim.ts';
import { speakerNames } from './speaker-names.ts';

/** A claim that another speaker of the same article denies or contradicts. */
export interface Dispute {
  /** Id of the claim. */
  readonly claim: string;
  /** Id of the quote that denies or contradicts it, and of the claim in it, where there is one. */
  readonly quote: string;
  readonly by: string | null;
  /** The name of who denies or contradicts it. */
  readonly speaker: string;
  /**
   * denied: the cue denies the same claim ("denied that it leaked"); negated: the same with the opposite polarity; opposite: with a word
   * of opposite meaning; figure: with another figure; false: the claim just made is called false; accusation: it is denied as such
   * ("denied the accusation", "disputes this").
   */
  readonly how: HowContradicted | 'false' | 'accusation';
}

/** A claim that somebody makes, with its quote. */
export interface Statement extends Told {
  readonly claim: Claim;
  readonly quote: Quote;
  readonly speaker: string;
}

/**
 * Links claims of a record that another speaker denies or contradicts. Only what the words show is linked: precision goes before
 * recall. What two speakers say at different times, or of different names, is no dispute.
 *
 * @param original a record with offsets in either unit
 * @returns in the order of the disputed claims, each pair of claim and quote once
 */
export function disputesIn(original: OnrecordRecord): Dispute[] {
  return disputesAmong(inUtf16(original));
}

/** What is needed of a record to find disputes in it; offsets in UTF-16 code units. */
export type Disputable = Pick<OnrecordRecord, 'entities' | 'dates' | 'quotes' | 'claims'> & {
  readonly document: Pick<OnrecordRecord['document'], 'text'>;
};

/** The same as `disputesIn`, of the layers that it needs. */
export function disputesAmong(record: Disputable): Dispute[] {
  const statements = statementsOf(record);
  const found = [
    ...contradictionsAmong(statements),
    ...calledFalse(record, statements),
    ...bareDenials(record, statements),
  ];
  const seen = new Set<string>();
  const order = new Map(record.claims.map(({ id }, i) => [id, i]));
  return found
    .filter(({ claim, quote }) => !seen.has(`${claim} ${quote}`) && seen.add(`${claim} ${quote}`))
    .sort((a, b) => order.get(a.claim)! - order.get(b.claim)!);
}

function statementsOf(record: Disputable): Statement[] {
  const quotes = new Map(record.quotes.map((quote) => [quote.id, quote]));
  const speakerOf = speakerNames(record);
  return record.claims.flatMap((claim) => {
    const quote = claim.quote === null ? undefined : quotes.get(claim.quote);
    const speaker = speakerOf(claim);
    if (quote === undefined || speaker === null || claim.text.trimEnd().endsWith('?')) return [];
    return [{ claim, quote, speaker, print: fingerprint(claim, record) }];
  });
}

/** The later claim contradicts the earlier one; but where the earlier one is a denial, it is what denies. */
function contradictionsAmong(statements: readonly Statement[]): Dispute[] {
  const places = new Map<string, number[]>();
  const found: Dispute[] = [];
  statements.forEach((later, i) => {
    const shared = new Map<number, number>();
    for (const stem of later.print.stems) {
      for (const place of places.get(stem) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1);
      places.set(stem, [...(places.get(stem) ?? []), i]);
    }
    for (const [place] of [...shared].filter(([, count]) => count > 1).sort(([a], [b]) => a - b)) {
      const earlier = statements[place]!;
      if (isSameName(earlier.speaker, later.speaker) || areNested(earlier, later)) continue;
      const how = contradictionOf(earlier, later);
      if (how === null) continue;
      const isTurned = how === 'denied' && isDenial(earlier) && !isDenial(later);
      const [claim, by] = isTurned ? [later, earlier] : [earlier, later];
      found.push({ claim: claim.claim.id, by: by.claim.id, quote: by.quote.id, speaker: by.speaker, how });
    }
  });
  return found;
}

/** Whether one is told within the other: what somebody says that others say is not said against them. */
function areNested(a: Statement, b: Statement): boolean {
  return a.quote.within === b.quote.id || b.quote.within === a.quote.id || overlaps(a.claim, b.claim);
}
