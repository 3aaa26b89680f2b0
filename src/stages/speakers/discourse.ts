import type { SpeakerContext } from './context.ts';
import type { PronounClass } from './pronoun-words.ts';
import type { Referent } from './referents.ts';

/** What a mention is in its clause, as far as the words around it tell. */
export type Role = 'subject' | 'object' | 'possessor' | 'other';

/** One mention of a referent: tokens `[token, endToken)`. */
export interface MentionEvent {
  readonly referent: Referent;
  readonly token: number;
  readonly endToken: number;
  readonly role: Role;
  /** Whether it is the source of a quote. */
  readonly speaks: boolean;
  /** Whether it stands in quoted speech. */
  readonly quoted: boolean;
  /** The class of the pronoun that it is, or null for a name or a noun phrase. */
  readonly pronoun: PronounClass | null;
  /** How likely the referent is the right one; 1 for a name. */
  readonly probability: number;
}

/** Mentions of one document in text order. New ones are added as the text is read. */
export class Discourse {
  private readonly list: MentionEvent[] = [];

  add(event: MentionEvent): void {
    let at = this.list.length;
    while (at > 0 && this.list[at - 1]!.token > event.token) at--;
    if (at === this.list.length) this.list.push(event);
    else this.list.splice(at, 0, event);
  }

  get events(): readonly MentionEvent[] {
    return this.list;
  }

  /** The index of the first event at or behind a token. */
  position(token: number): number {
    let low = 0;
    let high = this.list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.list[middle]!.token >= token) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** The role of tokens `[first, end)`, by what stands beside them: a shallow reading, not a parse. */
export function roleOf({ tokens }: SpeakerContext, first: number, end: number): Role {
  const after = tokens.lower[end];
  if (
    after === "'s" ||
    after === '’s' ||
    ((after === "'" || after === '’') && tokens.end[end - 1] === tokens.start[end])
  ) {
    return 'possessor';
  }
  let before = first - 1;
  while (before >= 0 && tokens.sentence[before] === tokens.sentence[first] && isInPhrase(tokens.pos[before]!)) before--;
  const governor = before >= 0 && tokens.sentence[before] === tokens.sentence[first] ? tokens.pos[before] : undefined;
  if (governor === 'ADP' || governor === 'VERB') return 'object';
  for (let i = end; i < Math.min(end + 4, tokens.count); i++) {
    if (tokens.sentence[i] !== tokens.sentence[first]) break;
    const pos = tokens.pos[i];
    if (pos === 'VERB' || pos === 'AUX') return 'subject';
    if (pos !== 'ADV' && pos !== 'PART') break;
  }
  return after === ',' && governor === undefined ? 'subject' : 'other';
}

function isInPhrase(pos: string): boolean {
  return pos === 'ADJ' || pos === 'NOUN' || pos === 'PROPN' || pos === 'DET' || pos === 'NUM';
}

/** Whether a token is one of the first three of its sentence. */
export function opensSentence({ tokens, sentences }: SpeakerContext, token: number): boolean {
  return token - sentences[tokens.sentence[token]!]!.firstToken <= 2;
}
