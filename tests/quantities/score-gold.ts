import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { type QuantityReading, readQuantities } from '../../src/quantities/index.ts';
import { readLayers } from './read-tokens.ts';

const Gold = z.object({
  start: z.number(),
  end: z.number(),
  text: z.string(),
  value: z.number(),
  unit: z.string().nullable(),
  counted: z.string().nullable(),
  modifier: z.string().nullable(),
});
type Gold = z.infer<typeof Gold>;
const Sentences = z.array(z.object({ text: z.string(), quantities: z.array(Gold) }));
const Articles = z.array(z.object({ id: z.string(), quantities: z.array(Gold) }));
const Article = z.object({ id: z.string(), text: z.string(), publishedAt: z.string().nullable() });

export interface Figures {
  readonly gold: number;
  readonly precision: number;
  readonly recall: number;
  /** Of those found: with the right value and unit, counted noun, modifier. */
  readonly value: number;
  readonly counted: number;
  readonly modifier: number;
  /** What is wrong, a line each. */
  readonly errors: readonly string[];
}

/** From the root of the repository: scores the quantities of the corpus articles (`corpus/*.json`) or of the sentences against their gold, by exact span. */
export async function scoreGold(part: 'corpus' | 'sentences'): Promise<Figures> {
  const counts = { gold: 0, found: 0, right: 0, value: 0, counted: 0, modifier: 0 };
  const errors: string[] = [];
  for (const { text, publishedAt, quantities } of part === 'corpus' ? articles() : sentences()) {
    const { tokens, dates } = await readLayers(text, publishedAt);
    const found = readQuantities(text, tokens, { start: 0, end: text.length }, dates);
    counts.gold += quantities.length;
    counts.found += found.length;
    for (const quantity of found) {
      const gold = quantities.find(({ start, end }) => start === quantity.start && end === quantity.end);
      if (gold === undefined) {
        errors.push(`too much: ${around(text, quantity)}`);
        continue;
      }
      counts.right++;
      const same = {
        value: sameValue(gold, quantity),
        counted: gold.counted === quantity.counted,
        modifier: gold.modifier === quantity.modifier,
      };
      for (const field of ['value', 'counted', 'modifier'] as const) {
        if (same[field]) counts[field]++;
        else
          errors.push(
            `${field} ${quantity.value} ${quantity.unit} ${quantity.counted} ${quantity.modifier}: ${around(text, quantity)}`,
          );
      }
    }
    for (const gold of quantities)
      if (!found.some(({ start, end }) => start === gold.start && end === gold.end))
        errors.push(`missed: ${around(text, gold)}`);
  }
  return {
    gold: counts.gold,
    precision: counts.right / counts.found,
    recall: counts.right / counts.gold,
    value: counts.value / counts.right,
    counted: counts.counted / counts.right,
    modifier: counts.modifier / counts.right,
    errors,
  };
}

function sameValue(gold: Gold, found: QuantityReading): boolean {
  return Math.abs(gold.value - found.value) <= 1e-9 * Math.abs(gold.value) && gold.unit === found.unit;
}

function sentences() {
  return Sentences.parse(read('tests/quantities/gold/sentences.json')).map((row) => ({ ...row, publishedAt: null }));
}

function articles() {
  const gold = Articles.parse(read('tests/quantities/gold/corpus.json'));
  return readdirSync('corpus')
    .filter((name) => name.endsWith('.json') && name !== 'scores.json')
    .map((name) => Article.parse(read(`corpus/${name}`)))
    .flatMap((article) => {
      const row = gold.find(({ id }) => id === article.id);
      return row === undefined ? [] : [{ ...article, quantities: row.quantities }];
    });
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function around(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  return `${text.slice(Math.max(0, start - 30), start)}[${text.slice(start, end)}]${text.slice(end, end + 30)}`;
}
