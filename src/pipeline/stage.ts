import type { LayerName, Layers, ModelInfo } from '../document/layers.ts';
import type { Note } from '../document/record.ts';
import type { Config } from '../config.ts';

/** What a stage may use besides its layers. */
export interface StageContext {
  readonly config: Config;
  /** Whether the engine was asked for by name, so that no other may take over. */
  readonly isEngineRequired: boolean;
  /** Puts a doubt on the document; the stage's name is filled in by the runner. */
  readonly note: (note: Omit<Note, 'stage'>) => void;
  /** All notes so far, for the stage that writes the record. */
  readonly notes: () => readonly Note[];
  /** Weights read by all stages of this pipeline. */
  readonly models: readonly ModelInfo[];
}

/**
 * One step of the pipeline: reads the layers that it needs, gives new ones, edits nothing.
 *
 * @typeParam Needs layers that earlier stages must have given
 * @typeParam Gives layers that this stage adds
 */
export interface Stage<Needs extends LayerName = LayerName, Gives extends LayerName = LayerName> {
  readonly name: string;
  readonly needs: readonly Needs[];
  readonly gives: readonly Gives[];
  /** Weights that this stage reads; they are named in the record's `pipeline.models`. */
  readonly models?: readonly ModelInfo[];
  run(layers: Pick<Layers, Needs>, context: StageContext): Pick<Layers, Gives> | Promise<Pick<Layers, Gives>>;
}

/** Defines a stage; the type parameters are read from `needs` and `gives`. */
export function defineStage<const Needs extends LayerName, const Gives extends LayerName>(
  stage: Stage<Needs, Gives>,
): Stage<Needs, Gives> {
  return Object.freeze(stage);
}
