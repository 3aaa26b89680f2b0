import { type Atoms, isCapital, isHyphen, WORD } from '../lexer/atoms.ts';
import { ORDINALS } from '../lexer/number-words.ts';
import type { TokenLookup } from '../lexer/token-lookup.ts';
import { POWERS } from './units.ts';

/** How the text qualifies a number. */
export type QuantityModifier = 'about' | 'more than' | 'less than' | 'at least' | 'at most';

const ONE_WORD: ReadonlyMap<string, QuantityModifier> = new Map<string, QuantityModifier>([
  ...rows('about', 'about around approximately roughly some circa estimated'),
  ...rows('more than', 'over above exceeding'),
  ...rows('less than', 'nearly almost under below'),
]);

const TWO_WORDS: ReadonlyMap<string, QuantityModifier> = new Map<string, QuantityModifier>([
  ['more than', 'more than'],
  ['greater than', 'more than'],
  ['higher than', 'more than'],
  ['upwards of', 'more than'],
  ['less than', 'less than'],
  ['fewer than', 'less than'],
  ['lower than', 'less than'],
  ['close to', 'about'],
  ['at least', 'at least'],
  ['no fewer', 'at least'],
  ['at most', 'at most'],
  ['up to', 'at most'],
  ['many as', 'at most'],
  ['much as', 'at most'],
]);

const NEGATED: ReadonlyMap<QuantityModifier, QuantityModifier> = new Map([
  ['more than', 'at most'],
  ['less than', 'at least'],
]);

/** Words after which "over" and the like say where or what about, and not how much. */
const NOT_OVER: ReadonlySet<string> = new Set('war fight dispute row anger concern concerns debate battle'.split(' '));

/** The modifier in front of the amount that begins at atom `at`: "nearly", "more than", "no fewer than". */
export function readModifier(atoms: Atoms, at: number): QuantityModifier | null {
  const before = at > 0 ? atoms.lower[at - 1]! : '';
  const second = at > 1 ? atoms.lower[at - 2]! : '';
  const pair = TWO_WORDS.get(`${second} ${before}`);
  if (pair !== undefined) {
    const negated = atoms.lower[at - 3] === 'no' || atoms.lower[at - 3] === 'not';
    return negated ? (NEGATED.get(pair) ?? pair) : pair;
  }
  if (PLACE.has(before) && (NOT_OVER.has(second) || PLACE_VERBS.has(second))) return null;
  return ONE_WORD.get(before) ?? null;
}

const PLACE: ReadonlySet<string> = new Set(['over', 'above', 'below', 'under', 'around', 'about']);
const PLACE_VERBS: ReadonlySet<string> = new Set(['is', 'was', 'dropped', 'fell', 'anything']);

/** The noun that an amount which ends before atom `at` counts, as written ("diesel trains"), or null. */
export function readCounted(atoms: Atoms, at: number, lookup: TokenLookup, isCount: boolean): string | null {
  let from = isHyphen(atoms, at) ? at + 1 : at;
  if (atoms.lower[from] === 'of') {
    from++;
    while (DETERMINERS.has(atoms.lower[from] ?? '')) from++;
  } else if (!isCount) return null;
  else if (DETERMINERS.has(atoms.lower[from] ?? '')) from++;
  let to = from;
  let last = -1;
  while (to < atoms.count && to < from + MAX_WORDS && atoms.kind[to] === WORD) {
    const pos = lookup.pos(to);
    const word = atoms.lower[to]!;
    if (NOT_ADJECTIVES.has(word)) break;
    if (pos === 'NOUN' || pos === 'PROPN') last = to;
    else if (last >= 0 || (pos !== 'ADJ' && !ORDINALS.has(word))) break;
    if (isHyphen(atoms, from - 1)) break;
    const possessive = (atoms.lower[to + 1] === "'" || atoms.lower[to + 1] === '’') && atoms.glued[to + 1];
    const plural = last === to && word.length > 3 && word.endsWith('s') && !word.endsWith('ss');
    if (plural && !possessive) break;
    to += possessive && word.endsWith('s') ? 2 : 1;
  }
  if (last < 0 || (isCapital(atoms, last) && atoms.lower[at] !== 'of' && last === from)) return null;
  return POWERS.has(atoms.lower[last]!) ? null : atoms.text.slice(atoms.start[from], atoms.end[last]);
}

const MAX_WORDS = 6;
const DETERMINERS: ReadonlySet<string> = new Set('the their its his her our my your these those all'.split(' '));
const NOT_ADJECTIVES: ReadonlySet<string> = new Set('dead missing more times worth last next fell'.split(' '));

function rows(modifier: QuantityModifier, words: string): [string, QuantityModifier][] {
  return words.split(' ').map((word) => [word, modifier]);
}
