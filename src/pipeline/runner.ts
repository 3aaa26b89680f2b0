import type { Config } from '../config.ts';
import type { LayerName, Layers } from '../document/layers.ts';
import type { ParsedInput } from '../document/input.ts';
import type { Note } from '../document/record.ts';
import { OnrecordError } from '../errors.ts';
import type { Stage, StageContext } from './stage.ts';

/** Is told of each stage before it runs: its name, and that it is number `step` of `steps`, from 1. */
export type StageWatcher = (stage: string, step: number, steps: number) => void;

/**
 * Runs the stages in order on one document and gives back all layers.
 *
 * @param watch told of each stage before it runs
 * @throws OnrecordError as a stage threw it, or `stage-failed` around anything else, with the stage and the document's id
 */
export async function runStages(
  stages: readonly Stage[],
  input: ParsedInput,
  config: Config,
  isEngineRequired = false,
  watch?: StageWatcher,
): Promise<Partial<Pick<Layers, LayerName>>> {
  const layers: Partial<Layers> = { input };
  const notes: Note[] = [];
  const models = stages.flatMap((stage) => stage.models ?? []);
  for (const [index, stage] of stages.entries()) {
    watch?.(stage.name, index + 1, stages.length);
    const context: StageContext = {
      config,
      isEngineRequired,
      models,
      note: (note) => void notes.push({ stage: stage.name, ...note }),
      notes: () => notes,
    };
    try {
      const given = stage.run(layers as Layers, context);
      Object.assign(layers, given instanceof Promise ? await given : given);
    } catch (error) {
      throw asStageError(error, stage.name, input.id);
    }
  }
  return layers;
}

function asStageError(error: unknown, stage: string, id: string): OnrecordError {
  if (error instanceof OnrecordError) return error;
  return new OnrecordError(
    'stage-failed',
    `the stage "${stage}" failed: ${error instanceof Error ? error.message : String(error)}`,
    {
      where: `document ${id}, stage ${stage}`,
      hint: 'this is a defect of onrecord; please report it with the text',
      cause: error,
    },
  );
}
