import fc from 'fast-check';
import type { OnrecordRecord } from '../../../src/document/record.ts';
import { spanOf } from '../../../src/document/span.ts';
import type { RecordFormat } from '../../../src/formats/exchange/format.ts';
import { makeClaim, makeQuote, makeRecord } from '../../report/make-record.ts';

/** What a format makes of some records, as one text. */
export function encoded(format: RecordFormat, records: readonly OnrecordRecord[]): string {
  const encoder = format.encoder();
  return records.map((record) => encoder.add(record)).join('') + encoder.end();
}

const TEXT =
  'Mayor Ana Ruiz said 😀 on Monday that the bridge had cost £4m. Tom Birch of Corran Rail denied that it leaked.';

/** A record with a name, a date, a quote of each of two speakers, and three claims; a code point of two units stands in it. */
export function bridgeRecord(parts: { readonly document?: Partial<OnrecordRecord['document']> } = {}): OnrecordRecord {
  const at = (words: string) => spanOf(TEXT, TEXT.indexOf(words), TEXT.indexOf(words) + words.length);
  const said = at('that the bridge had cost £4m');
  const denied = at('that it leaked');
  return makeRecord(TEXT, {
    document: { id: 'bridge', title: 'The bridge', publishedAt: '2024-05-14', ...parts.document },
    entities: [
      entity('e1', 'person', 'Ana Ruiz', at('Ana Ruiz'), at('Mayor')),
      entity('e2', 'person', 'Tom Birch', at('Tom Birch')),
      entity('e3', 'organisation', 'Corran Rail', at('Corran Rail')),
    ],
    dates: [{ id: 'd1', ...at('Monday'), type: 'DATE', value: '2024-05-13' }],
    quotes: [
      {
        ...makeQuote(TEXT, 1, said.start, said.end, null),
        kind: 'indirect',
        cue: { ...at('said'), stance: 'say' },
        source: at('Mayor Ana Ruiz'),
        speaker: { entity: 'e1', name: 'Ana Ruiz', how: 'name', confidence: 0.9 },
      },
      {
        ...makeQuote(TEXT, 2, denied.start, denied.end, null),
        kind: 'indirect',
        cue: { ...at('denied'), stance: 'deny' },
        source: at('Tom Birch of Corran Rail'),
        speaker: { entity: 'e2', name: 'Tom Birch', how: 'name', confidence: 0.9 },
      },
    ],
    claims: [
      {
        ...makeClaim(TEXT, 1, said.start + 5, said.end, 0.875, 'q1'),
        speaker: 'e1',
        type: 'quantity',
        why: ['an amount of money'],
        dates: ['d1'],
        quantities: [{ ...at('£4m'), value: 4_000_000, unit: 'GBP' }],
      },
      {
        ...makeClaim(TEXT, 2, denied.start + 5, denied.end, 0.5, 'q2'),
        speaker: 'e2',
        standalone: '[the bridge] leaked',
        polarity: 'negative',
        about: ['e3'],
      },
      { ...makeClaim(TEXT, 3, 0, 14, 0.1), checkable: false },
    ],
  });
}

/** Any text as the text of a record, with a quote and a claim somewhere in it. */
export const anyRecord: fc.Arbitrary<OnrecordRecord> = fc
  .tuple(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    fc.nat(),
    fc.nat(),
    fc.boolean(),
  )
  .map(([text, name, a, b, checkable]) => {
    const bounds = codePointBounds(text);
    const [from, to] = [bounds[a % (bounds.length - 1)]!, bounds[1 + (b % (bounds.length - 1))]!].sort((x, y) => x - y);
    const [start, end] = from === to ? [0, text.length] : [from!, to!];
    return makeRecord(text, {
      document: { id: name, title: name, source: text },
      quotes: [makeQuote(text, 1, start, end, name)],
      claims: [{ ...makeClaim(text, 1, start, end, 0.6, 'q1'), checkable }],
    });
  });

function codePointBounds(text: string): number[] {
  const bounds = [0];
  for (const character of text) bounds.push(bounds.at(-1)! + character.length);
  return bounds;
}

function entity(
  id: string,
  type: OnrecordRecord['entities'][number]['type'],
  name: string,
  { start, end, text }: ReturnType<typeof spanOf>,
  description?: ReturnType<typeof spanOf>,
): OnrecordRecord['entities'][number] {
  return {
    id,
    type,
    name,
    aliases: [],
    descriptions: description === undefined ? [] : [description],
    mentions: [{ start, end, text, kind: 'name' }],
  };
}
