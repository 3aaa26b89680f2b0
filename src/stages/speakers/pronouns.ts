import { fillFeatures, type Trace } from './antecedent-features.ts';
import type { SpeakerContext } from './context.ts';
import type { Discourse, MentionEvent } from './discourse.ts';
import { type PronounClass, pronounGender } from './pronoun-words.ts';
import type { Referent } from './referents.ts';
import { ANTECEDENT_WEIGHT_LIST as WEIGHTS } from './weights.ts';

/** A candidate with its share of the probability among all candidates. */
export interface RankedReferent {
  readonly referent: Referent;
  readonly score: number;
  readonly probability: number;
}

/** Candidates for a pronoun, the one mentioned last first, and the referent that spoke last. */
interface Candidates {
  readonly traces: readonly Trace[];
  readonly lastSpeaker: Referent | null;
}

const MOST_EVENTS = 60;
const MOST_SENTENCES = 12;
const MOST_AHEAD = 6;

/**
 * Ranks the referents that a third-person pronoun at `token` can stand for, best first: those mentioned before it, or, where
 * nobody was, those named right behind it.
 *
 * @param excluded referents that it cannot be, such as the speaker of the quotation that it stands in
 */
export function rankAntecedents(
  context: SpeakerContext,
  discourse: Discourse,
  token: number,
  kind: PronounClass,
  excluded: Referent | null,
): RankedReferent[] {
  const { traces, lastSpeaker } = candidatesFor(context, discourse, token, kind, excluded);
  const values = new Float64Array(WEIGHTS.length);
  const scored = traces.map((trace) => {
    fillFeatures(values, context, trace, token, kind, lastSpeaker);
    let score = 0;
    for (let i = 0; i < values.length; i++) score += values[i]! * WEIGHTS[i]!;
    return { referent: trace.referent, score };
  });
  return withProbabilities(scored);
}

/** The referents that agree with a pronoun, as they were mentioned before it, the nearest first. */
function candidatesFor(
  context: SpeakerContext,
  discourse: Discourse,
  token: number,
  kind: PronounClass,
  excluded: Referent | null,
): Candidates {
  const { events } = discourse;
  const { sentence } = context.tokens;
  const at = discourse.position(token);
  const here = sentence[token]!;
  const traces = new Map<Referent, Trace>();
  let lastSpeaker: Referent | null = null;
  for (let i = at - 1; i >= 0 && i >= at - MOST_EVENTS; i--) {
    const event = events[i]!;
    if (here - sentence[event.token]! > MOST_SENTENCES) break;
    const { referent } = event;
    if (event.speaks && lastSpeaker === null) lastSpeaker = referent;
    if (referent === excluded || !agrees(referent, kind)) continue;
    const trace = traces.get(referent) ?? newTrace(traces, event);
    trace.mentions++;
    if (event.pronoun === kind) trace.samePronoun = true;
    else if (event.pronoun !== null) trace.otherPronoun = true;
  }
  if (traces.size > 0) return { traces: [...traces.values()], lastSpeaker };
  for (let i = at; i < events.length && i < at + MOST_AHEAD; i++) {
    const { referent } = events[i]!;
    if (referent === excluded || !agrees(referent, kind) || traces.has(referent)) continue;
    newTrace(traces, events[i]!).mentions++;
  }
  return { traces: [...traces.values()], lastSpeaker };
}

function newTrace(traces: Map<Referent, Trace>, last: MentionEvent): Trace {
  const { referent } = last;
  const trace = { referent, last, rank: traces.size, mentions: 0, samePronoun: false, otherPronoun: false };
  traces.set(referent, trace);
  return trace;
}

function agrees({ type, plural, gender }: Referent, kind: PronounClass): boolean {
  if (kind === 'it') return type !== 'person' && !plural;
  if (kind === 'they') return plural || type === 'organisation' || type === 'person';
  return type === 'person' && !plural && (gender === null || gender === pronounGender(kind));
}

function withProbabilities(scored: readonly { referent: Referent; score: number }[]): RankedReferent[] {
  let total = 0;
  for (const { score } of scored) total += Math.exp(score);
  return scored
    .map(({ referent, score }) => ({ referent, score, probability: Math.exp(score) / total }))
    .sort((a, b) => b.score - a.score);
}
