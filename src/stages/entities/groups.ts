import type { Entity, EntityType } from '../../document/entity.ts';
import type { Tokens } from '../../document/layers.ts';
import { wordSet } from '../../lexicon/word-set.ts';
import type { Compound, NamedTokens } from './compounds.ts';
import { isDemonym } from './tagger/word-class.ts';

/** Nouns for a group that goes by somebody's or some place's name, and whose names these can be. Written for this project. */
const GROUP_NOUNS: ReadonlyMap<string, readonly EntityType[]> = new Map([
  ['administration', ['person', 'location']],
  ['campaign', ['person', 'misc']],
  ['government', ['person', 'location']],
  ['regime', ['person', 'location']],
  ['police', ['location', 'organisation']],
  ['military', ['location']],
  ['army', ['location']],
]);
const NATIONAL: ReadonlySet<string> = wordSet('government|police|military|army|parliament|administration');
const BETWEEN: ReadonlySet<string> = wordSet(
  'presidential|re-election|reelection|election|senate|transition|city|county|state',
);
const FURTHEST = 3;

/** "The <name> administration", "<name>'s presidential campaign", "<town> police", "the <nationality> government". */
export function findGroups(tokens: Tokens, entities: readonly Entity[], named: NamedTokens): Compound[] {
  const found: Compound[] = [];
  for (let head = 1; head < tokens.count; head++) {
    const types = GROUP_NOUNS.get(tokens.lower[head]!);
    if (named[head] !== -1 || (types === undefined && !NATIONAL.has(tokens.lower[head]!))) continue;
    const compound =
      nationalGroup(tokens, named, head) ??
      (types === undefined ? null : groupOf(tokens, entities, named, head, types));
    if (compound !== null) found.push(compound);
  }
  return found;
}

function groupOf(
  tokens: Tokens,
  entities: readonly Entity[],
  named: NamedTokens,
  head: number,
  types: readonly EntityType[],
): Compound | null {
  const { lower, sentence } = tokens;
  let last = head - 1;
  while (last > head - FURTHEST && BETWEEN.has(lower[last]!)) last--;
  const between = lower.slice(last + 1, head);
  const owned = lower[last] === "'s" || lower[last] === '’s';
  if (owned) last--;
  if (last < 0 || sentence[last] !== sentence[head] || named[last] === -1) return null;
  const owner = entities[named[last]!]!;
  if (!types.includes(owner.type) || (owned && owner.type !== 'person')) return null;
  let first = last;
  while (first > 0 && named[first - 1] === named[last] && sentence[first - 1] === sentence[head]) first--;
  const noun = lower[head]!;
  const words = [...tokens.text.slice(first, last + 1), noun];
  return {
    firstToken: first,
    endToken: head + 1,
    type: 'organisation',
    key: `group ${named[last]!} ${noun}`,
    name: joined(tokens, first, last + 1, [...between, noun]),
    rank: (owned ? 0 : 10) - between.length + words.length / 100,
  };
}

/** The text of tokens `[first, end)` as it stands, and words behind it. */
function joined(tokens: Tokens, first: number, end: number, more: readonly string[]): string {
  let name = '';
  for (let i = first; i < end; i++) {
    if (i > first && tokens.start[i]! > tokens.end[i - 1]!) name += ' ';
    name += tokens.text[i]!;
  }
  return [name, ...more].join(' ');
}

function nationalGroup(tokens: Tokens, named: NamedTokens, head: number): Compound | null {
  const noun = tokens.lower[head]!;
  const first = head - 1;
  if (!NATIONAL.has(noun) || named[first] !== -1 || tokens.sentence[first] !== tokens.sentence[head]) return null;
  const word = tokens.text[first]!;
  if (word === tokens.lower[first] || !isDemonym(tokens.lower[first]!) || tokens.pos[first - 1] === 'PROPN')
    return null;
  return {
    firstToken: first,
    endToken: head + 1,
    type: 'organisation',
    key: `group ${tokens.lower[first]!} ${noun}`,
    name: `${word} ${noun}`,
    rank: 1,
  };
}
