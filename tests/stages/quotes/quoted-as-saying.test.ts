import { describe, expect, it } from 'vitest';
import { createPipeline } from '../../../src/index.ts';

const pipeline = createPipeline({ config: { engine: 'fast' } });

const ROWS: readonly (readonly [text: string, speaker: string, relay: string | null, reason: string])[] = [
  [
    '“The bridge is shut,” the Oslo Courier quoted Tom Varga as saying.',
    'Tom Varga',
    'Oslo Courier',
    'whom a paper quotes as saying speaks',
  ],
  ['The Oslo Courier said that the bridge was shut.', 'Oslo Courier', null, 'near miss: the paper itself speaks'],
];

describe('quoted as saying', () => {
  it.each(ROWS)('%s: %s via %s (%s)', async (text, speaker, relay) => {
    const { quotes, entities } = await pipeline.extract({ id: 'row', text });
    expect(quotes.map((quote) => quote.speaker?.name)).toEqual([speaker]);
    expect(entities.find(({ id }) => id === quotes[0]?.via)?.name ?? null).toBe(relay);
  });
});
