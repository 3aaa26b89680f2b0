import type { PartOfSpeech } from '../../../document/layers.ts';
import { type FeatureSpace, TEMPLATE } from './feature-space.ts';
import { CAPITALS, type Capitals, capitalsOf, listsOf, shapeOf } from './word-class.ts';

/** What the tagger knows of a word whatever stands around it. */
export interface WordFacts {
  readonly capitals: Capitals;
  readonly lists: readonly string[];
  /** One coarse class for conjunctions, its number in the feature space: the first list the word is in, else how it is written. */
  readonly kind: number;
  /** The word's number in the feature space. */
  readonly word: number;
  /** Ids of the features that the word itself has. */
  readonly attributes: readonly number[];
}

const MOST_CACHED = 50_000;

/** Facts of words, each worked out once. */
export class WordBook {
  readonly space: FeatureSpace;
  /** Stand for what is beyond the ends of a sentence. */
  readonly start: WordFacts;
  readonly end: WordFacts;
  private readonly facts = new Map<string, WordFacts>();
  private readonly poses = new Map<PartOfSpeech, PosFacts>();

  constructor(space: FeatureSpace) {
    this.space = space;
    this.start = edge(space, '^');
    this.end = edge(space, '$');
  }

  get(word: string, lower: string): WordFacts {
    const known = this.facts.get(word);
    if (known !== undefined) return known;
    if (this.facts.size >= MOST_CACHED) this.facts.clear();
    const made = factsOf(this.space, word, lower);
    this.facts.set(word, made);
    return made;
  }

  pos(tag: PartOfSpeech): PosFacts {
    let known = this.poses.get(tag);
    if (known === undefined) {
      const kind = this.space.kind(tag);
      this.poses.set(tag, (known = { kind, feature: kind === 0 ? -1 : this.space.id(TEMPLATE.pos, kind, 0) }));
    }
    return known;
  }
}

/** A part of speech's number as a kind, and the id of its feature or -1. */
export interface PosFacts {
  readonly kind: number;
  readonly feature: number;
}

function edge(space: FeatureSpace, name: string): WordFacts {
  const word = space.word(name);
  const id = space.id(TEMPLATE.word, 0, word);
  return { capitals: CAPITALS.none, lists: [], kind: space.kind(name), word, attributes: id >= 0 ? [id] : [] };
}

function factsOf(space: FeatureSpace, word: string, lower: string): WordFacts {
  const capitals = capitalsOf(word);
  const lists = listsOf(lower);
  const attributes: number[] = [];
  const add = (template: number, name: string): void => {
    const number = space.word(name);
    const id = number === 0 ? -1 : space.id(template, 0, number);
    if (id >= 0) attributes.push(id);
  };
  const identity = lower.replace(/[0-9]/g, '0');
  add(TEMPLATE.word, identity);
  add(TEMPLATE.shape, shapeOf(word));
  for (const list of lists) add(TEMPLATE.list, list);
  if (capitals !== CAPITALS.none) {
    if (lists.length === 0) add(TEMPLATE.list, 'none');
    if (lower.length > 4) {
      add(TEMPLATE.suffix, lower.slice(-2));
      add(TEMPLATE.suffix, lower.slice(-3));
      add(TEMPLATE.prefix, lower.slice(0, 3));
    }
    if (lower.length > 5) add(TEMPLATE.suffix, lower.slice(-4));
    if (capitals === CAPITALS.all) {
      const id = space.id(TEMPLATE.length, Math.min(lower.length, 7), 0);
      if (id >= 0) attributes.push(id);
    }
  }
  return { capitals, lists, kind: space.kind(kindOf(word, capitals, lists)), word: space.word(identity), attributes };
}

function kindOf(word: string, capitals: Capitals, lists: readonly string[]): string {
  const first = lists[0];
  if (capitals === CAPITALS.none) {
    if (first === 'title' || first === 'role') return first;
    const mark = shapeOf(word).charAt(0);
    return mark >= '!' && mark <= 'z' ? mark : '?';
  }
  if (first === 'fem' || first === 'male') return 'first';
  return (
    first ?? (capitals === CAPITALS.all ? `A${Math.min(word.length, 6)}` : capitals === CAPITALS.mixed ? 'M' : 'C')
  );
}
