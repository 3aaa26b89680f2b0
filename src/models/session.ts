import type ort from 'onnxruntime-node';
import { OnrecordError } from '../errors.ts';
import { onnxRuntime } from './node-modules.ts';

/** A model opened by ONNX Runtime. */
export interface Session {
  readonly outputNames: readonly string[];
  /** @param inputs by name, rows of equal length one after another */
  run(inputs: Readonly<Record<string, Int32Array>>, rows: number): Promise<ort.InferenceSession.OnnxValueMapType>;
}

/**
 * Opens a model for one thread.
 *
 * @param name of its file, for messages
 * @param external bytes that the model has outside of its file, by the place that it names for them
 * @throws OnrecordError `engine-unavailable` where the model or the native library cannot be loaded
 */
export async function openSession(
  model: Uint8Array,
  name: string,
  external: Readonly<Record<string, Uint8Array>> = {},
): Promise<Session> {
  const runtime = await onnxRuntime().catch((cause: unknown) => {
    throw noRuntime(cause);
  });
  const session = await runtime.InferenceSession.create(model, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    graphOptimizationLevel: 'all',
    enableCpuMemArena: true,
    externalData: Object.entries(external).map(([path, data]) => ({ path, data })),
  }).catch((cause: unknown) => {
    throw new OnrecordError('engine-unavailable', `${name} cannot be opened`, {
      received: firstLine(cause),
      hint: 'install the package again, or write the folder again with the training command',
      cause,
    });
  });
  return {
    outputNames: session.outputNames,
    run: (inputs, rows) => {
      const tensors = Object.entries(inputs).map(
        ([key, values]) => [key, new runtime.Tensor('int32', values, [rows, values.length / rows])] as const,
      );
      return session.run(Object.fromEntries(tensors));
    },
  };
}

function noRuntime(cause: unknown): OnrecordError {
  return new OnrecordError('engine-unavailable', 'the native library of the accurate engine cannot be loaded', {
    expected: 'onnxruntime-node with its library for this system',
    received: firstLine(cause),
    hint: 'install the package with its optional dependencies, or use --engine fast',
    cause,
  });
}

function firstLine(cause: unknown): string {
  return (cause instanceof Error ? cause.message : String(cause)).split('\n')[0]!;
}
