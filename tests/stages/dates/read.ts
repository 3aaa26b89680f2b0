import { DEFAULT_CONFIG } from '../../../src/config.ts';
import type { DateExpression } from '../../../src/document/date.ts';
import type { Layers } from '../../../src/document/layers.ts';
import type { Note } from '../../../src/document/record.ts';
import type { StageContext } from '../../../src/pipeline/stage.ts';
import { dates } from '../../../src/stages/dates/index.ts';
import { segment } from '../../../src/stages/segment/index.ts';

export interface Reading {
  readonly dates: readonly DateExpression[];
  readonly notes: readonly Omit<Note, 'stage'>[];
}

/** The dates stage on a text, after the segment stage. */
export async function readDates(text: string, publishedAt: string | null): Promise<Reading> {
  const notes: Omit<Note, 'stage'>[] = [];
  const context: StageContext = {
    config: DEFAULT_CONFIG,
    models: [],
    note: (note) => void notes.push(note),
    notes: () => [],
    isEngineRequired: false,
  };
  const metadata: Layers['metadata'] = {
    id: 't',
    text,
    sha256: '',
    title: null,
    url: null,
    source: null,
    publishedAt,
    publishedAtFrom: publishedAt === null ? null : 'input',
    language: 'en',
  };
  const { tokens, paragraphs } = await segment.run({ text, blocks: [], metadata }, context);
  notes.length = 0;
  const found = await dates.run({ text, tokens, paragraphs, metadata }, context);
  return { dates: found.dates, notes };
}

/** One line a found expression: `text | TYPE | value`. */
export async function lines(text: string, publishedAt: string | null): Promise<string[]> {
  const { dates: found } = await readDates(text, publishedAt);
  return found.map((date) => `${date.text} | ${date.type} | ${date.value}`);
}
