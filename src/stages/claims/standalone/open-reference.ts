import { GENERIC_ORGANISATION_NOUNS, GENERIC_PERSON_NOUNS } from '../../../lexicon/referring-nouns.ts';
import { ROLE_NOUNS } from '../../../lexicon/titles.ts';
import type { Tokens } from '../../../document/layers.ts';
import type { Range } from '../../../document/span.ts';
import { isFiniteVerb } from '../token-range.ts';
import type { ClaimSetting } from './index.ts';

const PERSON_NOUNS: ReadonlySet<string> = new Set([
  ...GENERIC_PERSON_NOUNS,
  ...ROLE_NOUNS,
  'husband',
  'wife',
  'father',
  'mother',
]);
const PERSONAL: ReadonlySet<string> = new Set('he him his himself she her hers herself'.split(' '));
const OTHER: ReadonlySet<string> = new Set('it its itself they them their theirs themselves'.split(' '));
const LISTENER: ReadonlySet<string> = new Set('you your yours yourself yourselves here'.split(' '));
const DEMONSTRATIVE: ReadonlySet<string> = new Set('this that these those such'.split(' '));
const ALONE: ReadonlySet<string> = new Set(
  'both neither either former latter same otherwise therefore others'.split(' '),
);
/** After "it", these say that it stands for nothing: "it is clear that", "it rained". */
const EMPTY_IT = /^(?:rain|snow|seem|appear|take|matter|turn|happen)/;

/**
 * Whether a word of the claim refers to somebody or something that a reader of the claim alone cannot know.
 *
 * @param done tokens that are replaced
 * @param isLed whether the speaker is named before the claim, so that "his" and "its" may be the speaker's
 */
export function leavesOpen(
  { tokens, cut, mentions, dates, speaker }: ClaimSetting,
  done: ReadonlySet<number>,
  isLed: boolean,
): boolean {
  const { from, to } = cut.tokens;
  const isIn = (i: number, { start, end }: Range): boolean => tokens.start[i]! >= start && tokens.end[i]! <= end;
  let person = isLed && speaker?.type === 'person';
  let thing = isLed && speaker?.type !== 'person';
  for (let i = from; i < to; i++) {
    const word = tokens.lower[i]!;
    if (dates.some((date) => isIn(i, date))) continue;
    const entity = mentions.find(({ mention }) => isIn(i, mention))?.entity;
    if (!done.has(i) && entity === undefined) {
      if (LISTENER.has(word) || (ALONE.has(word) && !opensNoun(tokens, i, to))) return true;
      if (PERSONAL.has(word) && !person) return true;
      if (OTHER.has(word) && !thing && !(word === 'it' && isEmpty(tokens, i, to))) return true;
      if (DEMONSTRATIVE.has(word) && isPointing(tokens, i, to)) return true;
      if (isUnknownDefinite(tokens, i, to)) return true;
    }
    const pos = tokens.pos[i]!;
    person ||= entity?.type === 'person' || (pos === 'NOUN' && PERSON_NOUNS.has(tokens.lemma[i]!));
    thing ||= pos === 'NOUN' || (pos === 'PROPN' && entity?.type !== 'person');
  }
  return false;
}

function opensNoun(tokens: Tokens, i: number, to: number): boolean {
  return i + 1 < to && ['NOUN', 'ADJ', 'NUM', 'PROPN', 'DET'].includes(tokens.pos[i + 1]!);
}

function isEmpty(tokens: Tokens, i: number, to: number): boolean {
  let next = i + 1;
  while (next < to && (tokens.pos[next] === 'ADV' || tokens.pos[next] === 'AUX' || tokens.pos[next] === 'PART')) next++;
  if (next >= to) return false;
  if (EMPTY_IT.test(tokens.lemma[next]!)) return true;
  if (tokens.pos[next] === 'ADP') next++;
  for (let k = next + 1; k < Math.min(to, next + 5); k++) {
    if (['that', 'to', 'whether', 'if', 'when', 'who'].includes(tokens.lower[k]!)) return tokens.pos[next] !== 'VERB';
  }
  return false;
}

/** Whether "this" or "that" points at something: not the conjunction, nor the relative pronoun behind a noun. */
function isPointing(tokens: Tokens, i: number, to: number): boolean {
  const word = tokens.lower[i]!;
  if (word !== 'that') return word !== 'such' || tokens.lower[i + 1] !== 'as';
  const before = tokens.pos[i - 1];
  const next = i + 1 < to ? tokens.pos[i + 1]! : 'PUNCT';
  if (i > 0 && (before === 'NOUN' || before === 'PROPN')) return false;
  if (next === 'AUX' || next === 'PUNCT' || isFiniteVerb(tokens, i + 1, i))
    return before !== 'VERB' || next === 'PUNCT';
  return (
    (next === 'NOUN' || next === 'ADJ') && before !== 'VERB' && before !== 'AUX' && before !== 'ADJ' && before !== 'ADV'
  );
}

/** "the company", "the minister": somebody that the article has named and the claim has not. */
function isUnknownDefinite(tokens: Tokens, i: number, to: number): boolean {
  if (tokens.lower[i] !== 'the') return false;
  let head = i + 1;
  while (head < to && tokens.pos[head] === 'ADJ') head++;
  if (head >= to || tokens.pos[head] !== 'NOUN' || ['NOUN', 'PROPN'].includes(tokens.pos[head + 1] ?? '')) return false;
  const lemma = tokens.lemma[head]!;
  if (!GENERIC_ORGANISATION_NOUNS.has(lemma) && !GENERIC_PERSON_NOUNS.has(lemma)) return false;
  return !['of', 'in', 'at', 'for', 'from', 'who', 'which', 'that', 'on', 'with'].includes(
    tokens.lower[head + 1] ?? '',
  );
}
