import { antecedentScore } from '../../models/encoder/antecedent-score.ts';
import type { SpeakerContext } from './context.ts';
import type { MentionEvent } from './discourse.ts';

const MOST_SAID = 8;

/**
 * What the encoder says for a candidate being meant by the word at `token`, in nats within ±8: the best of its mentions by name that
 * stand in the same window; null where there is none, or no encoder.
 */
export function encodedScore(
  { encodings }: SpeakerContext,
  token: number,
  events: readonly MentionEvent[],
): number | null {
  const coreference = encodings?.coreference ?? null;
  if (coreference === null) return null;
  let best: number | null = null;
  for (const event of events) {
    if (event.pronoun !== null) continue;
    const score = antecedentScore(coreference, token, event.token, event.endToken);
    if (score !== null && (best === null || score > best)) best = score;
  }
  return best === null ? null : Math.max(-MOST_SAID, Math.min(MOST_SAID, best));
}
