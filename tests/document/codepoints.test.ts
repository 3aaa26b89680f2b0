import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointOffsets } from '../../src/document/codepoints.ts';

const rows: [text: string, utf16: number, codePoint: number, reason: string][] = [
  ['a🙂b', 0, 0, 'the start'],
  ['a🙂b', 1, 1, 'before the pair'],
  ['a🙂b', 3, 2, 'behind the pair'],
  ['a🙂b', 4, 3, 'the end'],
  ['🙂🙂', 2, 1, 'between two pairs'],
  ['🙂🙂', 4, 2, 'behind two pairs'],
  ['\ud83d🙂', 1, 1, 'a lone high surrogate before a pair'],
  ['🙂\ude00x', 3, 2, 'a lone low surrogate behind a pair'],
  ['👩‍👧', 5, 3, 'a sequence with a joiner has three code points'],
  ['e\u0301🙂', 2, 2, 'a combining mark counts'],
];

describe('codePointOffsets', () => {
  it.each(rows)('%j: %d is %d (%s)', (text, utf16, codePoint) => {
    expect(codePointOffsets(text)!(utf16)).toBe(codePoint);
  });

  it.each(['', 'plain', 'Zoë said “no”', '\ud83d', '\ude00\ud83d', 'e\u0301\r\n\u0000'])(
    'is not needed for %j, which has no pair',
    (text) => {
      expect(codePointOffsets(text)).toBeNull();
    },
  );

  it('agrees with the string iterator at each code point', () => {
    const unit = fc.oneof(fc.string({ unit: 'binary', maxLength: 3 }), fc.constantFrom('🙂', '\ud800', '\udfff', 'a'));
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 20 }), (units) => {
        const text = units.join('');
        const offsets = codePointOffsets(text) ?? ((offset: number) => offset);
        let utf16 = 0;
        Array.from(text).forEach((character, index) => {
          expect(offsets(utf16)).toBe(index);
          utf16 += character.length;
        });
        expect(offsets(text.length)).toBe(Array.from(text).length);
      }),
    );
  });
});
