import type { Tokens } from '../../../src/document/layers.ts';
import { capitalised, type Gender } from './gender.ts';
import type { NameMention, People } from './people.ts';
import { pick } from './random.ts';

/** A name that is hidden behind a pronoun or a description: what stands in its place, over tokens `[first, end)`. */
export interface Hidden {
  readonly mention: NameMention;
  readonly first: number;
  readonly end: number;
  readonly text: string;
  /** Characters of `text` before the word that refers: the pronoun, or the noun of a description. */
  readonly headAt: number;
}

const PRONOUNS = {
  female: { subject: 'she', object: 'her', possessive: 'her' },
  male: { subject: 'he', object: 'him', possessive: 'his' },
} as const;
type Place = keyof (typeof PRONOUNS)['female'];

/** The person was named in so many tokens before. */
const NEAR = 120;

/**
 * Chooses names that can be hidden without harm: of persons named shortly before, in a place where a pronoun can stand.
 *
 * @param mayHide false for mentions that have to stay
 * @param genders of the persons as the pronouns shall have them
 */
export function hideNames(
  tokens: Tokens,
  { persons, mentions }: People,
  genders: readonly (Gender | null)[],
  share: number,
  mayHide: (mention: NameMention) => boolean,
  random: () => number,
): Hidden[] {
  const hidden: Hidden[] = [];
  const named = new Map<number, number>();
  for (const mention of mentions) {
    const { person, first, titled } = mention;
    const before = named.get(person);
    const gender = genders[person] ?? null;
    const place = placeOf(tokens, mention);
    const isChosen = random() < share;
    const asRole = random() < ROLE_SHARE;
    if (!isChosen || before === undefined || first - before > NEAR || place === null || !mayHide(mention)) {
      named.set(person, first);
      continue;
    }
    const { roles } = persons[person]!;
    if (roles.length > 0 && asRole) hidden.push(asDescription(tokens, mention, pick(roles, random), place));
    else if (gender === null) named.set(person, first);
    else {
      const pronoun = PRONOUNS[gender][place];
      const text = isOpening(tokens, titled) ? capitalised(pronoun) : pronoun;
      hidden.push({ mention, first: titled, end: endOf(mention, place), text, headAt: 0 });
    }
  }
  return hidden;
}

const ROLE_SHARE = 0.3;

function asDescription(tokens: Tokens, mention: NameMention, noun: string, place: Place): Hidden {
  const article = isOpening(tokens, mention.titled) ? 'The ' : 'the ';
  const text = `${article}${noun}${place === 'possessive' ? '’s' : ''}`;
  return { mention, first: mention.titled, end: endOf(mention, place), text, headAt: article.length };
}

function endOf({ end }: NameMention, place: Place): number {
  return place === 'possessive' ? end + 1 : end;
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM']);
const ENDS_OBJECT = new Set(['ADP', 'CCONJ', 'SCONJ', 'ADV', 'DET', 'PRON']);

/** What a name is in its clause, as far as its neighbours show; null where a pronoun could not stand in its place. */
function placeOf({ count, lower, pos, sentence }: Tokens, { titled, end }: NameMention): Place | null {
  const isIn = (i: number): boolean => i >= 0 && i < count && sentence[i] === sentence[titled];
  const before = isIn(titled - 1) ? pos[titled - 1]! : null;
  if (before !== null && (NOMINAL.has(before) || before === 'DET' || lower[titled - 1] === '-')) return null;
  if (!isIn(end)) return null;
  const after = pos[end]!;
  if (lower[end] === "'s" || lower[end] === '’s')
    return isIn(end + 1) && NOMINAL.has(pos[end + 1]!) ? 'possessive' : null;
  if (after === 'VERB' || after === 'AUX') return 'subject';
  if (before !== 'VERB' && before !== 'ADP') return null;
  return ENDS_OBJECT.has(after) || /^[.;?!]$/.test(lower[end]!) ? 'object' : null;
}

function isOpening({ sentence, text }: Tokens, first: number): boolean {
  return first === 0 || sentence[first - 1] !== sentence[first] || /^[“"‘]$/.test(text[first - 1]!);
}
