import type { EntityType } from '../document/entity.ts';
import type { OnrecordRecord } from '../document/record.ts';
import type { GoldDocument } from './gold.ts';
import { scoreClaims } from './layers/claims.ts';
import { scoreDates } from './layers/dates.ts';
import { scoreDisputes } from './layers/disputes.ts';
import { scoreEntities } from './layers/entities.ts';
import type { Finding } from './layers/finding.ts';
import { scoreNearMisses } from './layers/near-misses.ts';
import { scoreRepeats } from './layers/repeats.ts';
import { type QuoteOutcome, scoreQuotes } from './layers/quotes.ts';
import { Counter, type Tallies } from './tally.ts';
import { scoringTokens } from './tokens.ts';

/** How one document went. */
export interface DocumentScore {
  readonly id: string;
  readonly tallies: Tallies;
  /** One for each quote of the gold, in its order. */
  readonly quotes: readonly QuoteOutcome[];
  /** What was missed, made up, or wrong, layer by layer in text order. */
  readonly findings: readonly Finding[];
}

export interface Score {
  readonly documents: readonly DocumentScore[];
  /** The sums over all documents. */
  readonly tallies: Tallies;
}

/** What is scored of a record. */
export type Prediction = Pick<OnrecordRecord, 'entities' | 'dates' | 'quotes' | 'claims'>;

const NOTHING: Prediction = { entities: [], dates: [], quotes: [], claims: [] };

/**
 * Scores records against gold, with the layers that each gold document has. Counts are summed over the documents and figures
 * taken from the sums (micro average).
 *
 * @param records by document id, with offsets in UTF-16 code units; a document without one counts as one in which nothing was found
 */
export function scoreRecords(gold: readonly GoldDocument[], records: ReadonlyMap<string, Prediction>): Score {
  const types = new Set(gold.flatMap(({ entities }) => (entities ?? []).map(({ type }) => type)));
  const documents = gold.map((document) => scoreDocument(document, records.get(document.id) ?? NOTHING, types));
  const total = new Counter();
  for (const { tallies } of documents) total.addAll(tallies);
  total.addAll(scoreRepeats(gold, records));
  return { documents, tallies: total.tallies };
}

function scoreDocument(gold: GoldDocument, record: Prediction, types: ReadonlySet<EntityType>): DocumentScore {
  const { id, text } = gold;
  const counter = new Counter();
  const findings: Finding[] = [];
  let outcomes: readonly QuoteOutcome[] = [];
  const take = (score: { readonly tallies: Tallies; readonly findings: readonly Finding[] }) => {
    counter.addAll(score.tallies);
    findings.push(...[...score.findings].sort((a, b) => a.start - b.start));
  };
  const tokens = scoringTokens(text);
  if (gold.entities !== undefined)
    take(scoreEntities(text, gold.entities, record.entities, { types, withNames: gold.withNames }));
  if (gold.dates !== undefined) take(scoreDates(text, gold.dates, record.dates));
  if (gold.quotes !== undefined) {
    const score = scoreQuotes(text, tokens, gold.quotes, record.quotes, gold.withSpeakers);
    take(score);
    outcomes = score.outcomes;
  }
  if (gold.nonQuotes !== undefined) {
    take(scoreNearMisses(text, tokens, gold.nonQuotes, gold.quotes ?? [], record.quotes));
  }
  if (gold.claims !== undefined) take(scoreClaims(text, tokens, gold.claims, record.claims));
  if (gold.disputes !== undefined) take(scoreDisputes(text, tokens, gold.disputes, record));
  return { id, tallies: counter.tallies, quotes: outcomes, findings };
}
