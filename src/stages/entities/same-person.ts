import { genderOfGivenName } from '../../lexicon/given-names.ts';
import { areFormsOfOneName } from '../../lexicon/hypocorisms.ts';
import { NAME_PARTICLES } from '../../lexicon/titles.ts';

const SHORTEST_TYPED = 5;

/**
 * Whether two names of people, each as two words or more in lower case, can be one person's: the shorter one is the longer one with
 * words left out ("Ana Ruiz" of "Ana Maria Ruiz", "Ruiz Calder" of "Ana Ruiz Calder"), or the surnames are equal and the given names
 * are forms of one name, one the other's initial, or the same but for a letter more or less.
 */
export function canBeOnePerson(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (leavesOut(short, long))
    return short.at(-1) === long.at(-1) || long.slice(0, short.length).join(' ') === short.join(' ');
  if (a.at(-1) !== b.at(-1)) return false;
  const x = a[0]!;
  const y = b[0]!;
  if (NAME_PARTICLES.has(x) || NAME_PARTICLES.has(y)) return true;
  if (x.length === 1 || y.length === 1) return x.startsWith(y.charAt(0));
  return areFormsOfOneName(x, y) || areInitials(x, long) || areInitials(y, long) || isTypedAs(x, y);
}

/** Whether a word can be another one with one letter left out, added, exchanged, or two letters turned around. */
export function isMistypedAs(word: string, other: string): boolean {
  if (Math.min(word.length, other.length) < SHORTEST_TYPED || !word.startsWith(other.charAt(0)) || word === other)
    return false;
  return lacksOneLetter(word, other) || lacksOneLetter(other, word) || differsInOne(word, other);
}

function leavesOut(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const word of long) if (word === short[at]) at++;
  return at === short.length;
}

/** "JD" and "J. D. Calder". */
function areInitials(given: string, long: readonly string[]): boolean {
  return given.length === 2 && long.length > 2 && long[0] === given[0] && long[1] === given[1];
}

function isTypedAs(x: string, y: string): boolean {
  if (!lacksOneLetter(x, y) && !lacksOneLetter(y, x)) return false;
  if (Math.min(x.length, y.length) < SHORTEST_TYPED) return false;
  const [one, other] = [genderOfGivenName(x), genderOfGivenName(y)];
  return one === null || other === null || one === other;
}

/** Whether `word` is `other` without one of its letters. */
function lacksOneLetter(word: string, other: string): boolean {
  if (other.length !== word.length + 1) return false;
  let at = 0;
  while (at < word.length && word[at] === other[at]) at++;
  return word.slice(at) === other.slice(at + 1);
}

function differsInOne(word: string, other: string): boolean {
  if (word.length !== other.length) return false;
  let at = 0;
  while (word[at] === other[at]) at++;
  if (word.slice(at + 1) === other.slice(at + 1)) return true;
  return word[at] === other[at + 1] && word[at + 1] === other[at] && word.slice(at + 2) === other.slice(at + 2);
}
