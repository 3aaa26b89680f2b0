import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, type Edit, type Span } from '../../../../training/encoder/coreference/edits.ts';

const TEXT = 'Mrs. Lund said Lund’s car was new.';

const rows: [edits: readonly Edit[], span: Span, text: string, words: string, reason: string][] = [
  [[], [5, 9], TEXT, 'Lund', 'nothing changes'],
  [[{ start: 0, end: 9, text: 'She' }], [15, 19], 'She said Lund’s car was new.', 'Lund', 'what is behind moves'],
  [[{ start: 15, end: 21, text: 'her' }], [5, 9], 'Mrs. Lund said her car was new.', 'Lund', 'what is before stays'],
  [
    [{ start: 15, end: 21, text: 'her' }],
    [15, 19],
    'Mrs. Lund said her car was new.',
    'her',
    'part of what was replaced',
  ],
  [
    [
      { start: 15, end: 19, text: 'Bergman' },
      { start: 5, end: 9, text: 'Bergman' },
    ],
    [15, 19],
    'Mrs. Bergman said Bergman’s car was new.',
    'Bergman',
    'two edits, not in order',
  ],
];

describe('applyEdits', () => {
  it.each(rows)('%j: %j is in %j: %j (%s)', (edits, span, text, words) => {
    const edited = applyEdits(TEXT, edits);
    expect(edited.text).toBe(text);
    expect(edited.text.slice(...edited.map(span))).toBe(words);
  });

  it('keeps every span that no edit touches', () => {
    const cuts = fc.uniqueArray(fc.nat({ max: TEXT.length }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(cuts, fc.string(), (places, words) => {
        const [start, end, from, to] = places.sort((a, b) => a - b) as [number, number, number, number];
        for (const [edit, span] of [
          [{ start, end, text: words }, [from, to]],
          [{ start: from, end: to, text: words }, [start, end]],
        ] as const) {
          const edited = applyEdits(TEXT, [edit]);
          expect(edited.text.slice(...edited.map(span))).toBe(TEXT.slice(...span));
        }
      }),
    );
  });
});
