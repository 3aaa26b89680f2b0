import fc from 'fast-check';
import type { Range } from '../../../src/document/span.ts';
import type { GoldDocument } from '../../../src/evaluation/gold.ts';
import type { AnnotationFormat } from '../../../src/formats/exchange/annotation-format.ts';
import type { GoldRead } from '../../../src/formats/gold/bad-gold.ts';

/** What a format of one file makes of some documents. */
export function written(format: AnnotationFormat, documents: readonly GoldDocument[]): string {
  const encoder = format.encoder();
  return [...documents.flatMap((document) => encoder.add(document)), ...encoder.end()].map(({ text }) => text).join('');
}

/** The same, read back. */
export function roundTrip(format: AnnotationFormat, documents: readonly GoldDocument[]): GoldRead {
  return format.parse!(written(format, documents), 'file', 'file');
}

const TEXT = '😀 Mayor Ana Ruiz said “no” on Monday.\nTom Birch denied it, and “it leaked”.';

function at(words: string): Range {
  return { start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length };
}

/** Two quotes, one of them in two parts and over a line break, names, a date and a claim; a code point of two units stands first. */
export const BRIDGE: GoldDocument = {
  id: 'a/bridge',
  text: TEXT,
  title: 'The bridge',
  publishedAt: '2024-05-14',
  withSpeakers: true,
  withNames: true,
  entities: [
    { ...at('Ana Ruiz'), type: 'person', name: 'Ana Ruiz' },
    { ...at('Tom Birch'), type: 'person', name: 'Tom Birch' },
  ],
  dates: [{ ...at('Monday'), type: 'DATE', value: '2024-05-13' }],
  quotes: [
    {
      kind: 'direct',
      content: [at('“no”')],
      cue: [at('said')],
      source: [at('Mayor Ana Ruiz')],
      speaker: { kind: 'named', names: ['Ana Ruiz'] },
    },
    {
      kind: 'mixed',
      content: [at('it,'), at('“it leaked”')],
      cue: [at('denied')],
      source: [at('Tom Birch')],
      speaker: { kind: 'unnamed', words: 'Tom Birch' },
    },
  ],
  claims: [{ ...at('it leaked'), type: 'event', checkable: true, polarity: 'negative' }],
};

/** Any text with names, dates, quotes and claims in it, no two of one label at one place. */
export const anyAnnotated: fc.Arbitrary<GoldDocument> = fc
  .tuple(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 50 }).filter((text) => !/\p{Cs}/u.test(text)),
    fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 8 }),
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.nat(),
        fc.constantFrom('person' as const, 'organisation' as const, 'location' as const, 'misc' as const),
      ),
      { maxLength: 5 },
    ),
    fc.array(
      fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.constantFrom('direct' as const, 'indirect' as const, 'mixed' as const)),
      { maxLength: 4 },
    ),
  )
  .map(([text, id, names, said]): GoldDocument => {
    const bounds = codePointBounds(text);
    const range = (a: number, b: number): Range => {
      const [from, to] = [a % (bounds.length - 1), b % (bounds.length - 1)].sort((x, y) => x - y);
      return { start: bounds[from!]!, end: bounds[to! + 1]! };
    };
    const once = <T extends Range>(items: readonly T[]): T[] => {
      const seen = new Set<string>();
      return items.filter(({ start, end }) => !seen.has(`${start} ${end}`) && seen.add(`${start} ${end}`));
    };
    const contents = once(said.map(([a, b, c, kind]) => ({ ...range(a, b), c, kind })));
    return {
      id,
      text,
      title: null,
      publishedAt: null,
      withSpeakers: contents.length > 0,
      withNames: names.length > 0,
      entities: once(names.map(([a, b, type]) => ({ ...range(a, b), type, name: `N${a % 9}` }))),
      quotes: contents.map(({ start, end, c, kind }) => ({
        kind,
        content: [{ start, end }],
        cue: [],
        source: c % 3 === 0 ? [] : [range(c, c)],
        speaker: c % 2 === 0 ? { kind: 'named', names: ['A', 'B'] } : { kind: 'unnamed', words: null },
      })),
    };
  });

function codePointBounds(text: string): number[] {
  const bounds = [0];
  for (const character of text) bounds.push(bounds.at(-1)! + character.length);
  return bounds;
}
