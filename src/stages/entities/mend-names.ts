import type { EntityType } from '../../document/entity.ts';
import type { Tokens } from '../../document/layers.ts';
import { FEMALE_FIRST_NAMES, MALE_FIRST_NAMES } from '../../lexicon/first-names.ts';
import { NAME_PARTICLES, ROLE_NOUNS, TITLES } from '../../lexicon/titles.ts';
import { isGlued, nameSpan, type NameSpan } from './name-span.ts';
import { CAPITALS, capitalsOf } from './tagger/word-class.ts';

const FORMS_OF_ADDRESS: ReadonlySet<string> = new Set(
  'mr mrs ms miss mx dr prof professor sir dame lord lady sen rep gov judge justice'.split(' '),
);

/**
 * Names of the encoder as names are written: the parts of a hyphenated name are one, a particle belongs to the name around it, a
 * title before a person is none of the name, and particles alone are no name.
 *
 * @param names in text order, not overlapping
 */
export function mendNames(tokens: Tokens, names: readonly NameSpan[]): NameSpan[] {
  const joined: NameSpan[] = [];
  for (const name of names) {
    const last = joined.at(-1);
    if (last !== undefined && goesOn(tokens, last, name)) {
      joined[joined.length - 1] = nameSpan(tokens, last.firstToken, name.endToken, typeOfBoth(last, name));
    } else joined.push(name);
  }
  return joined.flatMap((name) => {
    const bare = withoutTitles(tokens, withoutHyphen(tokens, name));
    return bare === null || isOfParticles(tokens, bare) ? [] : [bare];
  });
}

function typeOfBoth(last: NameSpan, next: NameSpan): EntityType {
  return next.type === 'person' && last.endToken === next.firstToken ? 'person' : last.type;
}

/** Whether two names are one: joined by a hyphen, or people of whom one part is but a particle. */
function goesOn(tokens: Tokens, last: NameSpan, next: NameSpan): boolean {
  const { endToken } = last;
  if (tokens.sentence[last.firstToken] !== tokens.sentence[next.firstToken]) return false;
  const isCapital = capitalsOf(tokens.text[next.firstToken]!) !== CAPITALS.none;
  if (next.firstToken === endToken) {
    const hyphenated = tokens.text[endToken - 1]!.endsWith('-') && isGlued(tokens, endToken);
    if (isSplitPerson(tokens, last, next)) return true;
    const particle = [tokens.lower[endToken - 1]!, tokens.lower[endToken]!].some((word) => NAME_PARTICLES.has(word));
    return (hyphenated && isCapital) || (particle && last.type === 'person' && next.type === 'person');
  }
  const isHyphen = next.firstToken === endToken + 1 && tokens.text[endToken] === '-';
  return isHyphen && isCapital && isGlued(tokens, endToken) && isGlued(tokens, endToken + 1) && last.type === next.type;
}

/** A given name and the rest of the name behind it, read as two. */
function isSplitPerson({ lower, text }: Tokens, last: NameSpan, next: NameSpan): boolean {
  if (next.type !== 'person' || last.endToken - last.firstToken !== 1) return false;
  const isTitleCase = (i: number): boolean => /^\p{Lu}\p{Ll}/u.test(text[i]!);
  if (!isTitleCase(last.firstToken) || !isTitleCase(next.firstToken)) return false;
  const given = lower[last.firstToken]!;
  return last.type === 'person' || FEMALE_FIRST_NAMES.has(given) || MALE_FIRST_NAMES.has(given);
}

function withoutHyphen(tokens: Tokens, name: NameSpan): NameSpan {
  const last = name.endToken - 1;
  return last > name.firstToken && tokens.text[last] === '-'
    ? nameSpan(tokens, name.firstToken, last, name.type)
    : name;
}

/**
 * A person without titles before the name, null where there is nothing else; a role ("Campaigner") only before two words. The last word
 * is none where a title stands before it ("Mr. King").
 */
function withoutTitles(tokens: Tokens, name: NameSpan): NameSpan | null {
  if (name.type !== 'person') return name;
  let first = name.firstToken;
  while (first < name.endToken && isTitle(tokens, first, name.endToken)) {
    if (first === name.endToken - 1 && isTitled(tokens, first)) break;
    first++;
    if (tokens.text[first] === '.' && first < name.endToken) first++;
  }
  if (first === name.endToken) return null;
  return first === name.firstToken ? name : nameSpan(tokens, first, name.endToken, name.type);
}

function isTitled({ lower, sentence }: Tokens, i: number): boolean {
  const before = lower[i - 1] === '.' ? i - 2 : i - 1;
  return before >= 0 && sentence[before] === sentence[i] && FORMS_OF_ADDRESS.has(lower[before]!.replace(/\.$/, ''));
}

function isTitle({ lower }: Tokens, i: number, end: number): boolean {
  const word = lower[i]!.replace(/\.$/, '');
  return TITLES.has(word) || (end - i > 2 && ROLE_NOUNS.has(word));
}

function isOfParticles({ lower }: Tokens, { firstToken, endToken }: NameSpan): boolean {
  for (let i = firstToken; i < endToken; i++) if (!NAME_PARTICLES.has(lower[i]!)) return false;
  return true;
}
