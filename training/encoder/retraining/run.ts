import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describeError, OnrecordError } from '../../../src/errors.ts';
import { evaluate, type Evaluation } from '../../../src/evaluation/index.ts';
import type { GoldDocument } from '../../../src/evaluation/gold.ts';
import { metricsOf } from '../../../src/evaluation/measures.ts';
import { counted } from '../../../src/evaluation/output/paint.ts';
import { loadEncoder } from '../../../src/models/encoder/encoder.ts';
import { createPipeline } from '../../../src/pipeline/pipeline.ts';
import { createWindowMaker } from '../windows.ts';
import { readTrainingGold, writeGoldWindows } from './gold.ts';
import { sideBySide } from './scores.ts';
import type { Trainer } from './trainer.ts';

export interface RetrainOptions {
  /** Folder with annotated documents. */
  readonly gold: string;
  /** Folder for the retrained encoder. */
  readonly out: string;
  /** Folder with the encoder to go on from. */
  readonly start: string;
  /** How often every document is read; may be a fraction. */
  readonly epochs: number;
}

/** What a run tells while it works; both scores are among it. */
export type Say = (line: string) => void;

export interface Retraining {
  readonly before: Evaluation;
  readonly after: Evaluation;
}

/**
 * Trains an encoder further on annotated documents and scores it before and after on those of them that were held out, with the
 * whole pipeline.
 *
 * @param options paths absolute, or relative to the working directory
 * @throws OnrecordError for gold that is not enough, an encoder that cannot be loaded, a trainer that cannot run or fails
 */
export async function retrain(options: RetrainOptions, trainer: Trainer, say: Say): Promise<Retraining> {
  const [start, out] = [resolve(options.start), resolve(options.out)];
  if (start === out) {
    throw new OnrecordError('bad-usage', 'the retrained encoder would overwrite the one that it starts from', {
      received: options.out,
      hint: 'name another folder',
    });
  }
  trainer.check();
  const { split, problems } = await readTrainingGold(options.gold, process.cwd());
  for (const problem of problems) say(`left out: ${describeError(problem)}`);
  await loadEncoder(start);
  mkdirSync(out, { recursive: true });
  const windows = mkdtempSync(join(tmpdir(), 'onrecord-retrain-'));
  try {
    const windowsOf = createWindowMaker(readFileSync(join(start, 'vocab.txt'), 'utf8'));
    const { train } = await writeGoldWindows(split, windowsOf, windows);
    const { length: held } = split.heldOut;
    say(`${counted(split.train.length, 'document')} to train on (${counted(train, 'window')}), ${held} held out`);
    const before = await score(start, split.heldOut);
    trainer.train({ windows, start, out, epochs: options.epochs });
    const after = await score(out, split.heldOut);
    say(`\nScores on the ${counted(held, 'document')} held out:`);
    for (const line of sideBySide(before, after)) say(line);
    const summary = {
      epochs: options.epochs,
      trainedOn: split.train.length,
      heldOut: split.heldOut.map(({ id }) => id),
      before: Object.fromEntries(metricsOf(before.tallies)),
      after: Object.fromEntries(metricsOf(after.tallies)),
    };
    writeFileSync(join(out, 'retraining.json'), `${JSON.stringify(summary, null, 2)}\n`);
    say(`\nUse it with --set encoder.folder=${options.out}`);
    return { before, after };
  } finally {
    rmSync(windows, { recursive: true, force: true });
  }
}

async function score(folder: string, gold: readonly GoldDocument[]): Promise<Evaluation> {
  const evaluation = await evaluate(createPipeline({ config: { engine: 'accurate', encoder: { folder } } }), gold);
  const [failure] = evaluation.failures;
  if (failure !== undefined) throw failure.error;
  return evaluation;
}
