import type { DateExpression } from '../../../document/date.ts';
import type { Entity, Mention } from '../../../document/entity.ts';
import type { Tokens } from '../../../document/layers.ts';
import type { Quote } from '../../../document/quote.ts';
import { tokenAt } from '../../../document/tokens.ts';
import type { ClaimCut } from '../cut.ts';
import { dateInWords } from './dates.ts';
import { firstPersonEdits } from './first-person.ts';
import { leadIn } from './lead-in.ts';
import { leavesOpen } from './open-reference.ts';

/** A stretch of the text and what stands for it in the claim that is readable alone; with an empty stretch, what is put in. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What is known of the words of a claim: the mentions and dates inside of it, and who speaks. */
export interface ClaimSetting {
  readonly text: string;
  readonly tokens: Tokens;
  readonly cut: ClaimCut;
  readonly quote: Quote | null;
  /** The entity that the speaker is; null where nobody is known. */
  readonly speaker: Entity | null;
  readonly mentions: readonly { readonly entity: Entity; readonly mention: Mention }[];
  readonly dates: readonly DateExpression[];
}

/**
 * The claim readable alone: pronouns and descriptions replaced by names, dates that need the article by full ones, and where
 * the claim has no subject, who does what before it; all of it in square brackets. Only resolved entities, the speaker and
 * resolved dates are put in.
 *
 * @returns null for questions, and where a word refers to something outside of the claim that is not resolved
 */
export function standaloneOf(setting: ClaimSetting): string | null {
  const { text, tokens, cut } = setting;
  if (cut.question) return null;
  const lead = leadIn(setting);
  if (lead === null) return null;
  const firstPerson = firstPersonEdits(setting);
  const dates = dateEdits(setting);
  if (firstPerson === null || dates === null) return null;
  const edits = [...lead, ...firstPerson, ...dates, ...mentionEdits(setting)].sort((a, b) => a.start - b.start);
  if (edits.some((edit, i) => i > 0 && edit.start < edits[i - 1]!.end)) return null;
  const done = new Set<number>();
  for (const { start, end } of edits) {
    for (let i = tokenAt(tokens, start); i < tokens.count && tokens.start[i]! < end; i++) done.add(i);
  }
  if (leavesOpen(setting, done, lead.length > 0)) return null;
  return capitalised(applied(text, withoutConjunction(tokens, cut), cut.end, edits));
}

function applied(text: string, start: number, end: number, edits: readonly Edit[]): string {
  let result = '';
  let at = start;
  for (const edit of edits) {
    result += text.slice(at, Math.max(at, edit.start)) + edit.text;
    at = Math.max(at, edit.end);
  }
  return (result + text.slice(at, end)).replace(/\s+/g, ' ').trim();
}

const CONJUNCTIONS: ReadonlySet<string> = new Set(['and', 'but', 'so', 'or', 'yet']);

/** Where the claim begins behind a conjunction that ties it to what came before. */
function withoutConjunction(tokens: Tokens, { start, tokens: { from, to } }: ClaimCut): number {
  if (!CONJUNCTIONS.has(tokens.lower[from]!) || to - from < 4) return start;
  const next = tokens.lower[from + 1]!;
  return tokens.start[next === ',' || next === 'that' ? from + 2 : from + 1]!;
}

function capitalised(text: string): string {
  const at = text.startsWith('[') ? 1 : 0;
  return text.slice(0, at) + text.charAt(at).toUpperCase() + text.slice(at + 1);
}

const POSSESSIVE_PRONOUNS: ReadonlySet<string> = new Set(['his', 'its', 'their', 'hers', 'theirs']);
const REFLEXIVES = /sel(?:f|ves)$/;

/** Names for the pronouns and descriptions inside the claim that are known to be somebody; reflexives stay. */
function mentionEdits({ cut, mentions, tokens, text }: ClaimSetting): Edit[] {
  return mentions.flatMap(({ entity, mention }) => {
    const word = mention.text.toLowerCase();
    if (mention.kind === 'name' || mention.start < cut.start || mention.end > cut.end) return [];
    if (REFLEXIVES.test(word) || isNamedInside(text, cut, entity, mention)) return [];
    const isPossessive = POSSESSIVE_PRONOUNS.has(word) || (word === 'her' && opensNounPhrase(tokens, mention));
    return [{ start: mention.start, end: mention.end, text: `[${entity.name}${isPossessive ? '’s' : ''}]` }];
  });
}

/** Whether the claim has the name before the mention, so that a reader knows who is meant. */
function isNamedInside(text: string, { start }: ClaimCut, { name, aliases }: Entity, mention: Mention): boolean {
  const before = text.slice(start, Math.max(start, mention.start));
  return mention.kind === 'pronoun' && [name, ...aliases].some((known) => before.includes(known));
}

/** Whether "her" belongs to a noun ("her plan"), and is no object ("told her that"). */
function opensNounPhrase(tokens: Tokens, mention: Mention): boolean {
  const next = tokenAt(tokens, mention.end);
  return ['NOUN', 'PROPN', 'ADJ', 'NUM'].includes(tokens.pos[next] ?? '');
}

function dateEdits(setting: ClaimSetting): Edit[] | null {
  const edits: Edit[] = [];
  for (const date of setting.dates) {
    if (date.start < setting.cut.start || date.end > setting.cut.end) return null;
    const words = dateInWords(setting.tokens, date, setting.cut.tokens);
    if (words === 'unsure') return null;
    if (words !== null) edits.push({ start: date.start, end: date.end, text: `[${words}]` });
  }
  return edits;
}
