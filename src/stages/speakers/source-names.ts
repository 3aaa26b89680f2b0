import type { Entity } from '../../document/entity.ts';
import { spanOf } from '../../document/span.ts';
import { FEMALE_FIRST_NAMES, MALE_FIRST_NAMES } from '../../lexicon/first-names.ts';
import { TITLES } from '../../lexicon/titles.ts';
import type { SpeakerContext } from './context.ts';
import { isReferringNoun } from './noun-class.ts';
import { readSource } from './source-phrase.ts';

const LONGEST = 4;

/**
 * Names that nobody took for names and that are sources: capitalised words that stand for themselves, not only at the start of a
 * sentence. Each is an entity with all places where the text has the same words.
 */
export function namesOfSources(context: SpeakerContext): Entity[] {
  const { attributions } = context;
  const found = new Map<string, Entity>();
  for (const { source } of attributions) {
    if (source === null) continue;
    const phrase = readSource(context, source);
    if (phrase?.kind !== 'name' || phrase.name !== null) continue;
    const entity = entityOf(context, phrase.firstToken, phrase.endToken);
    if (entity !== null && !found.has(entity.name)) found.set(entity.name, entity);
  }
  return [...found.values()];
}

function entityOf(context: SpeakerContext, from: number, end: number): Entity | null {
  const { tokens } = context;
  let first = from;
  while (first < end && (tokens.lower[first] === 'the' || TITLES.has(tokens.lower[first]!))) first++;
  if (first >= end || end - first > LONGEST) return null;
  for (let i = first; i < end; i++) if (!isNameWord(context, i)) return null;
  const places = placesOf(context, first, end);
  if (!places.some((place) => !opensSentence(context, place))) return null;
  const mentions = places.map((place) =>
    spanOf(context.text, tokens.start[place]!, tokens.end[place + end - first - 1]!),
  );
  const given = tokens.lower[first]!;
  const isPerson = first > from ? TITLES.has(tokens.lower[first - 1]!) : end - first > 1 && isGivenName(given);
  return {
    id: '',
    type: isPerson ? 'person' : 'organisation',
    name: spanOf(context.text, tokens.start[first]!, tokens.end[end - 1]!).text,
    aliases: [],
    descriptions: [],
    mentions: mentions.map((span) => ({ ...span, kind: 'name' as const })),
  };
}

function isGivenName(word: string): boolean {
  return FEMALE_FIRST_NAMES.has(word) || MALE_FIRST_NAMES.has(word);
}

function isNameWord({ tokens, nameAt }: SpeakerContext, i: number): boolean {
  const word = tokens.lower[i]!;
  if (nameAt[i] !== -1 || tokens.pos[i] !== 'PROPN' || !/^\p{Lu}[\p{L}\p{N}&.-]*$/u.test(tokens.text[i]!)) return false;
  const singular = word.endsWith('s') ? word.slice(0, -1) : word;
  return !isReferringNoun(word) && !isReferringNoun(singular);
}

/** The first tokens of all places with the words of tokens `[first, end)`, in text order. */
function placesOf({ tokens, nameAt }: SpeakerContext, first: number, end: number): number[] {
  const places: number[] = [];
  for (let i = 0; i + end - first <= tokens.count; i++) {
    let at = 0;
    while (first + at < end && tokens.text[i + at] === tokens.text[first + at] && nameAt[i + at] === -1) at++;
    if (first + at === end) places.push(i);
  }
  return places;
}

function opensSentence({ tokens, sentences }: SpeakerContext, token: number): boolean {
  return sentences[tokens.sentence[token]!]!.firstToken === token;
}
