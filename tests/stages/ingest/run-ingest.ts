import { type ConfigOverrides, resolveConfig } from '../../../src/config.ts';
import { type DocumentInput, parseInput } from '../../../src/document/input.ts';
import type { Layers } from '../../../src/document/layers.ts';
import { ingest } from '../../../src/stages/ingest/index.ts';

export interface Ingested extends Pick<Layers, 'text' | 'metadata' | 'blocks'> {
  /** Codes of the notes. */
  readonly notes: readonly string[];
}

/** What the ingest stage alone makes of an input. */
export async function runIngest(input: Partial<DocumentInput>, config: ConfigOverrides = {}): Promise<Ingested> {
  const notes: string[] = [];
  const layers = await ingest.run(
    { input: parseInput({ id: 'a', ...input }) },
    {
      config: resolveConfig(config),
      models: [],
      note: ({ code }) => void notes.push(code),
      notes: () => [],
      isEngineRequired: false,
    },
  );
  return { ...layers, notes };
}
