import { describe, expect, it } from 'vitest';
import type { Stance } from '../../../src/document/quote.ts';
import { stanceOf } from '../../../src/stages/quotes/stance.ts';
import { contextOf, tokenOf } from './read.ts';

const rows: [text: string, head: string, words: number, stance: Stance, reason: string][] = [
  ['He said no.', 'said', 1, 'say', 'an irregular form'],
  ['She criticised him.', 'criticised', 1, 'criticise', 'British spelling'],
  ['She criticized him.', 'criticized', 1, 'criticise', 'American spelling'],
  ['He denies it.', 'denies', 1, 'deny', 'a spelling that changes'],
  ['They called for calm.', 'called', 1, 'want', 'the particle behind the cue counts'],
  ['They called for calm.', 'called', 2, 'want', 'the particle in the cue counts'],
  ['They called on us to go.', 'called', 2, 'order', 'another particle'],
  ['They called it a mess.', 'called', 1, 'say', 'no particle'],
  ['He ruled out a deal.', 'ruled', 2, 'reject', 'a phrasal verb'],
  ['He ruled that it was late.', 'ruled', 1, 'find', 'the same verb before a clause'],
  ['He ruled on Friday.', 'ruled', 1, 'order', 'the same verb alone'],
  ['His warning that it was late came early.', 'warning', 1, 'warn', 'a noun'],
  ['According to him, it was late.', 'According', 2, 'say', 'no verb'],
  ['It was late, per the ministry.', 'per', 1, 'say', 'a preposition'],
  ['Ruiz: It was late.', ':', 1, 'say', 'a colon'],
  ['“It was late.” — Ruiz', '—', 1, 'say', 'the dash of a byline'],
  ['It was, in the words of Ruiz, late.', 'in the', 4, 'say', 'a phrase without verb'],
  ['He smiled: “It was late.”', 'smiled', 1, 'say', 'a gesture before a colon'],
  ['He smiled at the crowd.', 'smiled', 1, 'other', 'a gesture alone'],
];

describe('the stance of a cue', () => {
  it.each(rows)('%j, %s (%d): %s (%s)', (text, word, words, stance) => {
    const context = contextOf(text);
    const head = tokenOf(context, word);
    expect(stanceOf(context, { head, start: head, end: head + words })).toBe(stance);
  });

  it('reads a cue at the very end of a text', () => {
    const context = contextOf('It was late, he said');
    const head = tokenOf(context, 'said');
    expect(stanceOf(context, { head, start: head, end: head + 1 })).toBe('say');
  });
});
