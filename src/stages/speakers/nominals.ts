import weights from '../../../models/speakers/weights.json' with { type: 'json' };
import { KINSHIP_NOUNS } from '../../lexicon/gender.ts';
import type { SpeakerContext } from './context.ts';
import type { Discourse, MentionEvent } from './discourse.ts';
import { encodedScore } from './encoded.ts';
import { protagonistOf } from './lead.ts';
import {
  nobodyNominalFeatures,
  nominalFeatures,
  headMatches,
  isOfOneClass,
  NOMINAL_FEATURES,
  type NominalAnaphor,
  type NominalTrace,
} from './nominal-features.ts';
import type { NominalReading } from './nominal-reading.ts';
import { isGeneric } from './noun-class.ts';
import { Ranking } from './ranking.ts';
import type { Referent } from './referents.ts';
import type { NominalPhrase } from './source-phrase.ts';

const MOST_CANDIDATES = 40;
const MOST_EVENTS = 80;
const LAST_LEAD_PARAGRAPH = 2;
const RANKING = new Ranking(weights.nominals, NOMINAL_FEATURES);

/** Entities by the words that they can be taken up by. */
export type NominalIndex = ReadonlyMap<string, readonly Referent[]>;

export function indexByWords(referents: readonly Referent[]): NominalIndex {
  const index = new Map<string, Referent[]>();
  for (const referent of referents) {
    for (const word of new Set([...referent.descriptors.heads, ...referent.descriptors.words])) {
      const list = index.get(word);
      if (list === undefined) index.set(word, [referent]);
      else if (list.length < MOST_CANDIDATES) list.push(referent);
    }
  }
  return index;
}

/** What noun phrases are resolved from. */
export interface NominalState {
  readonly context: SpeakerContext;
  readonly discourse: Discourse;
  readonly nominals: NominalIndex;
  readonly referents: readonly Referent[];
}

/** The entity that a noun phrase takes up, with its probability; null where it is more likely none. */
export function matchNominal(
  state: NominalState,
  phrase: NominalPhrase,
  reading: NominalReading,
): { readonly referent: Referent; readonly probability: number } | null {
  if (reading.plural && reading.type !== 'organisation') return null;
  const { anaphor, traces } = nominalCandidates(state, phrase, reading);
  if (traces.length === 0) return null;
  const weighed = traces.map((trace) => ({
    values: nominalFeatures(trace, anaphor, state.context),
    encoded: trace.encoded,
  }));
  const probabilities = RANKING.shares([...weighed, { values: nobodyNominalFeatures(anaphor), encoded: null }]);
  const best = probabilities.indexOf(Math.max(...probabilities));
  return best === traces.length ? null : { referent: traces[best]!.referent, probability: probabilities[best]! };
}

/** The entities that a noun phrase can take up, the one mentioned last first. */
export function nominalCandidates(
  { context, discourse, nominals, referents }: NominalState,
  phrase: Pick<NominalPhrase, 'firstToken' | 'endToken' | 'head'>,
  reading: NominalReading,
): { readonly anaphor: NominalAnaphor; readonly traces: readonly NominalTrace[] } {
  const { tokens, sentences } = context;
  const { last, lastSpeaker } = recentMentions(discourse, phrase.firstToken);
  const paragraph = sentences[tokens.sentence[phrase.firstToken]!]!.paragraph;
  const isLead = paragraph <= LAST_LEAD_PARAGRAPH;
  const protagonist = isLead ? protagonistOf(context, referents, phrase, reading) : null;
  const found = new Set<Referent>();
  for (const referent of last.keys()) {
    if (isGeneric(reading.key, reading.type) || isOfOneClass(referent, reading)) found.add(referent);
  }
  for (const referent of nominals.get(reading.key) ?? []) found.add(referent);
  if (protagonist !== null) found.add(protagonist);
  const relative = relativeOf(referents, reading);
  if (relative !== null) found.add(relative);
  const possible = [...found].filter(
    (referent) => referent.entity !== null && !reading.inside.has(referent.entity) && isPossible(referent, reading),
  );
  const order = [...last.keys()];
  const place = (referent: Referent): number => (last.has(referent) ? order.indexOf(referent) : order.length);
  const ranked = possible.sort((a, b) => place(a) - place(b));
  const traces = ranked.map((referent, rank) => ({
    referent,
    last: last.get(referent) ?? null,
    rank,
    isProtagonist: referent === protagonist,
    encoded: last.has(referent) ? encodedScore(context, phrase.head, [last.get(referent)!]) : null,
  }));
  const matching = ranked.filter((referent) => headMatches(referent, reading)).length;
  return { anaphor: { token: phrase.firstToken, reading, lastSpeaker, isLead, relative, matching }, traces };
}

/** "<name>'s wife": the woman of that surname, where there is one alone. */
function relativeOf(referents: readonly Referent[], { key, possessor, gender }: NominalReading): Referent | null {
  if (possessor === null || !KINSHIP_NOUNS.has(key)) return null;
  const owner = referents[possessor]!;
  const surname = surnameOf(owner);
  const found = referents.filter(
    (referent) =>
      referent !== owner &&
      referent.type === 'person' &&
      surnameOf(referent) === surname &&
      (gender === null || referent.gender === null || referent.gender === gender),
  );
  return found.length === 1 ? found[0]! : null;
}

function surnameOf({ name }: Referent): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}

function recentMentions(
  discourse: Discourse,
  token: number,
): { last: ReadonlyMap<Referent, MentionEvent>; lastSpeaker: Referent | null } {
  const at = discourse.position(token);
  const last = new Map<Referent, MentionEvent>();
  let lastSpeaker: Referent | null = null;
  for (let i = at - 1; i >= 0 && i >= at - MOST_EVENTS; i--) {
    const event = discourse.events[i]!;
    if (event.speaks && lastSpeaker === null) lastSpeaker = event.referent;
    if (!last.has(event.referent)) last.set(event.referent, event);
  }
  return { last, lastSpeaker };
}

function isPossible({ type, gender }: Referent, reading: NominalReading): boolean {
  if (reading.type === 'thing') return type === 'thing' || type === 'organisation';
  if (type !== reading.type) return false;
  return gender === null || reading.gender === null || gender === reading.gender;
}
