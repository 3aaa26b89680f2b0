import { CAPITALS, type Capitals, capitalsOf, listsOf, shapeOf } from './word-class.ts';

/** What the tagger knows of a word whatever stands around it. */
export interface WordFacts {
  readonly capitals: Capitals;
  /** One coarse class for conjunctions: the first list it is in, else its shape. */
  readonly kind: string;
  /** Feature ids of its own attributes. */
  readonly attributes: readonly number[];
  readonly lists: readonly string[];
}

const MOST_CACHED = 50_000;

/** Facts of words, each worked out once. `idOf` gives the id of a feature key, or -1 for one that the weights do not know. */
export class WordBook {
  private readonly facts = new Map<string, WordFacts>();
  private readonly idOf: (key: string) => number;

  constructor(idOf: (key: string) => number) {
    this.idOf = idOf;
  }

  get(word: string, lower: string): WordFacts {
    const known = this.facts.get(word);
    if (known !== undefined) return known;
    if (this.facts.size >= MOST_CACHED) this.facts.clear();
    const made = this.make(word, lower);
    this.facts.set(word, made);
    return made;
  }

  private make(word: string, lower: string): WordFacts {
    const capitals = capitalsOf(word);
    const lists = listsOf(lower);
    const keys = attributeKeys(word, lower, capitals, lists);
    return {
      capitals,
      kind: kindOf(word, capitals, lists),
      attributes: keys.map(this.idOf).filter((id) => id >= 0),
      lists,
    };
  }
}

function attributeKeys(word: string, lower: string, capitals: Capitals, lists: readonly string[]): string[] {
  const keys = [`w=${lower.replace(/\d/g, '0')}`, `h=${shapeOf(word)}`];
  for (const list of lists) keys.push(`l=${list}`);
  if (capitals !== CAPITALS.none) {
    if (lists.length === 0) keys.push('l=none');
    if (lower.length > 4) keys.push(`s3=${lower.slice(-3)}`, `s2=${lower.slice(-2)}`, `p3=${lower.slice(0, 3)}`);
    if (lower.length > 5) keys.push(`s4=${lower.slice(-4)}`);
    if (capitals === CAPITALS.all) keys.push(`n=${Math.min(lower.length, 7)}`);
  }
  return keys;
}

function kindOf(word: string, capitals: Capitals, lists: readonly string[]): string {
  if (capitals === CAPITALS.none)
    return lists[0] === 'title' || lists[0] === 'role' ? lists[0] : shapeOf(word).slice(0, 2);
  const first = lists[0];
  if (first === 'fem' || first === 'male') return 'first';
  return (
    first ?? (capitals === CAPITALS.all ? `A${Math.min(word.length, 6)}` : capitals === CAPITALS.mixed ? 'M' : 'C')
  );
}
