import { z } from 'zod';
import type { DateExpression } from '../../src/document/date.ts';
import type { Entity } from '../../src/document/entity.ts';
import type { Quote } from '../../src/document/quote.ts';
import type { Span } from '../../src/document/span.ts';
import type { GoldDocument } from '../../src/evaluation/gold.ts';
import { metricsOf } from '../../src/evaluation/measures.ts';
import { type Prediction, scoreRecords } from '../../src/evaluation/score.ts';

export type Layer = 'entities' | 'dates' | 'quotes';

/** The figure of each layer that tools are compared by, and those beside it. */
export const METRICS: Readonly<Record<Layer, readonly string[]>> = {
  quotes: ['quoted+source.f1@0.5', 'quotes+source.f1@0.5'],
  entities: ['entities.f1@person+organisation+location'],
  dates: ['dates.f1@relaxed', 'dates.f1@value'],
};

const RangesSchema = z.array(z.tuple([z.int(), z.int()]));
const RangeSchema = z.object({ start: z.int(), end: z.int() });

/** What a tool found in a document, in UTF-16 code units. */
const FoundSchema = z.object({
  id: z.string(),
  entities: z.array(RangeSchema.extend({ type: z.enum(['person', 'organisation', 'location', 'misc']) })).default([]),
  dates: z.array(RangeSchema.extend({ type: z.string(), value: z.string() })).default([]),
  quotes: z.array(z.object({ content: RangesSchema, cue: RangesSchema, source: RangesSchema })).default([]),
});
export type Found = Readonly<z.infer<typeof FoundSchema>>;

/** Lines of JSON that a tool wrote. */
export function readFound(lines: string): Found[] {
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => FoundSchema.parse(JSON.parse(line)));
}

/** The compared figures of one set of articles, by metric; only those of layers that the set has and the tool gives. */
export function qualityOf(
  gold: readonly GoldDocument[],
  found: readonly Found[],
  layers: readonly Layer[],
): Record<string, number> {
  const texts = new Map(gold.map(({ id, text }) => [id, text]));
  const records = new Map(found.map((document) => [document.id, predictionOf(document, texts.get(document.id)!)]));
  const metrics = metricsOf(scoreRecords(gold, records).tallies);
  const valued = found.some(({ dates }) => dates.some(({ value }) => value !== ''));
  const wanted = layersOf(gold).filter((layer) => layers.includes(layer));
  return Object.fromEntries(
    wanted
      .flatMap((layer) => METRICS[layer])
      .filter((name) => metrics.has(name) && (valued || name !== 'dates.f1@value'))
      .map((name) => [name, metrics.get(name)!]),
  );
}

export function layersOf(gold: readonly GoldDocument[]): Layer[] {
  return (['quotes', 'entities', 'dates'] as const).filter((layer) => gold.some((document) => document[layer]));
}

function predictionOf({ entities, dates, quotes }: Found, text: string): Prediction {
  const span = (start: number, end: number): Span => ({ start, end, text: text.slice(start, end) });
  const spans = (ranges: Found['quotes'][number]['content']) => ranges.map(([start, end]) => span(start, end));
  return {
    entities: entities.map(({ type, start, end }, index): Entity => {
      const mention = { ...span(start, end), kind: 'name' as const };
      return { id: `e${index + 1}`, type, name: mention.text, aliases: [], descriptions: [], mentions: [mention] };
    }),
    dates: dates.map(({ start, end, type, value }, index): DateExpression => {
      return { id: `d${index + 1}`, ...span(start, end), type: dateType(type), value };
    }),
    quotes: quotes.map(({ content, cue, source }, index): Quote => {
      const [words] = spans(cue);
      return {
        id: `q${index + 1}`,
        kind: 'direct',
        content: spans(content),
        quoted: [],
        cue: words === undefined ? null : { ...words, stance: 'other' },
        source: spans(source)[0] ?? null,
        speaker: null,
        via: null,
        within: null,
        confidence: 1,
      };
    }),
    claims: [],
  };
}

function dateType(type: string): DateExpression['type'] {
  return type === 'TIME' || type === 'DURATION' || type === 'SET' ? type : 'DATE';
}
