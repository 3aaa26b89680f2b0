import type { Entity, EntityType } from '../../document/entity.ts';
import type { Tokens } from '../../document/layers.ts';
import type { Span } from '../../document/span.ts';
import { genderOfGivenName } from '../../lexicon/given-names.ts';
import { ROLE_NOUNS, TITLES } from '../../lexicon/titles.ts';
import { clusterGroups } from './clusters.ts';
import { groupNames, type NameGroup } from './name-groups.ts';
import type { NameSpan } from './name-span.ts';
import { comparisonKey, comparisonWords, isCountry } from './name-words.ts';
import { genderOfTitle } from './person-gender.ts';
import { resolveShortForms } from './short-names.ts';

/**
 * Names of one document to entities, ids in order of first mention.
 *
 * @param names in text order, not overlapping
 * @param describe gives the descriptions that stand beside a mention
 */
export function mergeNames(
  text: string,
  tokens: Tokens,
  names: readonly NameSpan[],
  describe: (name: NameSpan) => readonly Span[],
): Entity[] {
  const groups = groupNames(tokens, names);
  const { clusters, shortForms } = clusterGroups(groups, introducedAcronyms(text, tokens, names));
  const members: NameSpan[][] = clusters.map((cluster) => cluster.flatMap((group) => group.names));
  resolveShortForms(tokens, members, shortForms);
  return members
    .map((mentions, cluster) => ({
      mentions: mentions.sort((a, b) => a.start - b.start),
      type: cluster < clusters.length ? clusterType(clusters[cluster]!) : ('person' as const),
    }))
    .filter(({ mentions }) => mentions.length > 0)
    .sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start)
    .map(({ mentions, type }, index) => toEntity(text, tokens, `e${index + 1}`, type, mentions, describe));
}

/** Acronyms that stand in brackets behind a name, as pairs of keys; the bracketed name is then another form of the first. */
function introducedAcronyms(text: string, tokens: Tokens, names: readonly NameSpan[]): Map<string, string> {
  const pairs = new Map<string, string>();
  for (let i = 1; i < names.length; i++) {
    const full = names[i - 1]!;
    const short = names[i]!;
    if (short.endToken - short.firstToken !== 1 || full.endToken - full.firstToken < 2) continue;
    if (short.firstToken !== full.endToken + 1 || tokens.text[full.endToken] !== '(' || text[short.end] !== ')')
      continue;
    const acronym = text.slice(short.start, short.end);
    const key = comparisonKey(comparisonWords(tokens, short));
    // "Ann Lee (U.S.)" and "Lyon (FRA)" say where from, not what else it is called.
    if (acronym !== acronym.toUpperCase() || full.type === 'person' || full.type === 'location' || isCountry(key))
      continue;
    pairs.set(key, comparisonKey(comparisonWords(tokens, full)));
  }
  return pairs;
}

function clusterType(groups: readonly NameGroup[]): EntityType {
  return groups.reduce((fullest, group) => (group.words.length > fullest.words.length ? group : fullest)).type;
}

function toEntity(
  text: string,
  tokens: Tokens,
  id: string,
  type: EntityType,
  mentions: readonly NameSpan[],
  describe: (name: NameSpan) => readonly Span[],
): Entity {
  const forms = formsByFullness(text, tokens, mentions);
  const [name, ...aliases] = type === 'person' ? [...fullNameElsewhere(tokens, mentions, forms), ...forms] : forms;
  const descriptions = new Map<string, Span>();
  for (const mention of mentions) {
    for (const span of describe(mention)) if (!descriptions.has(span.text)) descriptions.set(span.text, span);
  }
  return {
    id,
    type,
    name: name!,
    aliases,
    descriptions: [...descriptions.values()],
    mentions: mentions.map(({ start, end }) => ({ start, end, text: text.slice(start, end), kind: 'name' })),
  };
}

/**
 * The full name of a person who is only ever called by surname, where the text has it inside of something else's name ("the <full name>
 * Library"); nothing where it has none, or several.
 */
function fullNameElsewhere(tokens: Tokens, mentions: readonly NameSpan[], forms: readonly string[]): string[] {
  if (forms.length !== 1 || forms[0]!.includes(' ')) return [];
  const gender = mentions
    .map((name) => genderOfTitle(tokens.lower[name.firstToken - 1] ?? ''))
    .find((found) => found !== null);
  const found = new Set<string>();
  for (let i = 1; i < tokens.count; i++) {
    if (tokens.text[i] !== forms[0] || tokens.sentence[i - 1] !== tokens.sentence[i]) continue;
    const given = tokens.text[i - 1]!;
    if (!/^\p{Lu}\p{Ll}+$/u.test(given) || TITLES.has(given.toLowerCase()) || ROLE_NOUNS.has(given.toLowerCase()))
      continue;
    const sex = genderOfGivenName(given.toLowerCase());
    const isInside = /^\p{Lu}/u.test(tokens.text[i + 1] ?? '') && tokens.sentence[i + 1] === tokens.sentence[i];
    const agrees = sex === null ? isInside : gender === undefined || sex === gender;
    if (agrees) found.add(`${given} ${forms[0]}`);
  }
  return found.size === 1 ? [...found] : [];
}

/** The distinct forms of a name, the fullest first; a form that differs in capitals only is left out. */
function formsByFullness(text: string, tokens: Tokens, mentions: readonly NameSpan[]): string[] {
  const forms = new Map<string, { form: string; words: number; count: number; capitals: boolean }>();
  for (const mention of mentions) {
    const form = text.slice(mention.start, mention.end).replace(/\s+/g, ' ');
    const key = form.toLowerCase();
    const capitals = form.length > 5 && form === form.toUpperCase();
    const known = forms.get(key);
    if (known === undefined) {
      forms.set(key, { form, words: comparisonWords(tokens, mention).length, count: 1, capitals });
    } else {
      known.count++;
      if (known.capitals && !capitals) Object.assign(known, { form, capitals });
    }
  }
  const all = [...forms.values()];
  const fullest = all.reduce((best, next) =>
    next.words > best.words || (next.words === best.words && next.count > best.count) ? next : best,
  );
  return [fullest.form, ...all.filter((entry) => entry !== fullest).map(({ form }) => form)];
}
