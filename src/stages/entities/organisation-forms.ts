import { MEDIA_NOUNS, ORGANISATION_NOUNS } from '../../lexicon/organisations.ts';
import { initialsOf, isCountry } from './name-words.ts';
import { isKnownPlace } from './places.ts';

/** Nouns that stand for the whole organisation once it was named ("the Commission"), besides those that end a name. Written for this project. */
const HEADS: ReadonlySet<string> = new Set('cooperative district firm panel station tribunal times post'.split(' '));

/** Nouns whose name can be turned around: "Department of Justice", "Justice Department". */
const TURNED: ReadonlySet<string> = new Set(
  'department ministry bureau office bank university institute board court'.split(' '),
);
const COUNTRY_ADJECTIVES: ReadonlySet<string> = new Set(
  'us uk federal national american british canadian australian irish french german'.split(' '),
);

/**
 * What an organisation can be called for short, lower case: its initials with and without small words, its first words, its head noun,
 * its name without the country, and turned around ("Department of Justice": "doj", "justice department").
 */
export function shortOrganisationForms(words: readonly string[]): string[] {
  const forms: string[] = [];
  const bare = withoutCountry(words);
  for (const name of bare === words ? [words] : [words, bare]) {
    const initials = initialsOf(name);
    if (initials.length > 1) forms.push(initials);
    const all = name.map((word) => word[0]).join('');
    if (all.length > 2 && all !== initials) forms.push(all);
    const and = name.indexOf('and');
    if (and > 2) forms.push(initialsOf(name.slice(0, and)));
    const seat = name.indexOf('for');
    if (seat > 1) forms.push(name.slice(0, seat).join(' '));
    const turned = turnedAround(name);
    if (turned !== null) forms.push(turned.join(' '));
  }
  if (bare !== words) forms.push(bare.join(' '));
  const first = words[0]!;
  const last = words[words.length - 1]!;
  if (!ORGANISATION_NOUNS.has(first) && !isCountry(first) && first.length > 2) forms.push(first);
  if (words.length > 2) {
    const start = words.slice(0, -1).join(' ');
    if (!isKnownPlace(start)) forms.push(start);
  }
  if (HEADS.has(last) || MEDIA_NOUNS.has(last) || ORGANISATION_NOUNS.has(last)) forms.push(last);
  const of = words.indexOf('of');
  if (of > 0 && HEADS.has(words[of - 1]!)) forms.push(words[of - 1]!);
  return [...new Set(forms)].filter((form) => form !== words.join(' '));
}

function withoutCountry(words: readonly string[]): readonly string[] {
  const skip =
    words[0] === 'united' && (words[1] === 'states' || words[1] === 'kingdom')
      ? 2
      : COUNTRY_ADJECTIVES.has(words[0]!)
        ? 1
        : 0;
  return skip > 0 && words.length - skip > 1 ? words.slice(skip) : words;
}

function turnedAround(words: readonly string[]): readonly string[] | null {
  if (words.length > 2 && words[1] === 'of' && TURNED.has(words[0]!)) return [...words.slice(2), words[0]!];
  return null;
}
