import type { OnrecordRecord } from '../document/record.ts';
import { fingerprint } from './fingerprint.ts';
import { signatureOf, similarityIndex } from './minhash.ts';
import { sameness, type Told } from './same-claim.ts';
import { speakerNames } from './speaker-names.ts';

/** One time that a claim was made. */
export interface Appearance {
  /** Id of the document, and the document's place among the records, from 0. */
  readonly document: string;
  readonly record: number;
  readonly claim: string;
  readonly text: string;
  /** Who makes it; null where nobody was found, and in the article's own voice. */
  readonly speaker: string | null;
  readonly publishedAt: string | null;
}

/** A claim that was made more than once. */
export interface ClaimGroup {
  /** From 0, in the order in which the groups were begun; `add` gives the same numbers. */
  readonly number: number;
  readonly first: Appearance;
  /** By date of publication, those without one last, then in the order of the records. */
  readonly appearances: readonly Appearance[];
  /** How many different documents it stands in. */
  readonly documents: number;
  /** Who makes it, in the order of appearance, each once. */
  readonly speakers: readonly string[];
}

/** What is needed of a record to group its claims. */
export type Groupable = Pick<OnrecordRecord, 'entities' | 'dates' | 'quotes' | 'claims'> & {
  readonly document: Pick<OnrecordRecord['document'], 'id' | 'publishedAt'>;
};

/** Gathers the same claim from records that come one after the other. */
export interface ClaimGrouper {
  /** @returns for each claim of the record the number of its group, from 0; null for one without a content word */
  add(record: Groupable): readonly (number | null)[];
  /** The claims that were made more than once so far: those in most documents first, then as they came. */
  groups(): ClaimGroup[];
}

/**
 * Gathers claims that are the same claim said again, by the same or another speaker, in the same article, another one or a wire copy.
 * A claim joins the group whose first member it is most alike, or begins one. Candidates are found by MinHash (`minhash.ts`) and
 * compared word by word (`same-claim.ts`). The same records in the same order give the same groups. What is kept grows with the number of
 * different claims; the records themselves are not kept.
 */
export function claimGrouper(): ClaimGrouper {
  const index = similarityIndex();
  const groups: { readonly leader: Told; readonly appearances: Appearance[] }[] = [];
  let records = 0;
  return {
    add(record) {
      const speakerOf = speakerNames(record);
      const { id: document, publishedAt } = record.document;
      const places = record.claims.map((claim) => {
        const print = fingerprint(claim, record);
        if (print.stems.length === 0) return null;
        const told = { print, speaker: speakerOf(claim) };
        const signature = signatureOf(print.stems);
        const place = mostAlike(told, index.candidates(signature));
        const { speaker } = told;
        const appearance = { document, record: records, claim: claim.id, text: claim.text, speaker, publishedAt };
        if (place !== null) {
          groups[place]!.appearances.push(appearance);
          return place;
        }
        index.add(groups.length, signature);
        return groups.push({ leader: told, appearances: [appearance] }) - 1;
      });
      records++;
      return places;
    },
    groups: () =>
      groups
        .map(({ appearances }, number) => ({ number, appearances }))
        .filter(({ appearances }) => appearances.length > 1)
        .map(toGroup)
        .sort((a, b) => b.documents - a.documents),
  };

  function mostAlike(told: Told, candidates: readonly number[]): number | null {
    let best: number | null = null;
    let most = 0;
    for (const place of candidates) {
      const alike = sameness(told, groups[place]!.leader);
      if (alike > most) [best, most] = [place, alike];
    }
    return best;
  }
}

/**
 * The claims of some records that were made more than once.
 *
 * @param records in the order in which they count as said where their dates do not tell
 */
export async function groupClaims(
  records: Iterable<OnrecordRecord> | AsyncIterable<OnrecordRecord>,
): Promise<ClaimGroup[]> {
  const grouper = claimGrouper();
  for await (const record of records) grouper.add(record);
  return grouper.groups();
}

function toGroup({ number, appearances }: Pick<ClaimGroup, 'number' | 'appearances'>): ClaimGroup {
  const ordered = [...appearances].sort(byDate);
  return {
    number,
    first: ordered[0]!,
    appearances: ordered,
    documents: new Set(ordered.map(({ record }) => record)).size,
    speakers: [...new Set(ordered.flatMap(({ speaker }) => (speaker === null ? [] : [speaker])))],
  };
}

function byDate(a: Appearance, b: Appearance): number {
  const [one, other] = [a.publishedAt ?? '~', b.publishedAt ?? '~'];
  return one < other ? -1 : one > other ? 1 : a.record - b.record;
}
