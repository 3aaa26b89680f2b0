import type { EntityType } from '../../document/entity.ts';
import { FEMALE_WORDS, MALE_WORDS } from '../../lexicon/gender.ts';
import { PROPER_ORGANISATION_NOUNS } from '../../lexicon/referring-nouns.ts';
import type { SpeakerContext } from './context.ts';
import type { Discourse, MentionEvent } from './discourse.ts';
import { isGeneric, isPlural, typeOfNoun } from './noun-class.ts';
import { nounKey } from './noun-key.ts';
import { POSSESSIVE_PRONOUNS } from './pronoun-words.ts';
import type { Gender, Referent } from './referents.ts';
import type { NominalPhrase } from './source-phrase.ts';
import { NOMINAL_WEIGHTS as W } from './weights.ts';

const MOST_CANDIDATES = 40;
const MOST_EVENTS = 80;
const DEFINITE: ReadonlySet<string> = new Set(['the', 'this', 'that']);
const INDEFINITE: ReadonlySet<string> = new Set([
  'a',
  'an',
  'another',
  'one',
  'some',
  'any',
  'other',
  'many',
  'several',
  'most',
  'few',
  'two',
  'three',
  'more',
  'every',
  'each',
  'no',
  'such',
  'both',
  'these',
  'those',
]);

/** The reading of a noun phrase: what kind of thing it is, how many, and how it is introduced. */
export interface NominalReading {
  readonly key: string;
  readonly type: EntityType | 'thing';
  readonly plural: boolean;
  readonly gender: Gender | null;
  readonly article: 'definite' | 'indefinite' | 'bare';
  /** Whether somebody owns it: "her lawyer", "the company's lawyer". */
  readonly possessed: boolean;
  /** Keys of its other words. */
  readonly modifiers: readonly string[];
  /** Entities named inside it; it is none of them. */
  readonly inside: ReadonlySet<number>;
}

export function readNominal(context: SpeakerContext, phrase: NominalPhrase): NominalReading {
  const { tokens, nameAt, names } = context;
  const { firstToken, endToken, head } = phrase;
  const first = tokens.lower[firstToken]!;
  const key = nounKey(tokens, head);
  const modifiers: string[] = [];
  const inside = new Set<number>();
  let possessed = POSSESSIVE_PRONOUNS.has(first);
  for (let i = firstToken; i < endToken; i++) {
    const name = nameAt[i]!;
    if (name >= 0) inside.add(names[name]!.entity);
    const word = tokens.lower[i]!;
    if ((word === "'s" || word === '’s' || word === "'" || word === '’') && i < head) possessed = true;
    const pos = tokens.pos[i];
    if (i !== head && (pos === 'NOUN' || pos === 'PROPN' || pos === 'ADJ')) modifiers.push(nounKey(tokens, i));
  }
  return {
    key,
    type: typeOfNoun(key),
    plural: isPlural(tokens, head) || tokens.pos[firstToken] === 'NUM',
    gender: FEMALE_WORDS.has(tokens.lower[head]!) ? 'female' : MALE_WORDS.has(tokens.lower[head]!) ? 'male' : null,
    article: DEFINITE.has(first) ? 'definite' : INDEFINITE.has(first) ? 'indefinite' : possessed ? 'definite' : 'bare',
    possessed,
    modifiers,
    inside,
  };
}

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

/** The entity that a noun phrase takes up, with its margin over the threshold; null where none is near enough. */
export function matchNominal(
  context: SpeakerContext,
  discourse: Discourse,
  index: NominalIndex,
  phrase: NominalPhrase,
  reading: NominalReading,
): { readonly referent: Referent; readonly margin: number } | null {
  if (reading.plural && reading.type !== 'organisation') return null;
  const { last, lastSpeaker } = recentMentions(discourse, phrase.firstToken);
  const candidates = new Set(index.get(reading.key) ?? []);
  if (isGeneric(reading.key, reading.type)) for (const referent of last.keys()) candidates.add(referent);
  let best: Referent | null = null;
  let bestScore = -Infinity;
  let second = -Infinity;
  for (const referent of candidates) {
    if (referent.entity === null || reading.inside.has(referent.entity) || !isPossible(referent, reading)) continue;
    const head = headScore(referent, reading);
    if (head === 0) continue;
    const score =
      head +
      phraseScore(referent, reading) +
      placeScore(context, referent, last.get(referent), phrase.firstToken) +
      (referent === lastSpeaker ? W.lastSpeaker : 0) +
      W.perLogMentions * Math.log(referent.mentions);
    if (score > bestScore) {
      second = bestScore;
      bestScore = score;
      best = referent;
    } else second = Math.max(second, score);
  }
  if (best === null || bestScore < W.threshold) return null;
  return { referent: best, margin: Math.min(bestScore - W.threshold, bestScore - second) };
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

function headScore({ descriptors }: Referent, { key, type }: NominalReading): number {
  if (descriptors.heads.has(key)) return W.headMatches;
  if (descriptors.words.has(key)) return W.headAmongWords;
  if (!isGeneric(key, type)) return 0;
  for (const head of descriptors.heads) if (PROPER_ORGANISATION_NOUNS.has(head)) return W.genericHead + W.otherClass;
  return W.genericHead;
}

function phraseScore({ descriptors }: Referent, { modifiers, article, possessed }: NominalReading): number {
  let shared = 0;
  let strange = 0;
  for (const word of modifiers) {
    if (descriptors.words.has(word)) shared++;
    else strange++;
  }
  let score = Math.min(shared, 2) * W.perModifier + Math.min(strange, 3) * W.perStrangeModifier;
  if (article === 'definite') score += W.definite;
  else if (article === 'indefinite') score += W.indefinite;
  else score += W.bare;
  if (possessed && shared === 0) score += W.strangePossessor;
  return score;
}

function placeScore(
  { tokens }: SpeakerContext,
  { firstToken }: Referent,
  last: MentionEvent | undefined,
  token: number,
): number {
  if (firstToken > token) return W.notYetMentioned;
  if (last === undefined) return W.farthest * W.perSentence;
  return Math.min(tokens.sentence[token]! - tokens.sentence[last.token]!, W.farthest) * W.perSentence;
}
