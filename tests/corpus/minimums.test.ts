import { beforeAll, describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluation/index.ts';
import { metricsOf } from '../../src/evaluation/measures.ts';
import { readGold } from '../../src/formats/gold/index.ts';
import { createPipeline } from '../../src/pipeline/pipeline.ts';

/** What the shipped weights must reach on the articles of the corpus, a little below what they do reach. */
const MINIMUMS: Readonly<Record<'accurate' | 'fast', readonly (readonly [metric: string, least: number])[]>> = {
  accurate: [
    ['quotes.f1@0.5', 0.87],
    ['quotes+source.f1@0.5', 0.84],
    ['quotes+speaker.f1@0.5', 0.75],
    ['quoted.f1@0.5', 0.92],
    ['entities.f1@person', 0.89],
    ['entities.f1@organisation', 0.84],
    ['dates.f1@value', 0.95],
  ],
  fast: [
    ['quotes.f1@0.5', 0.86],
    ['quotes+source.f1@0.5', 0.83],
    ['quotes+speaker.f1@0.5', 0.74],
    ['quoted.f1@0.5', 0.92],
    ['entities.f1@person', 0.85],
    ['entities.f1@organisation', 0.77],
    ['dates.f1@value', 0.95],
  ],
};

describe.each(['accurate', 'fast'] as const)('the %s engine on the corpus', (engine) => {
  let metrics: ReadonlyMap<string, number>;
  beforeAll(async () => {
    const { documents } = await readGold(['corpus'], process.cwd());
    const pipeline = createPipeline({ config: { engine } });
    metrics = metricsOf((await evaluate(pipeline, documents)).tallies);
  }, 60_000);

  it.each(MINIMUMS[engine])('reaches %s of %d', (metric, least) => {
    expect(metrics.get(metric)).toBeGreaterThanOrEqual(least);
  });
});
