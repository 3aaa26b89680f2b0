// Trains the encoder further on annotated documents: npm run retrain -- GOLD_FOLDER OUT_FOLDER (docs/retraining.md)
import { describeError, OnrecordError } from '../../src/errors.ts';
import { readOptions } from './retraining/options.ts';
import { retrain } from './retraining/run.ts';
import { pythonTrainer } from './retraining/trainer.ts';

try {
  const { python, ...options } = readOptions(process.argv.slice(2));
  await retrain(options, pythonTrainer(python), (line) => {
    console.log(line);
  });
} catch (error) {
  if (!(error instanceof OnrecordError)) throw error;
  console.error(`onrecord: ${describeError(error)}`);
  process.exitCode = error.code === 'bad-usage' ? 2 : 1;
}
