import type { PartOfSpeech, Tokens } from '../document/layers.ts';
import type { Atoms } from './atoms.ts';

/** What the tokens of a document say about the atoms of a part of it. */
export class TokenLookup {
  private readonly atoms: Atoms;
  private readonly tokens: Tokens;

  constructor(atoms: Atoms, tokens: Tokens) {
    this.atoms = atoms;
    this.tokens = tokens;
  }

  /** The part of speech of the token over an atom, or null. */
  pos(at: number): PartOfSpeech | null {
    return this.tokens.pos[this.tokenAt(at)] ?? null;
  }

  /** Whether the token over an atom is a verb in a past form: not its lemma, no -s and no -ing. */
  isPastForm(at: number): boolean {
    const token = this.tokenAt(at);
    if (this.tokens.pos[token] !== 'VERB') return false;
    const word = this.atoms.lower[at]!;
    if (word.endsWith('ed')) return true;
    return !word.endsWith('s') && !word.endsWith('ing') && this.tokens.lemma[token] !== word;
  }

  /** The token that covers the start of an atom, or -1. */
  private tokenAt(at: number): number {
    const offset = this.atoms.start[at];
    if (offset === undefined) return -1;
    const { start, end } = this.tokens;
    let low = 0;
    let high = this.tokens.count - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (end[middle]! <= offset) low = middle + 1;
      else if (start[middle]! > offset) high = middle - 1;
      else return middle;
    }
    return -1;
  }
}
