import { describe, expect, it } from 'vitest';
import { resolveRelatives } from '../../../src/stages/quotes/relative-source.ts';
import { contextOf, decodedOf, showDecoded } from './read.ts';

const rows: [text: string, cue: string, right: string, given: string, source: string, reason: string][] = [
  ['Two aides, who wept, said it fell.', 'said', 'it fell', 'who', 'Two aides, who wept', 'behind the clause'],
  ['The firm, which wept, said it fell.', 'said', 'it fell', 'which', 'The firm, which wept', '"which"'],
  ['Two aides, who said it fell, wept.', 'said', 'it fell', 'who', 'who', 'inside the clause'],
  ['Aides who wept said it fell.', 'said', 'it fell', 'who', 'who', 'no commas'],
  ['Two aides, who wept, said it fell.', 'said', 'it fell', 'Two aides', 'Two aides', 'another source'],
  ['It fell, said Ruiz, who wept.', 'said', 'It fell', 'who', 'who', 'behind the cue'],
];

describe('a relative pronoun as source', () => {
  it.each(rows)('%j, %s %j by %j: %j (%s)', (text, cue, right, given, source) => {
    const context = contextOf(text);
    const [found] = resolveRelatives(context, [decodedOf(context, { cue, right, source: given })]);
    expect(showDecoded(context, found!)[0]).toBe(source);
  });

  it('no source stays none', () => {
    const context = contextOf('Two aides, who wept, said it fell.');
    const item = decodedOf(context, { cue: 'said', right: 'it fell' });
    expect(resolveRelatives(context, [item])).toEqual([item]);
  });
});
