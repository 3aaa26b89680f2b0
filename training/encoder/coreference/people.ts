import type { Layers, Tokens } from '../../../src/document/layers.ts';
import { tokenAt } from '../../../src/document/tokens.ts';
import { ROLE_NOUNS, TITLES } from '../../../src/lexicon/titles.ts';
import type { Gender } from './gender.ts';
import { genderOf } from './gender.ts';

/** A name of a person in the text: tokens `[first, end)`, with what stands before as a title from `titled` on. */
export interface NameMention {
  readonly person: number;
  readonly first: number;
  readonly end: number;
  readonly titled: number;
}

export interface Person {
  readonly words: readonly string[];
  readonly gender: Gender | null;
  /** Nouns for what the person is, from titles before the name. */
  readonly roles: readonly string[];
}

export interface People {
  readonly persons: readonly Person[];
  /** In text order. */
  readonly mentions: readonly NameMention[];
}

/** The persons of a document as the stages before the speakers see them. */
export function peopleOf({ tokens, entities }: Pick<Layers, 'tokens' | 'entities'>): People {
  const persons: Person[] = [];
  const mentions: NameMention[] = [];
  for (const entity of entities) {
    if (entity.type !== 'person') continue;
    const before: string[] = [];
    for (const { start, end, kind } of entity.mentions) {
      if (kind !== 'name') continue;
      const first = tokenAt(tokens, start);
      let last = first;
      while (last < tokens.count && tokens.start[last]! < end) last++;
      const titled = titleStart(tokens, first);
      for (let i = titled; i < first; i++) before.push(tokens.lower[i]!);
      mentions.push({ person: persons.length, first, end: last, titled });
    }
    persons.push({
      words: entity.name.split(' '),
      gender: genderOf([entity.name, ...entity.aliases], before),
      roles: before.map((word) => FULL_TITLES.get(word) ?? word).filter((word) => ROLE_NOUNS.has(word)),
    });
  }
  return { persons, mentions: mentions.sort((a, b) => a.first - b.first) };
}

const FULL_TITLES = new Map([
  ['sen.', 'senator'],
  ['gov.', 'governor'],
  ['rep.', 'representative'],
  ['gen.', 'general'],
  ['dr.', 'doctor'],
  ['prof.', 'professor'],
  ['capt.', 'captain'],
]);
const LONGEST_TITLE = 2;

function titleStart({ lower, sentence }: Tokens, first: number): number {
  let start = first;
  while (
    start > 0 &&
    first - start < LONGEST_TITLE &&
    sentence[start - 1] === sentence[first] &&
    (TITLES.has(lower[start - 1]!) || ROLE_NOUNS.has(lower[start - 1]!))
  ) {
    start--;
  }
  return start;
}
