import { CodeTable } from './code-table.ts';

/** What the parts of a feature are: a kind of word (few), a word or piece of one (many), a small number. */
type Part = 'kind' | 'word' | 'number';

/** Every template of features: its name and its parts. At most three kinds, or one word, in one. */
const TEMPLATES = {
  bias: [],
  word: ['word'],
  shape: ['word'],
  list: ['word'],
  suffix: ['word'],
  prefix: ['word'],
  length: ['number'],
  pos: ['kind'],
  kindBefore: ['kind', 'kind'],
  kindBehind: ['kind', 'kind'],
  kindsAround: ['kind', 'kind', 'kind'],
  kindsBefore: ['kind', 'kind', 'kind'],
  kindsBehind: ['kind', 'kind', 'kind'],
  wordBefore: ['kind', 'word'],
  wordBehind: ['kind', 'word'],
  posAround: ['kind', 'kind', 'kind'],
  line: ['kind', 'number'],
  firstKinds: ['kind', 'kind'],
  evidence: ['number'],
  evidencePlace: ['number'],
  runBefore: ['number', 'word'],
  runBehind: ['number', 'word'],
  runLast: ['number', 'word'],
  runLength: ['number'],
  runEnd: ['kind', 'number'],
  runStart: ['kind', 'number'],
  gluedBefore: ['word'],
  gluedBehind: ['word'],
  place: ['number'],
} as const satisfies Record<string, readonly Part[]>;

export type TemplateName = keyof typeof TEMPLATES;

/** Template numbers by name. */
export const TEMPLATE = Object.fromEntries(Object.keys(TEMPLATES).map((name, index) => [name, index])) as Readonly<
  Record<TemplateName, number>
>;
const NAMES = Object.keys(TEMPLATES) as TemplateName[];
/** Template number `n` is letter `n` in the weights file. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEF';
const MOST_TEMPLATES = 32;
const MOST_KINDS = 256;
/** With as many, every code is below 2 ** 31. */
const MOST_WORDS = 2 ** 18;

/**
 * Numbers features without building strings: kinds and words are numbered once, a feature is a template and the numbers of its
 * parts, packed into one integer. A space that grows numbers what it meets; one read from a weights file knows its keys only.
 */
export class FeatureSpace {
  private readonly grows: boolean;
  private readonly kinds = new Map<string, number>();
  private readonly words = new Map<string, number>();
  private readonly ids = new CodeTable();
  private readonly codes: number[] = [];

  private constructor(grows: boolean) {
    this.grows = grows;
  }

  static growing(): FeatureSpace {
    return new FeatureSpace(true);
  }

  /** The space of the given keys; key number `n` has id `n`. */
  static of(keys: readonly string[]): FeatureSpace {
    const space = new FeatureSpace(false);
    for (const key of keys) {
      const code = space.codeOf(key);
      space.ids.set(code, space.codes.length);
      space.codes.push(code);
    }
    return space;
  }

  get size(): number {
    return this.codes.length;
  }

  /** Number of a kind; 0 for one that no feature has. */
  kind(name: string): number {
    return numberOf(this.kinds, name, this.grows && this.kinds.size < MOST_KINDS - 1);
  }

  /** Number of a word or piece of a word; 0 for one that no feature has. */
  word(name: string): number {
    return numberOf(this.words, name, this.grows && this.words.size < MOST_WORDS - 1);
  }

  /** Id of a feature, or -1: `small` is below 256, `large` below 2 ** 18; see `TEMPLATES` for which part is which. */
  id(template: number, small: number, large: number): number {
    const code = template + MOST_TEMPLATES * (small + MOST_KINDS * large);
    const id = this.ids.get(code);
    if (id >= 0 || !this.grows) return id;
    this.ids.set(code, this.codes.length);
    this.codes.push(code);
    return this.codes.length - 1;
  }

  /** Keys of all features, by id: the template's letter and the parts, blanks between them. */
  keys(): string[] {
    const kinds = ['', ...this.kinds.keys()];
    const words = ['', ...this.words.keys()];
    return this.codes.map((code) => {
      const name = NAMES[code % MOST_TEMPLATES]!;
      const small = Math.floor(code / MOST_TEMPLATES) % MOST_KINDS;
      const large = Math.floor(code / MOST_TEMPLATES / MOST_KINDS);
      const numbers =
        slotsOf(name) === 'three' ? [small, large % MOST_KINDS, Math.floor(large / MOST_KINDS)] : [small, large];
      if (slotsOf(name) === 'word') numbers.shift();
      const parts: readonly Part[] = TEMPLATES[name];
      return [
        LETTERS[code % MOST_TEMPLATES],
        ...parts.map(
          (part, at) =>
            (part === 'kind' ? kinds : part === 'word' ? words : null)?.[numbers[at]!] ?? String(numbers[at]),
        ),
      ].join(' ');
    });
  }

  private codeOf(key: string): number {
    const template = LETTERS.indexOf(key.charAt(0));
    const name = NAMES[template]!;
    const parts: readonly Part[] = TEMPLATES[name];
    let factor = slotsOf(name) === 'word' ? MOST_KINDS : 1;
    let code = 0;
    let from = 2;
    for (const part of parts) {
      const blank = key.indexOf(' ', from);
      const value = key.slice(from, blank < 0 ? key.length : blank);
      const numbers = part === 'kind' ? this.kinds : this.words;
      code += factor * (part === 'number' ? Number(value) : numberOf(numbers, value, true));
      factor *= MOST_KINDS;
      from = blank + 1;
    }
    return template + MOST_TEMPLATES * code;
  }
}

/** Three kinds share the two places of a code; a lone word stands in the large one. */
function slotsOf(name: TemplateName): 'three' | 'word' | 'plain' {
  const parts: readonly Part[] = TEMPLATES[name];
  return parts.length === 3 ? 'three' : parts.length === 1 && parts[0] === 'word' ? 'word' : 'plain';
}

function numberOf(numbers: Map<string, number>, name: string, add: boolean): number {
  const known = numbers.get(name);
  if (known !== undefined) return known;
  if (!add) return 0;
  numbers.set(name, numbers.size + 1);
  return numbers.size;
}
