import type { Tokens } from '../../../src/document/layers.ts';
import { NAME_PARTICLES, NAME_SUFFIXES } from '../../../src/lexicon/titles.ts';
import type { Edit } from './edits.ts';
import { capitalised, type Gender, givenNameGender, likeWritten } from './gender.ts';
import type { People, Person } from './people.ts';
import { pick } from './random.ts';

/** Names of the training texts, as often as persons bear them. */
export interface NamePool {
  readonly given: Readonly<Record<Gender, string[]>>;
  readonly family: string[];
}

export function emptyPool(): NamePool {
  return { given: { female: [], male: [] }, family: [] };
}

/** Adds the names of persons with a given and a family name. */
export function addNames(pool: NamePool, persons: readonly Person[]): void {
  for (const { words } of persons) {
    const gender = givenNameGender(words[0]!);
    if (words.length < 2 || gender === null) continue;
    pool.given[gender].push(words[0]!.toLowerCase());
    const family = words.findLast((word) => !NAME_SUFFIXES.has(word.toLowerCase()))!;
    if (/^\p{L}{3,}$/u.test(family)) pool.family.push(family.toLowerCase());
  }
}

/**
 * Edits that give some persons other names, the same word for the same word throughout, so that a family keeps one name.
 *
 * @param flip all given names become those of the other gender
 * @param share of the persons that get another name where `flip` does not ask for it
 */
export function renamePersons(
  { start, end, text }: Tokens,
  { persons, mentions }: People,
  pool: NamePool,
  flip: boolean,
  share: number,
  random: () => number,
): Edit[] {
  const renamed = new Map<string, string>();
  for (const { words, gender } of persons) {
    const isChosen = random() < share;
    words.forEach((written, place) => {
      const word = written.toLowerCase();
      if (renamed.has(word) || NAME_SUFFIXES.has(word) || NAME_PARTICLES.has(word) || !/^\p{L}{2}/u.test(word)) return;
      const given = givenNameGender(word) ?? (place === 0 && words.length > 1 ? gender : null);
      const isFamily = place > 0 && place >= words.length - 1;
      if (isFamily || given === null) {
        if (isChosen && isFamily) renamed.set(word, pick(pool.family, random));
      } else if (flip) renamed.set(word, pick(pool.given[given === 'female' ? 'male' : 'female'], random));
      else if (isChosen) renamed.set(word, pick(pool.given[given], random));
    });
  }
  const edits: Edit[] = [];
  for (const { first, end: last } of mentions) {
    for (let i = first; i < last; i++) {
      const word = renamed.get(text[i]!.toLowerCase());
      if (word !== undefined)
        edits.push({ start: start[i]!, end: end[i]!, text: likeWritten(capitalised(word), text[i]!) });
    }
  }
  return edits;
}
