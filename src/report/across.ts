import { claimGrouper, disputesIn } from '../archive/index.ts';
import type { OnrecordRecord } from '../document/record.ts';

/** What ties a claim to others: of this article and of the others on the page. */
export interface ClaimLinks {
  /** The same claim in other articles, one an article, in the order of appearance. */
  readonly alsoIn: readonly Place[];
  /** Whether it appeared here first. */
  readonly isFirst: boolean;
  /** Who denies or contradicts it in the same article, and where. */
  readonly disputedBy: readonly (Place & { readonly name: string })[];
}

/** Something found, by its article (from 1) and its place in the record's list (from 0). */
export interface Place {
  readonly article: number;
  readonly kind: 'claim' | 'quote';
  readonly index: number;
}

/** Links of claims by article (from 1) and id. */
export type LinksOf = (article: number, claim: string) => ClaimLinks;

const NONE: ClaimLinks = { alsoIn: [], isFirst: false, disputedBy: [] };

/** Finds the same claim in several records, and claims that another speaker of the same article denies or contradicts. */
export function linkClaims(records: readonly OnrecordRecord[]): LinksOf {
  const places = records.map(({ claims }) => new Map(claims.map(({ id }, i) => [id, i])));
  const links = new Map<string, ClaimLinks>();
  const merge = (article: number, claim: string, more: Partial<ClaimLinks>): void => {
    const key = `${article} ${claim}`;
    links.set(key, { ...(links.get(key) ?? NONE), ...more });
  };
  const grouper = claimGrouper();
  for (const record of records) grouper.add(record);
  for (const { appearances } of grouper.groups()) {
    for (const { record, claim } of appearances) {
      const others = new Map<number, Place>();
      for (const other of appearances) {
        if (other.record === record || others.has(other.record)) continue;
        others.set(other.record, {
          article: other.record + 1,
          kind: 'claim',
          index: places[other.record]!.get(other.claim)!,
        });
      }
      const isFirst = appearances[0]!.record === record;
      if (others.size > 0) merge(record + 1, claim, { alsoIn: [...others.values()], isFirst });
    }
  }
  records.forEach((record, i) => {
    for (const { claim, by, quote, speaker } of disputesIn(record)) {
      const place: Place =
        by === null
          ? { article: i + 1, kind: 'quote', index: record.quotes.findIndex(({ id }) => id === quote) }
          : { article: i + 1, kind: 'claim', index: places[i]!.get(by)! };
      const before = links.get(`${i + 1} ${claim}`)?.disputedBy ?? [];
      merge(i + 1, claim, { disputedBy: [...before, { ...place, name: speaker }] });
    }
  });
  return (article, claim) => links.get(`${article} ${claim}`) ?? NONE;
}
