import type { SpeakerContext } from './context.ts';
import type { Discourse, MentionEvent } from './discourse.ts';
import { type PronounClass, pronounGender } from './pronoun-words.ts';
import type { Referent } from './referents.ts';
import { ANTECEDENT_WEIGHTS as W } from './weights.ts';

/** A candidate with its share of the probability among all candidates. */
export interface RankedReferent {
  readonly referent: Referent;
  readonly score: number;
  readonly probability: number;
}

const MOST_EVENTS = 60;
const MOST_SENTENCES = 12;
const MOST_AHEAD = 6;

interface Trace {
  readonly referent: Referent;
  readonly last: MentionEvent;
  readonly rank: number;
  mentions: number;
  samePronoun: boolean;
}

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
  const { events } = discourse;
  const at = discourse.position(token);
  const sentence = context.tokens.sentence[token]!;
  const fits = (referent: Referent): boolean => referent !== excluded && agrees(referent, kind);
  const traces = new Map<Referent, Trace>();
  let lastSpeaker: Referent | null = null;
  for (let i = at - 1; i >= 0 && i >= at - MOST_EVENTS; i--) {
    const event = events[i]!;
    if (sentence - context.tokens.sentence[event.token]! > MOST_SENTENCES) break;
    const { referent } = event;
    if (event.speaks && lastSpeaker === null) lastSpeaker = referent;
    if (!fits(referent)) continue;
    const trace = traces.get(referent);
    if (trace === undefined) {
      const samePronoun = event.pronoun === kind;
      traces.set(referent, { referent, last: event, rank: traces.size, mentions: 1, samePronoun });
    } else {
      trace.mentions++;
      if (event.pronoun === kind) trace.samePronoun = true;
    }
  }
  if (traces.size === 0) {
    for (let i = at; i < events.length && i < at + MOST_AHEAD; i++) {
      const event = events[i]!;
      const { referent } = event;
      if (!fits(referent) || traces.has(referent)) continue;
      traces.set(referent, { referent, last: event, rank: traces.size, mentions: 1, samePronoun: false });
    }
  }
  const scored = [...traces.values()].map((trace) => ({
    referent: trace.referent,
    score: scoreOf(context, trace, token, kind, lastSpeaker),
  }));
  return withProbabilities(scored);
}

function agrees({ type, plural, gender }: Referent, kind: PronounClass): boolean {
  if (kind === 'it') return type !== 'person' && !plural;
  if (kind === 'they') return plural || type === 'organisation' || type === 'person';
  return type === 'person' && !plural && (gender === null || gender === pronounGender(kind));
}

function scoreOf(
  { tokens, sentences }: SpeakerContext,
  { referent, last, rank, mentions, samePronoun }: Trace,
  token: number,
  kind: PronounClass,
  lastSpeaker: Referent | null,
): number {
  const here = tokens.sentence[token]!;
  const there = tokens.sentence[last.token]!;
  const distance = Math.min(Math.abs(here - there), W.farthest);
  let score = distance === 0 ? W.sameSentence : distance === 1 ? W.previousSentence : distance * W.perSentence;
  if (sentences[here]!.paragraph !== sentences[there]!.paragraph) score += W.otherParagraph;
  if (last.role === 'subject') score += W.lastIsSubject;
  else if (last.role === 'object') score += W.lastIsObject;
  else if (last.role === 'possessor') score += W.lastIsPossessor;
  if (last.speaks) score += W.lastSpeaks;
  if (referent === lastSpeaker) score += W.lastSpeaker;
  if (last.quoted) score += W.lastIsQuoted;
  if (rank === 0) score += W.nearest;
  if (samePronoun) score += W.samePronoun;
  score += W.perLogMentions * Math.log(mentions);
  if (referent.gender !== null && referent.gender === pronounGender(kind)) score += W.genderAgrees;
  if (kind === 'they') score += referent.plural ? W.pluralForThey : referent.type === 'person' ? W.personForThey : 0;
  if (kind === 'it' && referent.type === 'location') score += W.placeForIt;
  return score;
}

function withProbabilities(scored: readonly { referent: Referent; score: number }[]): RankedReferent[] {
  let total = 0;
  for (const { score } of scored) total += Math.exp(score);
  return scored
    .map(({ referent, score }) => ({ referent, score, probability: Math.exp(score) / total }))
    .sort((a, b) => b.score - a.score);
}
