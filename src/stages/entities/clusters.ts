import { NAME_PARTICLES } from '../../lexicon/titles.ts';
import { MEDIA_NOUNS, ORGANISATION_NOUNS } from '../../lexicon/organisations.ts';
import type { NameGroup } from './name-groups.ts';
import { initialsOf, isCountry } from './name-words.ts';
import type { ShortForm } from './short-names.ts';

/** Groups that name one thing, and short forms, which are in none of them yet and fit one or several. */
export interface Clusters {
  readonly clusters: readonly (readonly NameGroup[])[];
  readonly shortForms: readonly ShortForm[];
}

/** Nouns that stand for the whole organisation once it was named ("the Commission"). */
const HEADS: ReadonlySet<string> = new Set(
  'agency|association|authority|bank|bureau|club|commission|committee|company|council|court|department|federation|foundation|institute|ministry|museum|party|tribunal|union|university'.split(
    '|',
  ),
);

/**
 * Puts the forms of one name together: surname, given name, initials and middle names of a person; acronym, short form and
 * head noun of an organisation. Longest forms first, so that a short form finds the full one wherever that stands.
 *
 * @param introduced acronyms that the text puts in brackets behind a name, as pairs of group keys: acronym to full name
 */
export function clusterGroups(groups: readonly NameGroup[], introduced: ReadonlyMap<string, string>): Clusters {
  const index = new ClusterIndex();
  const shortForms: ShortForm[] = [];
  const order = [...groups].sort((a, b) => b.words.length - a.words.length);
  for (const group of order) {
    const candidates = index.candidates(group, introduced.get(group.key));
    const short = group.words.length === 1 && group.type !== 'location';
    if (short && candidates.length > (group.type === 'person' ? 0 : 1)) shortForms.push({ group, candidates });
    else index.add(group, candidates.length === 1 ? candidates[0]! : null);
  }
  return { clusters: index.clusters, shortForms };
}

class ClusterIndex {
  readonly clusters: NameGroup[][] = [];
  private readonly byKey = new Map<string, number[]>();
  private readonly people = new Map<string, number[]>();
  private readonly organisations = new Map<string, number[]>();

  add(group: NameGroup, cluster: number | null): void {
    const id = cluster ?? this.clusters.push([]) - 1;
    this.clusters[id]!.push(group);
    put(this.byKey, group.key, id);
    const { words } = group;
    if (words.length < 2) return;
    if (group.type === 'person') {
      for (const form of shortPersonForms(words)) put(this.people, form, id);
    } else if (group.type === 'organisation' || group.type === 'misc') {
      for (const form of shortOrganisationForms(words)) put(this.organisations, form, id);
    }
  }

  candidates(group: NameGroup, fullKey: string | undefined): readonly number[] {
    if (fullKey !== undefined) {
      const full = this.byKey.get(fullKey);
      if (full?.length === 1) return full;
    }
    const { key, words, type } = group;
    const short = words.length === 1;
    if (type === 'person' || (short && type !== 'location' && !isCountry(key))) {
      const found = (this.people.get(key) ?? []).filter((id) => short || samePerson(words, this.clusters[id]!));
      if (found.length > 0) return found;
      if (type === 'person' && !short) {
        const surname = words[words.length - 1]!;
        const same = (this.people.get(surname) ?? []).filter((id) => samePerson(words, this.clusters[id]!));
        if (same.length > 0) return same;
      }
    }
    if (type === 'organisation' || (type === 'misc' && short)) return this.organisations.get(key) ?? [];
    return [];
  }
}

/** Surname with and without particles, and the given name: "Ursula von der Leyen" → "leyen", "der leyen", …, "ursula". */
function shortPersonForms(words: readonly string[]): string[] {
  const forms = [words[0]!];
  let at = words.length - 1;
  forms.push(words[at]!);
  while (at > 1 && NAME_PARTICLES.has(words[at - 1]!)) {
    at--;
    forms.push(words.slice(at).join(' '));
  }
  if (words.length > 2) forms.push(words.slice(1).join(' '));
  return [...new Set(forms)].filter((form) => form.length > 1);
}

/** Acronym, first word or words, and head noun: "European Commission" → "ec", "commission". */
function shortOrganisationForms(words: readonly string[]): string[] {
  const forms: string[] = [];
  const initials = initialsOf(words);
  if (initials.length > 1) forms.push(initials);
  const first = words[0]!;
  const last = words[words.length - 1]!;
  if (!ORGANISATION_NOUNS.has(first) && !isCountry(first) && first.length > 2) forms.push(first);
  if (words.length > 2) forms.push(words.slice(0, -1).join(' '));
  if (HEADS.has(last) || MEDIA_NOUNS.has(last)) forms.push(last);
  return [...new Set(forms)];
}

function samePerson(words: readonly string[], cluster: readonly NameGroup[]): boolean {
  return cluster.every((group) => group.words.length < 2 || compatible(words, group.words));
}

/** true where two full names can be one person's: same surname, given names equal or one the other's initial. */
function compatible(a: readonly string[], b: readonly string[]): boolean {
  if (a[a.length - 1] !== b[b.length - 1]) return false;
  const x = a[0]!;
  const y = b[0]!;
  return (
    x === y ||
    (x.length === 1 && y.startsWith(x)) ||
    (y.length === 1 && x.startsWith(y)) ||
    NAME_PARTICLES.has(x) ||
    NAME_PARTICLES.has(y)
  );
}

function put(index: Map<string, number[]>, key: string, id: number): void {
  const ids = index.get(key);
  if (ids === undefined) index.set(key, [id]);
  else if (!ids.includes(id)) ids.push(id);
}
