import weights from '../../../models/speakers/weights.json' with { type: 'json' };
import {
  type Anaphor,
  ANTECEDENT_FEATURES,
  featuresOf,
  nobodyFeatures,
  isPossessive,
  type Trace,
} from './antecedent-features.ts';
import type { Range } from '../../document/span.ts';
import type { SpeakerContext } from './context.ts';
import { type Discourse, type MentionEvent, roleOf } from './discourse.ts';
import { type PronounClass, pronounGender } from './pronoun-words.ts';
import { encodedScore } from './encoded.ts';
import { Ranking } from './ranking.ts';
import type { Referent } from './referents.ts';

/** A candidate with its share of the probability among all candidates and nobody of them. */
export interface RankedReferent {
  readonly referent: Referent;
  readonly probability: number;
}

export interface PronounReading {
  /** Best first. */
  readonly ranked: readonly RankedReferent[];
  /** The probability that it is none of them. */
  readonly nobody: number;
}

const MOST_EVENTS = 60;
const MOST_SENTENCES = 12;
const MOST_AHEAD = 6;
const MOST_TRACED = 8;
const PRONOUNS = new Ranking(weights.pronouns, ANTECEDENT_FEATURES);
const SOURCES = new Ranking(weights.sources, ANTECEDENT_FEATURES);

/**
 * Ranks the referents that a third-person pronoun at `token` can stand for: those mentioned before it, and, where few were, those named
 * right behind it.
 *
 * @param isSource whether the pronoun is the source of a quote: who spoke last counts for more there
 * @param quotedBy who speaks the quotation that it stands in
 * @param said the content of the quote that it is the source of: who is named there is not who speaks
 */
export function rankAntecedents(
  context: SpeakerContext,
  discourse: Discourse,
  token: number,
  kind: PronounClass,
  isSource: boolean,
  quotedBy: Referent | null,
  said: readonly Range[] = [],
): PronounReading {
  const ranking = isSource ? SOURCES : PRONOUNS;
  const { anaphor, traces } = candidatesFor(context, discourse, token, kind, quotedBy, said);
  const weighed = traces.map((trace) => ({ values: featuresOf(trace, anaphor, context), encoded: trace.encoded }));
  const probabilities = ranking.shares([...weighed, { values: nobodyFeatures(anaphor), encoded: null }]);
  const ranked = traces.map(({ referent }, i) => ({ referent, probability: probabilities[i]! }));
  return { ranked: ranked.sort((a, b) => b.probability - a.probability), nobody: probabilities[traces.length]! };
}

/** A pronoun and the referents that agree with it: as they were mentioned before it, the nearest first, then those right behind it. */
export function candidatesFor(
  context: SpeakerContext,
  discourse: Discourse,
  token: number,
  kind: PronounClass,
  quotedBy: Referent | null,
  said: readonly Range[] = [],
): { readonly anaphor: Anaphor; readonly traces: readonly Trace[] } {
  const { events } = discourse;
  const { sentence, lower } = context.tokens;
  const at = discourse.position(token);
  const here = sentence[token]!;
  const traces = new Map<Referent, Trace>();
  const isSaid = (event: MentionEvent): boolean =>
    said.some(
      ({ start, end }) => start <= context.tokens.start[event.token]! && context.tokens.start[event.token]! < end,
    );
  let lastSpeaker: Referent | null = null;
  for (let i = at - 1; i >= 0 && i >= at - MOST_EVENTS; i--) {
    const event = events[i]!;
    if (here - sentence[event.token]! > MOST_SENTENCES) break;
    const { referent } = event;
    if (event.speaks && lastSpeaker === null) lastSpeaker = referent;
    if (!agrees(referent, kind) || isSaid(event)) continue;
    const known = traces.get(referent);
    if (known === undefined)
      traces.set(referent, { referent, events: [event], rank: traces.size, ahead: false, encoded: null });
    else if (known.events.length < MOST_TRACED) known.events.push(event);
  }
  const isSparse = traces.size === 0;
  for (let i = at; i < events.length && i < at + MOST_AHEAD; i++) {
    const event = events[i]!;
    const { referent, pronoun } = event;
    if (event.token === token || pronoun !== null || (!isSparse && sentence[event.token] !== here)) continue;
    if (!agrees(referent, kind) || traces.has(referent)) continue;
    traces.set(referent, { referent, events: [event], rank: traces.size, ahead: true, encoded: null });
  }
  const encoded = [...traces.values()].map((trace) => ({
    ...trace,
    encoded: encodedScore(context, token, trace.events),
  }));
  const role = isPossessive(context, token) ? 'possessor' : roleOf(context, token, token + 1);
  const reflexive = lower[token]!.endsWith('self') || lower[token]!.endsWith('selves');
  return { anaphor: { token, kind, role, reflexive, lastSpeaker, quotedBy }, traces: encoded };
}

function agrees({ type, plural, gender }: Referent, kind: PronounClass): boolean {
  if (kind === 'it') return type !== 'person' && !plural;
  if (kind === 'they') return plural || type === 'organisation' || type === 'person';
  return type === 'person' && !plural && (gender === null || gender === pronounGender(kind));
}
