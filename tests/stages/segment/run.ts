import { resolveConfig } from '../../../src/config.ts';
import type { Block, Layers } from '../../../src/document/layers.ts';
import type { DocumentMetadata, Note } from '../../../src/document/record.ts';
import { segment } from '../../../src/stages/segment/index.ts';

export interface Segmented extends Pick<Layers, 'tokens' | 'sentences' | 'paragraphs' | 'quotations'> {
  readonly notes: readonly Omit<Note, 'stage'>[];
}

const METADATA: Omit<DocumentMetadata, 'text' | 'title'> = {
  id: 'test',
  sha256: '0'.repeat(64),
  url: null,
  source: null,
  publishedAt: null,
  publishedAtFrom: null,
  language: 'en',
};

/** What the segment stage makes of a text. */
export function segmentText(
  text: string,
  options: { blocks?: readonly Block[]; title?: string; chunkCharacters?: number } = {},
): Segmented {
  const notes: Omit<Note, 'stage'>[] = [];
  const config = resolveConfig({ segment: { chunkCharacters: options.chunkCharacters ?? 20_000 } });
  const layers = segment.run(
    { text, blocks: options.blocks ?? [], metadata: { ...METADATA, text, title: options.title ?? null } },
    { config, isEngineRequired: false, models: [], note: (note) => notes.push(note), notes: () => [] },
  );
  if (layers instanceof Promise) throw new Error('the segment stage is synchronous');
  return { ...layers, notes };
}

export function sentencesOf(text: string): string[] {
  return segmentText(text).sentences.map(({ start, end }) => text.slice(start, end));
}
