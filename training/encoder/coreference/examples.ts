import type { Layers } from '../../../src/document/layers.ts';
import type { Example, Pair, WindowMaker } from '../windows.ts';
import { applyEdits, type Edit, type Span } from './edits.ts';
import { flipWords, type Gender } from './gender.ts';
import type { GapRow } from './gap.ts';
import { type Hidden, hideNames } from './hide.ts';
import { type NameMention, type People, peopleOf } from './people.ts';
import { type NamePool, renamePersons } from './rename.ts';

/** A word that refers to somebody, in tokens of its window; with the names that it refers to and those that it does not. */
export interface Query {
  readonly kind: 'pronoun' | 'description';
  readonly token: number;
  readonly positives: readonly Pair[];
  readonly negatives: readonly Pair[];
  /** Of rows of GAP. */
  readonly candidates?: readonly { readonly span: Pair; readonly isAntecedent: boolean }[];
}

export interface CoreferenceExample extends Pick<Example, 'id' | 'ids' | 'shapes' | 'pieces'> {
  readonly queries: readonly Query[];
}

export interface Variant {
  /** Women become men and men women. */
  readonly flip: boolean;
  /** Share of the persons with another name. */
  readonly rename: number;
  /** Share of the names that are hidden, of those that can be. */
  readonly hide: number;
}

type Read = Pick<Layers, 'text' | 'tokens' | 'entities'>;

/** Windows of one variant of a text, with what is to be resolved in them. */
export async function examplesOf(
  id: string,
  read: Read,
  gap: GapRow | null,
  variant: Variant,
  pool: NamePool,
  windowsOf: WindowMaker,
  random: () => number,
): Promise<CoreferenceExample[]> {
  const { text, tokens } = read;
  const people = withGapGender(peopleOf(read), read, gap);
  const genders = people.persons.map(({ gender }) => (variant.flip && gender !== null ? OTHER[gender] : gender));
  const isFixed = (mention: NameMention): boolean => isCandidate(read, gap, mention);
  const hidden = hideNames(tokens, people, genders, variant.hide, (mention) => !isFixed(mention), random);
  const renames = renamePersons(tokens, people, pool, variant.flip, variant.rename, random);
  const named = new Set(people.mentions.flatMap(({ first, end }) => range(first, end)));
  const flips = variant.flip ? flipWords(tokens, (token) => named.has(token)) : [];
  const replaced = hidden.map(({ first, end, text: words }) => ({
    start: tokens.start[first]!,
    end: tokens.end[end - 1]!,
    text: words,
  }));
  const inside = ({ start, end }: Edit): boolean => replaced.some((other) => other.start <= start && end <= other.end);
  const edited = applyEdits(text, [...replaced, ...[...renames, ...flips].filter((edit) => !inside(edit))]);
  const asked = [
    ...hidden.map((one) => hiddenQuestion(read, people, one, hidden, edited.map)),
    ...gapQuestion(read, people, gap, hidden, edited.map),
  ];
  return (await windowsOf({ id, text: edited.text }, {})).flatMap(({ ids, shapes, pieces, start, end }) => {
    const queries = asked.flatMap((question) => inWindow(question, start, end) ?? []);
    return queries.length === 0 ? [] : [{ id, ids, shapes, pieces, queries }];
  });
}

const OTHER = { female: 'male', male: 'female' } as const satisfies Record<Gender, Gender>;

/** A question in characters of the changed text. */
interface Question {
  readonly kind: Query['kind'];
  readonly at: number;
  readonly positives: readonly Span[];
  readonly negatives: readonly Span[];
  readonly candidates?: readonly { readonly span: Span; readonly isAntecedent: boolean }[];
}

function hiddenQuestion(
  read: Read,
  people: People,
  one: Hidden,
  hidden: readonly Hidden[],
  map: (span: Span) => Span,
): Question {
  const { person } = one.mention;
  const shown = shownMentions(people, hidden);
  const [at] = map([read.tokens.start[one.first]!, read.tokens.end[one.end - 1]!]);
  return {
    kind: one.headAt > 0 ? 'description' : 'pronoun',
    at: at + one.headAt,
    positives: shown.filter((mention) => mention.person === person).map((mention) => map(charactersOf(read, mention))),
    negatives: shown
      .filter((mention) => mention.person !== person && !sharesWord(people, mention.person, person))
      .map((mention) => map(charactersOf(read, mention))),
  };
}

function gapQuestion(
  read: Read,
  people: People,
  gap: GapRow | null,
  hidden: readonly Hidden[],
  map: (span: Span) => Span,
): Question[] {
  if (gap === null) return [];
  const persons = gap.candidates.map(({ span }) => personAt(read, people, span));
  const antecedent = gap.candidates.find(({ isAntecedent }) => isAntecedent);
  const known = antecedent === undefined ? null : persons[gap.candidates.indexOf(antecedent)]!;
  // Only where the antecedent is known are all other names wrong.
  const others = shownMentions(people, hidden).filter(
    (mention) =>
      known !== null &&
      mention.person !== known &&
      !persons.includes(mention.person) &&
      !sharesWord(people, mention.person, known),
  );
  return [
    {
      kind: 'pronoun',
      at: map(gap.pronoun)[0],
      positives: gap.candidates.filter(({ isAntecedent }) => isAntecedent).map(({ span }) => map(span)),
      negatives: [
        ...gap.candidates.filter(({ isAntecedent }) => !isAntecedent).map(({ span }) => map(span)),
        ...others.map((mention) => map(charactersOf(read, mention))),
      ],
      candidates: gap.candidates.map(({ span, isAntecedent }) => ({ span: map(span), isAntecedent })),
    },
  ];
}

/** Characters of "'s" behind a name and the space before it. */
const POSSESSIVE = 3;

/** The people, with the gender of the pronoun for its antecedent. */
function withGapGender(people: People, read: Read, gap: GapRow | null): People {
  const antecedent = gap?.candidates.find(({ isAntecedent }) => isAntecedent);
  if (gap === null || antecedent === undefined) return people;
  const person = personAt(read, people, antecedent.span);
  const gender = /^(?:she|hers?)$/i.test(gap.text.slice(...gap.pronoun)) ? 'female' : 'male';
  return { ...people, persons: people.persons.map((one, at) => (at === person ? { ...one, gender } : one)) };
}

function personAt(read: Read, { mentions }: People, [start, end]: Span): number | null {
  const mention = mentions.find((one) => {
    const [from, to] = charactersOf(read, one);
    return from < end && start < to;
  });
  return mention?.person ?? null;
}

function isCandidate(read: Read, gap: GapRow | null, mention: NameMention): boolean {
  const [from, to] = charactersOf(read, mention);
  return (gap?.candidates ?? []).some(({ span: [start, end] }) => from < end && start < to + POSSESSIVE);
}

function shownMentions({ mentions }: People, hidden: readonly Hidden[]): NameMention[] {
  const gone = new Set(hidden.map(({ mention }) => mention));
  return mentions.filter((mention) => !gone.has(mention));
}

function sharesWord({ persons }: People, a: number, b: number): boolean {
  const words = new Set(persons[a]!.words);
  return persons[b]!.words.some((word) => words.has(word));
}

function charactersOf({ tokens }: Read, { first, end }: NameMention): Span {
  return [tokens.start[first]!, tokens.end[end - 1]!];
}

/** A question in tokens of a window; null where the word that refers stands in another, or no name does in this one. */
function inWindow(
  { kind, at, positives, negatives, candidates }: Question,
  start: readonly number[],
  end: readonly number[],
): Query | null {
  const token = end.findIndex((offset) => offset > at);
  if (token < 0 || start[token]! > at) return null;
  const spans = (all: readonly Span[]): Pair[] => all.flatMap((span) => spanIn(span, start, end));
  const query = { kind, token, positives: spans(positives), negatives: spans(negatives) };
  if (candidates === undefined) return query.negatives.length === 0 ? null : query;
  const placed = candidates.flatMap(({ span, isAntecedent }) =>
    spanIn(span, start, end).map((pair) => ({ span: pair, isAntecedent })),
  );
  return { ...query, candidates: placed };
}

function spanIn([from, to]: Span, start: readonly number[], end: readonly number[]): Pair[] {
  const first = end.findIndex((offset) => offset > from);
  if (first < 0 || start[first]! >= to || from < start[0]!) return [];
  let last = first;
  while (last < start.length && start[last]! < to) last++;
  return [[first, last]];
}

function range(first: number, end: number): number[] {
  return Array.from({ length: end - first }, (_, i) => first + i);
}
