import type { Speaker } from '../document/quote.ts';
import type { GoldSpeaker } from './gold.ts';

const TITLES = /^(the|a|an|mr\.?|mrs\.?|ms\.?|dr\.?|sen\.?|rep\.?|gov\.?|president|senator) /;

/** A name in the form in which two names are compared: lower case, without article or title, possessive 's and punctuation. */
export function normaliseName(name: string): string {
  return name
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/[’']s$/, '')
    .replace(TITLES, '')
    .replace(/[^\p{L}\p{N}_+ ]/gu, '');
}

/** Names that speak together are written as one: "Ana Ruiz + Tom Beck". */
export function namesOf(speaker: string): string[] {
  return speaker.split(' + ').map(normaliseName);
}

/**
 * Whether the speaker of a record is the gold's. A named one: its canonical name is (of several that speak together: at least
 * one of them, and nobody else). One without a name: no entity is claimed for it, and, where the gold has its words, they are
 * the same but for some more or some fewer.
 */
export function isRightSpeaker(gold: GoldSpeaker, speaker: Speaker | null): boolean {
  if (gold.kind === 'named') {
    const wanted = new Set(gold.names.map(normaliseName));
    const named = speaker === null ? [] : namesOf(speaker.name);
    return named.length > 0 && named.every((name) => wanted.has(name));
  }
  const claimsEntity = typeof speaker?.entity === 'string';
  if (claimsEntity) return false;
  return gold.words === null || (speaker !== null && sameWords(gold.words, speaker.name));
}

function sameWords(a: string, b: string): boolean {
  const left = new Set(normaliseName(a).split(' '));
  const right = new Set(normaliseName(b).split(' '));
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / (left.size + right.size - shared) >= 0.5 || shared === Math.min(left.size, right.size);
}
