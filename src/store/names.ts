import { createHash } from 'node:crypto';
import type { EntityType } from '../document/entity.ts';

const TITLES = /^(?:the|mr|mrs|ms|dr|prof|sir|lord|lady|dame|sen|rep|gov|gen|col|capt|sgt|rev) (?=\S)/;
/** Letters that compatibility decomposition leaves as they are (Unicode, Latin Extended-A). */
const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
};

/**
 * The form in which names are the same across articles: lower case without accents, punctuation, a title in front and a
 * possessive ending. A name of nothing but punctuation is its own key.
 */
export function nameKey(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[øđłħıßæœþð]/g, (letter) => LETTERS[letter]!)
    .replace(/['’]s$/, '')
    .replace(/['’.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(TITLES, '');
  return plain === '' ? name.trim() : plain;
}

/** The id of an entity, the same in every store: 16 hexadecimal digits of the SHA-256 of its type and key. */
export function entityUid(type: EntityType, key: string): string {
  return createHash('sha256').update(`${type}\n${key}`).digest('hex').slice(0, 16);
}
