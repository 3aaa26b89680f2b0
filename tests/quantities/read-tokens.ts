import { DEFAULT_CONFIG } from '../../src/config.ts';
import type { Layers, Tokens } from '../../src/document/layers.ts';
import { segment } from '../../src/stages/segment/index.ts';

/** The tokens that the segment stage gives for a text. */
export async function readTokens(text: string): Promise<Tokens> {
  const metadata: Layers['metadata'] = {
    id: 't',
    text,
    sha256: '',
    title: null,
    url: null,
    source: null,
    publishedAt: null,
    publishedAtFrom: null,
    language: 'en',
  };
  const context = { config: DEFAULT_CONFIG, models: [], note: () => undefined, notes: () => [] };
  const { tokens } = await segment.run({ text, blocks: [], metadata }, context);
  return tokens;
}
