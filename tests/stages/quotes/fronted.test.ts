import { describe, expect, it } from 'vitest';
import { adoptSubjects } from '../../../src/stages/quotes/fronted.ts';
import { contextOf, decodedOf, showDecoded } from './read.ts';

const rows: [text: string, cue: string, right: string, source: string, reason: string][] = [
  ['Admitting that it was late, she left.', 'Admitting', 'that it was late', 'she', 'the subject of the main clause'],
  [
    'Admitting that it was late, the old mayor left.',
    'Admitting',
    'that it was late',
    'the old mayor',
    'a noun phrase',
  ],
  ['She left, admitting that it was late.', 'admitting', 'that it was late', '-', 'not at the start'],
  [
    'Admitting that it was late did not help.',
    'Admitting',
    'that it was late',
    '-',
    'no comma: the phrase is a subject',
  ],
  ['According to the log, she left.', 'According', 'to the log', '-', 'no participle'],
];

describe('participles that open a sentence', () => {
  it.each(rows)('%j: source of %s %j is %j (%s)', (text, cue, right, source) => {
    const context = contextOf(text);
    const [found] = adoptSubjects(context, [decodedOf(context, { cue, right })]);
    expect(showDecoded(context, found!)[0]).toBe(source);
  });

  it('keep a source that was found', () => {
    const context = contextOf('Admitting that it was late, she left with Ruiz.');
    const item = decodedOf(context, { cue: 'Admitting', right: 'that it was late', source: 'Ruiz' });
    expect(adoptSubjects(context, [item])).toEqual([item]);
  });
});
