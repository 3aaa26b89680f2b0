import { expect, it } from 'vitest';
import { createPipeline } from '../../../src/pipeline/pipeline.ts';

it('a sentence without an end is cut', async () => {
  const text = 'and so on '.repeat(1200).trim();
  const { sentences } = await createPipeline({ config: { engine: 'fast' } }).extract(text);
  expect(sentences.length).toBeGreaterThan(3);
  expect(sentences[0]!.start).toBe(0);
  expect(sentences.at(-1)!.end).toBe(text.length);
});
