import type { Config } from '../config.ts';
import type { ModelInfo } from '../document/layers.ts';
import { describeError } from '../errors.ts';
import { loadClaimReader } from '../models/claim-reader/claim-reader.ts';
import { loadEncoder } from '../models/encoder/encoder.ts';

/** The engine that reads documents, and why it is not the one of the settings where it is not. */
export interface LoadedEngine {
  readonly engine: Config['engine'];
  /** The encoder's weights, null with the fast engine. */
  readonly encoder: ModelInfo | null;
  /** What kept the accurate engine from loading, as one line, or null. */
  readonly problem: string | null;
}

/**
 * Loads what the engine of the settings needs.
 *
 * @param isRequired whether no other engine may take over
 * @throws OnrecordError `engine-unavailable` where the accurate engine is required and cannot be loaded
 */
export async function loadEngine(config: Config, isRequired: boolean): Promise<LoadedEngine> {
  if (config.engine === 'fast') return { engine: 'fast', encoder: null, problem: null };
  try {
    const [{ info }] = await Promise.all([loadEncoder(config.encoder.folder), loadClaimReader()]);
    return { engine: 'accurate', encoder: info, problem: null };
  } catch (error) {
    if (isRequired) throw error;
    return { engine: 'fast', encoder: null, problem: describeError(error) };
  }
}
