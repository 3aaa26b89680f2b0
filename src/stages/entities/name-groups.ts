import type { EntityType } from '../../document/entity.ts';
import type { Tokens } from '../../document/layers.ts';
import { isKnownPlace } from './places.ts';
import { comparisonKey, comparisonWords, isCountry } from './name-words.ts';
import type { NameSpan } from './name-span.ts';

/** All names of a document with the same words and the same reading. */
export interface NameGroup {
  readonly key: string;
  readonly words: readonly string[];
  readonly type: EntityType;
  readonly names: readonly NameSpan[];
}

interface Draft {
  readonly words: readonly string[];
  readonly names: NameSpan[];
}

/**
 * Groups names by their words. Where one form is read in two ways, most of its mentions decide; kept apart are a surname of
 * somebody in the text that is also a place, and a town or country and its team, where the text speaks of both.
 *
 * @param names names in text order
 */
export function groupNames(tokens: Tokens, names: readonly NameSpan[]): NameGroup[] {
  const drafts = new Map<string, Draft>();
  const surnames = new Set<string>();
  for (const name of names) {
    const words = comparisonWords(tokens, name);
    if (words.length === 0) continue;
    const key = comparisonKey(words);
    const draft = drafts.get(key);
    if (draft === undefined) drafts.set(key, { words, names: [name] });
    else draft.names.push(name);
    if (name.type === 'person' && words.length > 1) surnames.add(words[words.length - 1]!);
  }
  const groups: NameGroup[] = [];
  for (const [key, draft] of drafts) groups.push(...readings(key, draft, surnames.has(key)));
  return groups;
}

function readings(key: string, { words, names }: Draft, isSurname: boolean): NameGroup[] {
  const counts = countTypes(names);
  if (counts.size === 1) return [{ key, words, type: names[0]!.type, names }];
  const people = names.filter((name) => name.type === 'person');
  const others = names.filter((name) => name.type !== 'person');
  if (isSurname && counts.has('location') && people.length > 0) {
    return [{ key, words, type: 'person', names: people }, ...readings(key, { words, names: others }, false)];
  }
  if (isKnownPlace(key) && !isSurname) {
    const teams = names.filter((name) => name.type === 'organisation');
    const places = names.filter((name) => name.type !== 'organisation');
    if (Math.min(teams.length, places.length) >= Math.max(2, names.length * 0.2)) {
      return [
        { key, words, type: 'organisation', names: teams },
        { key, words, type: 'location', names: places },
      ];
    }
  }
  const type = isSurname ? 'person' : isCountry(key) ? 'location' : majority(counts);
  return [{ key, words, type, names }];
}

function countTypes(names: readonly NameSpan[]): Map<EntityType, number> {
  const counts = new Map<EntityType, number>();
  for (const { type } of names) counts.set(type, (counts.get(type) ?? 0) + 1);
  return counts;
}

function majority(counts: ReadonlyMap<EntityType, number>): EntityType {
  let best: EntityType = 'misc';
  let most = 0;
  for (const [type, count] of counts) {
    if (count > most) {
      best = type;
      most = count;
    }
  }
  return best;
}
