import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { OnrecordError } from '../errors.ts';
import type { QuoteOutcome } from './layers/quotes.ts';
import type { DocumentScore, Score } from './score.ts';
import type { Tallies } from './tally.ts';

const count = z.int().nonnegative();

/** Scores that somebody looked at and accepted, as `scores.json` keeps them beside the gold. */
export const AcceptedScoresSchema = z.strictObject({
  schema: z.literal('onrecord-scores/1'),
  /** By measure: right ones, predicted, gold. */
  tallies: z.record(z.string(), z.tuple([count, count, count])),
  /** By document: the first 8 digits of the SHA-256 of its quotes, then one character a quote. */
  quotes: z.record(z.string(), z.string().regex(/^[0-9a-f]{8} [sf-]*$/)),
});
export type AcceptedScores = Readonly<z.infer<typeof AcceptedScoresSchema>>;

/** How a quote went: `s` found with the right speaker, `f` found, `-` missed. */
export type QuoteState = 's' | 'f' | '-';

/** A quote that goes otherwise than in the accepted scores. */
export interface QuoteChange {
  readonly id: string;
  readonly index: number;
  readonly text: string;
  readonly from: QuoteState;
  readonly to: QuoteState;
}

export interface Comparison {
  readonly accepted: Tallies;
  readonly changes: readonly QuoteChange[];
  /** Documents whose gold is new, is gone, or is another than the accepted one; their quotes cannot be compared. */
  readonly added: readonly string[];
  readonly gone: readonly string[];
  readonly altered: readonly string[];
}

/** The scores in the compact form that is kept. */
export function toAccepted(score: Score): AcceptedScores {
  const tallies = [...score.tallies].map(
    ([name, tally]) => [name, [tally.correct, tally.predicted, tally.gold]] as const,
  );
  const quotes = score.documents.map((document) => [document.id, keep(document)] as const);
  return {
    schema: 'onrecord-scores/1',
    tallies: Object.fromEntries(tallies) as AcceptedScores['tallies'],
    quotes: Object.fromEntries(quotes),
  };
}

/** The text of `scores.json`: one measure and one document a line, so that a change reads well as a diff. */
export function writeAccepted({ schema, tallies, quotes }: AcceptedScores): string {
  const block = (entries: readonly (readonly [string, string])[]) =>
    entries.length === 0
      ? '{}'
      : `{\n${entries.map(([key, value]) => `    ${JSON.stringify(key)}: ${value}`).join(',\n')}\n  }`;
  const measures = Object.entries(tallies).map(([name, counts]) => [name, `[${counts.join(', ')}]`] as const);
  const documents = Object.entries(quotes).map(([id, states]) => [id, JSON.stringify(states)] as const);
  return `{\n  "schema": ${JSON.stringify(schema)},\n  "tallies": ${block(measures)},\n  "quotes": ${block(documents)}\n}\n`;
}

/**
 * Reads `scores.json`.
 *
 * @param where the file's name, for messages
 * @throws OnrecordError `bad-gold` where it is not what `writeAccepted` writes
 */
export function readAccepted(json: string, where: string): AcceptedScores {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw broken(where, 'it is no JSON', cause);
  }
  const parsed = AcceptedScoresSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  throw broken(where, `${issue.path.join('.')}: ${issue.message}`, parsed.error);
}

/** What is otherwise than in the accepted scores. */
export function compareWithAccepted(score: Score, accepted: AcceptedScores): Comparison {
  const changes: QuoteChange[] = [];
  const added: string[] = [];
  const altered: string[] = [];
  for (const document of score.documents) {
    const before = accepted.quotes[document.id];
    const now = keep(document);
    if (before === undefined) added.push(document.id);
    else if (before.slice(0, HASH_LENGTH) !== now.slice(0, HASH_LENGTH)) altered.push(document.id);
    else changes.push(...changesOf(document, before.slice(HASH_LENGTH + 1)));
  }
  const present = new Set(score.documents.map(({ id }) => id));
  return {
    accepted: new Map(
      Object.entries(accepted.tallies).map(([name, [correct, predicted, gold]]) => [
        name,
        { correct, predicted, gold },
      ]),
    ),
    changes,
    added,
    gone: Object.keys(accepted.quotes).filter((id) => !present.has(id)),
    altered,
  };
}

const HASH_LENGTH = 8;

function keep({ quotes }: DocumentScore): string {
  const gold = quotes.map(({ start, text }) => `${start} ${text}\n`).join('');
  return `${bytesToHex(sha256(utf8ToBytes(gold))).slice(0, HASH_LENGTH)} ${quotes.map(stateOf).join('')}`;
}

function stateOf({ overlap, speakerRight }: QuoteOutcome): QuoteState {
  if (overlap === null) return '-';
  return speakerRight === true ? 's' : 'f';
}

function changesOf({ id, quotes }: DocumentScore, before: string): QuoteChange[] {
  return quotes
    .map((quote, place) => ({
      id,
      index: quote.index,
      text: quote.text,
      from: before[place] as QuoteState,
      to: stateOf(quote),
    }))
    .filter(({ from, to }) => from !== to);
}

function broken(where: string, why: string, cause: unknown): OnrecordError {
  return new OnrecordError('bad-gold', `the accepted scores cannot be read: ${why}`, {
    where,
    expected: 'a file that onrecord eval --accept wrote',
    hint: 'write it again with --accept',
    cause,
  });
}
