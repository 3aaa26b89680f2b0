import { describe, expect, it } from 'vitest';
import { invertedSubjectEnd } from '../../../src/stages/quotes/inversion.ts';
import { contextOf, rangeOf, tokenOf } from './read.ts';

const rows: [text: string, verb: string, subject: string | null, reason: string][] = [
  ['“It fell,” admitted the manager.', 'admitted', 'the manager', 'behind a quotation'],
  ['“It fell”, admitted the manager.', 'admitted', 'the manager', 'with the comma outside'],
  ['“It fell,” the manager admitted.', 'admitted', null, 'the subject comes first'],
  ['“It fell,” admitted openly the manager.', 'admitted', null, 'an adverb lies between'],
  ['It fell, admitted the manager.', 'admitted', null, 'no quotation before it'],
  ['The “smart” fell on the manager.', 'fell', null, 'a preposition follows'],
];

describe('the subject behind its verb', () => {
  it.each(rows)('%j, %s: %j (%s)', (text, verb, subject) => {
    const context = contextOf(text);
    const cue = tokenOf(context, verb);
    const expected = subject === null ? 0 : rangeOf(context, subject).end;
    expect(invertedSubjectEnd(context, cue, cue + 1)).toBe(expected);
  });

  it('is not looked for before the first token or behind the last', () => {
    const context = contextOf('said');
    expect(invertedSubjectEnd(context, 0, 1)).toBe(0);
  });
});
