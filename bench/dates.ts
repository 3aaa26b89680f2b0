// Scores dates against the gold of our own news texts, and measures the stages of dates and quantities on their own:
// node scripts/ts.mjs bench/dates.ts [--errors] [DOCS.jsonl]
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { findDates } from '../src/stages/dates/find.ts';
import { DateContext } from '../src/stages/dates/context.ts';
import { readQuantities } from '../src/quantities/index.ts';
import { readLayers } from '../tests/quantities/read-tokens.ts';
import { scoreGold } from '../tests/stages/dates/score-gold.ts';

const Doc = z.object({ text: z.string(), publishedAt: z.string().nullish() });
const PASSES = 5;

for (const part of ['news-a', 'news-b', 'news-c'] as const) {
  const { errors, gold, ...figures } = await scoreGold(part);
  const shown = Object.entries(figures).map(([name, figure]) => `${name} ${figure.toFixed(3)}`);
  console.log(`${part.padEnd(8)} gold ${gold}  ${shown.join('  ')}`);
  if (process.argv.includes('--errors')) console.log(errors.join('\n'));
}
const docs = process.argv.slice(2).find((argument) => argument.endsWith('.jsonl'));
if (docs !== undefined) await measure(docs);

/** Words per CPU second of each stage, tokens given, pass by pass: the first is that of a cold start. */
async function measure(file: string): Promise<void> {
  const rows = readFileSync(file, 'utf8').trim().split('\n');
  const documents = await Promise.all(
    rows.map(async (row) => {
      const { text, publishedAt = null } = Doc.parse(JSON.parse(row));
      return { text, publishedAt, ...(await readLayers(text, publishedAt)) };
    }),
  );
  const words = documents.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  for (let pass = 1; pass <= PASSES; pass++) {
    const dates = cpuSeconds(() => {
      for (const { text, publishedAt, tokens } of documents)
        findDates(text, { start: 0, end: text.length }, tokens, new DateContext(publishedAt));
    });
    const quantities = cpuSeconds(() => {
      for (const { text, tokens, dates: found } of documents)
        readQuantities(text, tokens, { start: 0, end: text.length }, found);
    });
    console.log(`pass ${pass}: dates ${rate(words, dates)}, quantities ${rate(words, quantities)}`);
  }
}

function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function rate(words: number, seconds: number): string {
  return `${Math.round(words / seconds)} words per CPU second`;
}
