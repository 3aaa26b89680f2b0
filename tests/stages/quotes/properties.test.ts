import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attribution } from '../../../src/document/layers.ts';
import { CueSchema } from '../../../src/document/quote.ts';
import { overlaps, type Span } from '../../../src/document/span.ts';
import { attributionsOf } from './read.ts';

const reporting = fc.constantFrom(
  ...[
    'Ana Ruiz said that ',
    'the mayor told reporters ',
    ' said Tom Lund, ',
    ', the ministry said. ',
    'According to the log, ',
  ],
  ...[
    ', as per the Harbour Gazette',
    ' — Ana Ruiz',
    'Q: ',
    '\n\nA: ',
    'LUND: ',
    'In her own words, ',
    ', adding: ',
    'Admitting that ',
  ],
  ...[
    ' and promised to ',
    ' but denied ',
    'She asked whether ',
    'He smiled: ',
    '\n\nNote: ',
    'LONDON (Agency) - ',
    'In a key move, ',
  ],
  ...['the dam was safe', 'it fell', 'We won', 'Nobody knows.', 'because of rain', '. ', ', ', '\n\n', ' ', ': ', '? '],
);
const marks = fc.constantFrom(
  ...[
    '“',
    '”',
    '"',
    "'",
    '‘',
    '’',
    '«',
    '»',
    '„',
    '``',
    "''",
    '(',
    ')',
    '—',
    '–',
    '-',
    '…',
    '.',
    ',',
    ':',
    '\n',
    '\n\n',
    '\t',
  ],
);
const oddities = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.constantFrom(
    '\ud800',
    '\udc00',
    '\u0000',
    '\r\n',
    '\u00a0',
    '\u200b',
    '\u2028',
    'e\u0301',
    '👩‍👩‍👧',
    '6\' 2"',
    '2022-03-03',
  ),
);
const pieces = (...kinds: fc.Arbitrary<string>[]) =>
  fc
    .array(fc.oneof(...kinds), { minLength: 1, maxLength: 40 })
    .map((parts) => parts.join(''))
    .filter((text) => text.trim() !== '');

const texts: [name: string, texts: fc.Arbitrary<string>][] = [
  ['reporting fragments', pieces(reporting)],
  ['reporting fragments and marks', pieces(reporting, marks)],
  ['marks', pieces(marks, fc.constantFrom('a', 'We won', 'he said'))],
  ['any characters', pieces(reporting, marks, oddities)],
];

function expectSound(text: string, attributions: readonly Attribution[]): void {
  const expectSlice = (span: Span): void => {
    expect(span.end).toBeGreaterThan(span.start);
    expect(text.slice(span.start, span.end)).toBe(span.text);
  };
  attributions.forEach(({ content, quoted, cue, source, relay, confidence }, i) => {
    expect(content.length).toBeGreaterThan(0);
    for (const span of [...content, ...quoted, cue, source, relay]) if (span !== null) expectSlice(span);
    content.forEach((span, k) => {
      expect(span.start).toBeGreaterThanOrEqual(content[k - 1]?.end ?? 0);
    });
    quoted.forEach((span, k) => {
      expect(span.start).toBeGreaterThanOrEqual(quoted[k - 1]?.end ?? 0);
    });
    for (const span of quoted) expect(content.some((whole) => overlaps(whole, span))).toBe(true);
    if (cue !== null) expect(CueSchema.safeParse(cue).success).toBe(true);
    expect(confidence >= 0 && confidence <= 1).toBe(true);
    expect(content[0]!.start).toBeGreaterThanOrEqual(attributions[i - 1]?.content[0]!.start ?? 0);
  });
}

function expectAcyclic(attributions: readonly Attribution[], next: 'within' | 'continues'): void {
  attributions.forEach((attribution, i) => {
    const seen = new Set([i]);
    for (let at = attribution[next]; at !== null; at = attributions[at]![next]) {
      expect(at >= 0 && at < attributions.length).toBe(true);
      expect(seen.has(at)).toBe(false);
      seen.add(at);
    }
  });
}

describe.each(texts)('attributions of %s', (_name, anyText) => {
  it('slice back, are in text order, and name one another without cycles', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = attributionsOf(text);
        expectSound(text, found);
        expectAcyclic(found, 'within');
        expectAcyclic(found, 'continues');
      }),
      { numRuns: 400 },
    );
  });

  it('are the same again, also with other documents in between', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, between) => {
        const first = JSON.stringify(attributionsOf(text));
        attributionsOf(between);
        expect(JSON.stringify(attributionsOf(text))).toBe(first);
      }),
      { numRuns: 60 },
    );
  });
});
