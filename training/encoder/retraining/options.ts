import { parseArgs } from 'node:util';
import { OnrecordError } from '../../../src/errors.ts';
import type { RetrainOptions } from './run.ts';

export const USAGE = 'npm run retrain -- GOLD_FOLDER OUT_FOLDER [--epochs N] [--python PATH] [--start FOLDER]';
const EPOCHS = 4;
const START = 'models/encoder';

/**
 * Reads the arguments of the command.
 *
 * @throws OnrecordError `bad-usage` for a folder that is missing, an option that does not exist, epochs that are no number
 */
export function readOptions(args: readonly string[]): RetrainOptions & { readonly python: string } {
  const { values, positionals } = parse(args);
  const [gold, out, ...more] = positionals;
  if (gold === undefined || out === undefined || more.length > 0) {
    throw badUsage(`${positionals.length} folders are named, not two`);
  }
  const epochs = Number(values.epochs ?? EPOCHS);
  if (!Number.isFinite(epochs) || epochs <= 0) {
    throw badUsage(`--epochs is "${values.epochs ?? ''}", not a number above 0`);
  }
  const python = values.python ?? (process.platform === 'win32' ? 'python' : 'python3');
  return { gold, out, epochs, python, start: values.start ?? START };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { epochs: { type: 'string' }, python: { type: 'string' }, start: { type: 'string' } },
      allowPositionals: true,
    });
  } catch (error) {
    throw badUsage(error instanceof Error ? error.message.split('. ')[0]! : String(error));
  }
}

function badUsage(message: string): OnrecordError {
  return new OnrecordError('bad-usage', message, { hint: USAGE });
}
