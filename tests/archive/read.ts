import type { OnrecordRecord } from '../../src/document/record.ts';
import { createPipeline } from '../../src/pipeline/pipeline.ts';
import { FAST_CONFIG } from '../fast-config.ts';

const pipeline = createPipeline({ config: FAST_CONFIG });

/** The record of an article, read with the fast engine. */
export function read(id: string, text: string, publishedAt: string | null = '2024-05-15'): Promise<OnrecordRecord> {
  return pipeline.extract({ id, text, publishedAt });
}

/** The record of an article in which somebody makes one claim. */
export function claiming(
  id: string,
  claim: string,
  speaker = 'Ana Ruiz',
  publishedAt = '2024-05-15',
): Promise<OnrecordRecord> {
  return read(id, `${speaker} said that ${claim}.`, publishedAt);
}
