import { type Config, type ConfigOverrides, resolveConfig } from '../config.ts';
import { type DocumentInput, parseInput } from '../document/input.ts';
import type { OnrecordRecord } from '../document/record.ts';
import { OnrecordError } from '../errors.ts';
import { type LoadedEngine, loadEngine } from './engine.ts';
import { runStages, type StageWatcher } from './runner.ts';
import type { Stage } from './stage.ts';
import { STAGES } from './stages.ts';

export interface PipelineOptions {
  /** Settings to put over the defaults of `pipeline.config.json`. */
  readonly config?: ConfigOverrides;
}

/** What became of one document of a batch. */
export type ExtractionResult =
  | { readonly ok: true; readonly index: number; readonly id: string; readonly record: OnrecordRecord }
  | { readonly ok: false; readonly index: number; readonly id: string | null; readonly error: OnrecordError };

export interface Pipeline {
  readonly config: Config;
  readonly stages: readonly Stage[];
  /**
   * Loads the engine, which the first document does otherwise.
   *
   * @returns the engine that reads documents; the fast one where the accurate one cannot be loaded and was not asked for by name
   * @throws OnrecordError `engine-unavailable` where it was asked for by name and cannot be loaded
   */
  load(): Promise<LoadedEngine>;
  /**
   * Extracts one document.
   *
   * @param input a text, or an input document (`id` and `text` or `html`, the rest optional)
   * @param watch told of each stage before it runs
   * @returns the validated `onrecord/1` record
   * @throws OnrecordError `invalid-field` or `empty-text` for an input that cannot be read, `engine-unavailable` as `load`
   */
  extract(input: string | DocumentInput, watch?: StageWatcher): Promise<OnrecordRecord>;
  /**
   * Extracts documents one after another, in order; a document that fails gives a result with its error and costs no other.
   *
   * @param inputs any iterable, also an asynchronous one
   */
  extractAll(
    inputs: AsyncIterable<string | DocumentInput> | Iterable<string | DocumentInput>,
  ): AsyncGenerator<ExtractionResult>;
}

/**
 * Builds a pipeline: checks the settings and the order of the stages once; what it gives back is frozen and can be shared.
 *
 * The engine is accurate unless the settings say otherwise. Asked for by name it is required; else the fast one takes over where
 * it cannot be loaded, and every record has a note that says why.
 *
 * @throws OnrecordError `bad-config` for a setting that does not exist or has a bad value
 */
export function createPipeline(options: PipelineOptions = {}): Pipeline {
  const config = resolveConfig(options.config);
  const isEngineRequired = options.config?.engine === 'accurate';
  const { stages } = STAGES;
  const extract = async (input: string | DocumentInput, watch?: StageWatcher): Promise<OnrecordRecord> => {
    const layers = await runStages(stages, parseInput(input), config, isEngineRequired, watch);
    return layers.record!;
  };
  return Object.freeze({
    config,
    stages,
    load: () => loadEngine(config, isEngineRequired),
    extract,
    async *extractAll(inputs: AsyncIterable<string | DocumentInput> | Iterable<string | DocumentInput>) {
      let index = 0;
      for await (const input of inputs) {
        yield await settle(extract, input, index++);
      }
    },
  });
}

async function settle(
  extract: Pipeline['extract'],
  input: string | DocumentInput,
  index: number,
): Promise<ExtractionResult> {
  const id = typeof input === 'string' ? `text-${index + 1}` : input.id;
  try {
    return { ok: true, index, id, record: await extract(typeof input === 'string' ? { id, text: input } : input) };
  } catch (cause) {
    const error =
      cause instanceof OnrecordError
        ? cause
        : new OnrecordError('stage-failed', cause instanceof Error ? cause.message : String(cause), { cause });
    return { ok: false, index, id: typeof id === 'string' ? id : null, error };
  }
}
