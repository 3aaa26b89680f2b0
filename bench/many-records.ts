import { readFileSync } from 'node:fs';
import type { OnrecordRecord } from '../src/index.ts';

export interface ManyRecords {
  /** Quotes of a record, on average. */
  readonly quotesEach: number;
  /** The record of a number: another id, day and outlet, and a third of the longer words of its quotes exchanged. */
  variant(index: number): OnrecordRecord;
  /** A word of the texts, the first ones more often. */
  anyWord(): string;
  random(): number;
  /** Begins the numbers that chance goes by anew, so that the same records come again. */
  restart(): void;
}

/** Makes as many records as are wanted of those of a file (`onrecord extract` makes it), with as many different texts and names as an archive has. */
export function manyRecords(file: string): ManyRecords {
  const patterns = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as OnrecordRecord);
  let seed = 7;
  const random = (): number => (seed = (seed * 48271) % 0x7fffffff) / 0x7fffffff;
  const vocabulary = [...new Set(patterns.flatMap(({ document }) => document.text.match(/\p{L}{4,}/gu) ?? []))];
  const anyWord = (): string => vocabulary[Math.floor(random() ** 2 * vocabulary.length)]!;
  return {
    quotesEach: patterns.reduce((sum, { quotes }) => sum + quotes.length, 0) / patterns.length,
    anyWord,
    random,
    restart() {
      seed = 7;
    },
    variant(index) {
      const record = patterns[index % patterns.length]!;
      const day = new Date(Date.UTC(2020, 0, 1 + Math.floor(random() * 1800))).toISOString().slice(0, 10);
      const people = Math.floor(random() ** 2 * 400);
      const rename = (name: string): string => (people < patterns.length ? name : `${name} ${people}`);
      const source = `outlet-${Math.floor(random() ** 2 * 60)}`;
      return {
        ...record,
        document: { ...record.document, id: `a${index}`, publishedAt: day, source },
        entities: record.entities.map((entity) => ({ ...entity, name: rename(entity.name) })),
        quotes: record.quotes.map((quote) => ({
          ...quote,
          content: quote.content.map((span) => ({
            ...span,
            text: span.text.replace(/\p{L}{4,}/gu, (word) => (random() < 0.3 ? anyWord() : word)),
          })),
        })),
      };
    },
  };
}
