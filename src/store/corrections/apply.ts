import type { OnrecordRecord } from '../../document/record.ts';
import type { Range } from '../../document/span.ts';
import { inUtf16 } from '../../document/utf16.ts';
import { rollUp } from '../../stages/claims/roll-up.ts';
import { findAnchor, agreement } from './anchor.ts';
import { withNamed, withRanges } from './body.ts';
import { applyClaimAction } from './claims.ts';
import { applyEntityAction } from './entities.ts';
import { applyQuoteAction } from './quotes.ts';
import type { Correction, CorrectionBody, StoredBody, Target } from './schema.ts';

export interface Corrected {
  /** The record with the corrections in it; offsets in UTF-16 code units. */
  readonly record: OnrecordRecord;
  /** Ids of the corrections that do not fit any more, since the article or an earlier correction changed. */
  readonly orphans: readonly number[];
}

/**
 * A record with corrections put in, in their order. Each finds its place by the words that it is about, so it also fits an
 * article that was changed elsewhere, and another reading of the same article. What does not fit is left out and told.
 */
export function corrected(record: OnrecordRecord, corrections: readonly Correction[]): Corrected {
  let current = inUtf16(record);
  const orphans: number[] = [];
  for (const correction of corrections) {
    const next = applyStored(current, correction);
    if (typeof next === 'string') orphans.push(correction.id);
    else current = next;
  }
  return { record: { ...current, speakers: rollUp(current.quotes, current.claims) }, orphans };
}

/** The record with one correction in it, or why it does not fit. */
export function applyStored(record: OnrecordRecord, { body, anchors, targets }: StoredBody): OnrecordRecord | string {
  const { text } = record.document;
  const ranges: Range[] = [];
  for (const anchor of anchors) {
    const range = findAnchor(text, anchor);
    if (range === null) return `the words "${shortened(anchor.text)}" are not in the text`;
    ranges.push(range);
  }
  const ids: string[] = [];
  for (const target of targets) {
    const id = findTarget(record, target);
    if (id === null) return `the finding ${target.id} is not there`;
    ids.push(id);
  }
  const placed = withRanges(body, () => ranges.shift()!);
  return applyBody(
    record,
    withNamed(placed, () => ids.shift()!),
  );
}

function applyBody(record: OnrecordRecord, body: CorrectionBody): OnrecordRecord | string {
  switch (body.action) {
    case 'add-quote':
    case 'fix-quote':
    case 'reject-quote':
      return applyQuoteAction(record, body);
    case 'add-entity':
    case 'fix-entity':
    case 'reject-entity':
      return applyEntityAction(record, body);
    case 'fix-claim':
    case 'reject-claim':
      return applyClaimAction(record, body);
    case 'confirm':
      return record;
  }
}

/** The spans by which a finding is found again. */
export function spansOfFinding(record: OnrecordRecord, layer: Target['layer'], id: string): readonly Range[] | null {
  if (layer === 'quotes') return record.quotes.find((quote) => quote.id === id)?.content ?? null;
  if (layer === 'entities') return record.entities.find((entity) => entity.id === id)?.mentions ?? null;
  const claim = record.claims.find((candidate) => candidate.id === id);
  return claim === undefined ? null : [claim];
}

/** Least share of characters that a finding has in common with the one that a correction is about. */
const SAME = 0.5;

/** The id of the finding that a target is now: the one whose spans agree best with the target's. */
function findTarget(record: OnrecordRecord, { layer, id, spans }: Target): string | null {
  const places = spans.flatMap((anchor) => findAnchor(record.document.text, anchor) ?? []);
  const scored = record[layer].map((finding) => ({
    id: finding.id,
    score: agreement(places, spansOfFinding(record, layer, finding.id)!) + (finding.id === id ? 1e-6 : 0),
  }));
  const best = scored.reduce<(typeof scored)[number] | null>(
    (top, one) => (top === null || one.score > top.score ? one : top),
    null,
  );
  return best === null || best.score < SAME ? null : best.id;
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
