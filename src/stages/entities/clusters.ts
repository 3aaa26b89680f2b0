import type { NameGroup } from './name-groups.ts';
import { isCountry } from './name-words.ts';
import { shortOrganisationForms } from './organisation-forms.ts';
import { canBeOnePerson, isMistypedAs } from './same-person.ts';
import type { ShortForm } from './short-names.ts';

/** Groups that name one thing, and short forms, which are in none of them yet and fit one or several. */
export interface Clusters {
  readonly clusters: readonly (readonly NameGroup[])[];
  readonly shortForms: readonly ShortForm[];
}

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
  private readonly surnames = new Map<string, number[]>();
  private readonly organisations = new Map<string, number[]>();

  add(group: NameGroup, cluster: number | null): void {
    const id = cluster ?? this.clusters.push([]) - 1;
    this.clusters[id]!.push(group);
    put(this.byKey, group.key, id);
    const { words } = group;
    if (words.length < 2) return;
    if (group.type === 'person') {
      for (const form of shortPersonForms(words)) put(this.people, form, id);
      put(this.surnames, words.at(-1)!, id);
    } else if (group.type === 'organisation' || group.type === 'misc') {
      for (const form of shortOrganisationForms(words)) put(this.organisations, form, id);
    }
  }

  /** The one whose surname a single word misspells, where that is said no less often. */
  private mistyped({ key, names }: NameGroup): readonly number[] {
    const found: number[] = [];
    for (const [surname, ids] of this.surnames) if (isMistypedAs(key, surname)) found.push(...ids);
    const mentions = this.clusters[found[0] ?? -1]?.reduce((sum, group) => sum + group.names.length, 0) ?? 0;
    return found.length === 1 && mentions >= names.length - 1 ? found : [];
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
      if (type === 'person') return short ? this.mistyped(group) : [];
    }
    if (type === 'organisation' || (type === 'misc' && short)) return this.organisations.get(key) ?? [];
    return [];
  }
}

/** What a person can be called for short: given names, and the last words of the name ("Ursula von der Leyen" → "ursula", "leyen", …). */
function shortPersonForms(words: readonly string[]): string[] {
  const forms: string[] = [];
  for (let i = 1; i < words.length; i++) forms.push(words.slice(0, i).join(' '), words.slice(i).join(' '));
  return [...new Set(forms)].filter((form) => form.length > 1);
}

function samePerson(words: readonly string[], cluster: readonly NameGroup[]): boolean {
  return cluster.every((group) => group.words.length < 2 || canBeOnePerson(words, group.words));
}

function put(index: Map<string, number[]>, key: string, id: number): void {
  const ids = index.get(key);
  if (ids === undefined) index.set(key, [id]);
  else if (!ids.includes(id)) ids.push(id);
}
