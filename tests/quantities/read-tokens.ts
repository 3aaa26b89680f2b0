import { DEFAULT_CONFIG } from '../../src/config.ts';
import type { DateExpression } from '../../src/document/date.ts';
import type { Layers, Tokens } from '../../src/document/layers.ts';
import { dates } from '../../src/stages/dates/index.ts';
import { segment } from '../../src/stages/segment/index.ts';

/** The tokens that the segment stage gives for a text. */
export async function readTokens(text: string): Promise<Tokens> {
  return (await readLayers(text, null)).tokens;
}

/** The tokens and the dates of a text. */
export async function readLayers(
  text: string,
  publishedAt: string | null,
): Promise<{ readonly tokens: Tokens; readonly dates: readonly DateExpression[] }> {
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
  const context = {
    config: DEFAULT_CONFIG,
    isEngineRequired: false,
    models: [],
    note: () => undefined,
    notes: () => [],
  };
  const { tokens, paragraphs } = await segment.run({ text, blocks: [], metadata }, context);
  const found = await dates.run({ text, tokens, paragraphs, metadata }, context);
  return { tokens, dates: found.dates };
}
