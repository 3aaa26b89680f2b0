import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimPieces, type ClaimText } from '../../../src/models/claim-reader/pieces.ts';
import { createWordpieceTokenizer } from '../../../src/models/wordpiece/tokenizer.ts';

const TOKENIZER = createWordpieceTokenizer(['[UNK]', '[CLS]', '[SEP]', 'a', '##a'].join('\n'));
const [UNKNOWN, CLS, SEP, A, MORE] = [0, 1, 2, 3, 4];

function claim(text: string, more: Partial<ClaimText> = {}): ClaimText {
  return { text, direct: true, source: '', cue: '', ...more };
}

describe('claimPieces', () => {
  const rows: [claim: ClaimText, ids: number[], parts: number[], reason: string][] = [
    [claim('a aa'), [CLS, A, A, MORE, SEP], [4, 2, 2, 2, 4], 'a sentence alone'],
    [claim('a', { direct: false }), [CLS, A, SEP], [4, 3, 4], 'reported words are marked as such'],
    [
      claim('a', { source: 'a a', cue: 'aa' }),
      [CLS, A, A, A, MORE, SEP, A, SEP],
      [4, 0, 0, 1, 1, 4, 2, 4],
      'source and cue come first',
    ],
    [claim('a', { cue: 'a' }), [CLS, A, SEP, A, SEP], [4, 1, 4, 2, 4], 'a cue without a source'],
    [claim(''), [CLS, SEP], [4, 4], 'nothing said'],
    [claim('b'), [CLS, UNKNOWN, SEP], [4, 2, 4], 'a word that the vocabulary has not'],
  ];
  it.each(rows)('%j: %j', (given, ids, parts) => {
    const pieces = claimPieces(given, TOKENIZER);
    expect([[...pieces.ids], [...pieces.parts]]).toEqual([ids, parts]);
  });

  it('never has more wordpieces than the head has positions, however long the texts are', () => {
    const words = fc.integer({ min: 0, max: 400 }).map((count) => 'a '.repeat(count));
    fc.assert(
      fc.property(words, words, words, fc.boolean(), (text, source, cue, direct) => {
        const { ids, parts } = claimPieces({ text, source, cue, direct }, TOKENIZER);
        expect(ids).toHaveLength(parts.length);
        expect(ids.length).toBeLessThanOrEqual(256);
        expect([ids[0], ids.at(-1)]).toEqual([CLS, SEP]);
      }),
    );
  });
});
