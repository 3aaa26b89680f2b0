import type { EntityType } from '../../document/entity.ts';
import type { Sentence, Tokens } from '../../document/layers.ts';
import { ROLE_NOUNS, TITLES } from '../../lexicon/titles.ts';
import { isGlued, nameSpan, type NameSpan } from './name-span.ts';
import { CAPITALS, capitalsOf, isCalendarWord } from './tagger/word-class.ts';

interface KnownName {
  readonly words: readonly string[];
  readonly types: Map<EntityType, number>;
  count: number;
}

/**
 * One name is read the same way throughout: adds mentions that the tagger missed of names that it found elsewhere in the document,
 * surnames of people with a full name, and names in lines of capitals.
 *
 * @param names in text order, not overlapping
 * @returns all names in text order
 */
export function findMoreMentions(
  tokens: Tokens,
  sentences: readonly Sentence[],
  names: readonly NameSpan[],
): NameSpan[] {
  const index = new NameIndex(tokens, names);
  const found: NameSpan[] = [];
  let next = 0;
  for (const { firstToken, endToken } of sentences) {
    let i = firstToken;
    while (i < endToken) {
      while (next < names.length && names[next]!.firstToken < i) next++;
      const known = names[next];
      if (known?.firstToken === i) {
        found.push(known);
        i = known.endToken;
        continue;
      }
      const limit = Math.min(endToken, known?.firstToken ?? endToken);
      const more = index.match(i, limit, firstToken);
      if (more === null) i++;
      else {
        found.push(more);
        i = more.endToken;
      }
    }
  }
  return found;
}

class NameIndex {
  private readonly tokens: Tokens;
  private readonly byFirst = new Map<string, KnownName[]>();
  private readonly small = new Set<string>();

  constructor(tokens: Tokens, names: readonly NameSpan[]) {
    this.tokens = tokens;
    for (const name of names) {
      const words = tokens.lower.slice(name.firstToken, name.endToken);
      this.add(words, name.type);
      if (name.type === 'person' && words.length > 1 && !isCalendarWord(words.at(-1)!))
        this.add(words.slice(-1), 'person');
    }
    for (let i = 0; i < tokens.count; i++) if (tokens.text[i] === tokens.lower[i]) this.small.add(tokens.lower[i]!);
  }

  private add(words: readonly string[], type: EntityType): void {
    const first = words[0]!;
    let forms = this.byFirst.get(first);
    if (forms === undefined) this.byFirst.set(first, (forms = []));
    let known = forms.find(
      (form) => form.words.length === words.length && form.words.every((word, i) => word === words[i]),
    );
    if (known === undefined) forms.push((known = { words, types: new Map(), count: 0 }));
    known.count++;
    known.types.set(type, (known.types.get(type) ?? 0) + 1);
  }

  /** The longest known name that starts at token `i` and ends before `limit`, or null. */
  match(i: number, limit: number, sentenceStart: number): NameSpan | null {
    const { tokens } = this;
    if (tokens.text[i] === tokens.lower[i]) return null;
    let best: KnownName | null = null;
    for (const form of this.byFirst.get(tokens.lower[i]!) ?? []) {
      if (form.words.length <= (best?.words.length ?? 0) || i + form.words.length > limit) continue;
      if (form.words.every((part, at) => tokens.lower[i + at] === part)) best = form;
    }
    if (best === null) return null;
    const end = i + best.words.length;
    if (best.words.length === 1 && !this.standsAlone(i, sentenceStart, limit)) return null;
    return nameSpan(tokens, i, end, mostCommon(best.types));
  }

  /** A single word counts only where nothing says that it is an ordinary word or a part of another name. */
  private standsAlone(i: number, sentenceStart: number, limit: number): boolean {
    const { tokens } = this;
    const word = tokens.lower[i]!;
    if (word.length < 2 || this.small.has(word) || ROLE_NOUNS.has(word) || TITLES.has(word)) return false;
    if (isCalendarWord(word)) return false;
    // Parts of file names and addresses: "API.pdf".
    if (tokens.text[i + 1]?.startsWith('.') === true && isGlued(tokens, i + 2)) return false;
    const capital = (j: number): boolean =>
      j >= sentenceStart && j < limit && capitalsOf(tokens.text[j]!) !== CAPITALS.none && tokens.pos[j] === 'PROPN';
    return !capital(i - 1) && !capital(i + 1);
  }
}

function mostCommon(types: ReadonlyMap<EntityType, number>): EntityType {
  return [...types].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}
