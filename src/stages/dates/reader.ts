import { type Atoms, isCapital } from '../../lexer/atoms.ts';
import type { DateModifier } from '../../document/date.ts';
import type { PartOfSpeech, Tokens } from '../../document/layers.ts';
import { TokenLookup } from '../../lexer/token-lookup.ts';
import type { DateContext } from './context.ts';

export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET';

/** A temporal expression found at some atom, up to and without atom `to`. */
export interface Match {
  readonly to: number;
  readonly type: TimexType;
  /** The TIMEX3 value, worked out when the match is taken, in the order of the text. */
  readonly value: (context: DateContext) => string;
  /** TIMEX3's `mod`, `quant` and `freq`, where the text states them. */
  readonly mod?: DateModifier;
  readonly quant?: 'EVERY' | 'EACH';
  readonly freq?: string;
  /** Whether a "the" in front belongs to it ("the third quarter", "the 1990s"; not "the March 5 deadline"). */
  readonly takesThe?: boolean;
  /** Whether words such as "early", "late", "the end of" may stand in front and belong to it. */
  readonly takesPart?: boolean;
  /** Whether words such as "about", "more than" may stand in front and belong to it. */
  readonly takesApproximation?: boolean;
}

/** One family member: the words that it can begin with (`#` for digits) and how it reads on from there. */
export interface Rule {
  readonly name: string;
  readonly starts: readonly string[];
  readonly read: (reader: Reader, at: number, depth: number) => Match | null;
}

/** The atoms of one paragraph with what rules ask about them. */
export class Reader {
  readonly atoms: Atoms;
  private readonly lookup: TokenLookup;
  private readonly index: ReadonlyMap<string, readonly Rule[]>;

  constructor(atoms: Atoms, tokens: Tokens, index: ReadonlyMap<string, readonly Rule[]>) {
    this.atoms = atoms;
    this.lookup = new TokenLookup(atoms, tokens);
    this.index = index;
  }

  /** The lower-case word, digits or mark at an atom; empty outside the paragraph. */
  word(at: number): string {
    return at < 0 ? '' : (this.atoms.lower[at] ?? '');
  }

  /** The longest match of any rule at an atom; at the same length the earlier rule wins. */
  match(at: number, depth = 0): Match | null {
    if (depth > MAX_DEPTH) return null;
    const rules = this.index.get(this.atoms.kind[at] === 1 ? '#' : this.word(at));
    if (rules === undefined) return null;
    let best: Match | null = null;
    for (const rule of rules) {
      const match = rule.read(this, at, depth);
      if (match !== null && match.to > (best?.to ?? at)) best = match;
    }
    return best;
  }

  /** The part of speech of the token over an atom, or null. */
  pos(at: number): PartOfSpeech | null {
    return this.lookup.pos(at);
  }

  /** Whether the word at an atom is a verb in a past form. */
  isPastForm(at: number): boolean {
    return this.lookup.isPastForm(at);
  }

  capital(at: number): boolean {
    return isCapital(this.atoms, at);
  }

  /** Whether atom `at` begins a sentence, a paragraph or a quotation. */
  beginsSentence(at: number): boolean {
    return at === 0 || SENTENCE_STARTS.has(this.word(at - 1));
  }
}

const MAX_DEPTH = 3;
const SENTENCE_STARTS: ReadonlySet<string> = new Set(['.', '!', '?', ':', '“', '"', '‘', '`', '(', '—', '_']);

/** Rules by the words that they start with. */
export function indexRules(rules: readonly Rule[]): ReadonlyMap<string, readonly Rule[]> {
  const index = new Map<string, Rule[]>();
  for (const rule of rules) {
    for (const start of rule.starts) {
      const list = index.get(start);
      if (list === undefined) index.set(start, [rule]);
      else list.push(rule);
    }
  }
  return index;
}
