import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { OnrecordError } from '../../../../src/errors.ts';
import { retrain, type RetrainOptions } from '../../../../training/encoder/retraining/run.ts';
import type { Trainer, TrainingOrder } from '../../../../training/encoder/retraining/trainer.ts';
import { attributionOf, jsonLines, temporaryFolder, TEXTS } from './folders.ts';

const TINY = 'tests/models/encoder/tiny';
const folder = temporaryFolder();
const gold = folder.write(
  'gold',
  jsonLines(TEXTS, (text) => ({ attributions: [attributionOf(text)] })),
);
afterAll(() => {
  folder.remove();
});

/** A trainer that learns nothing: it writes the encoder that it starts from. */
function copying(orders: (TrainingOrder & { readonly files: string[] })[] = []): Trainer {
  return {
    check: () => undefined,
    train(order) {
      orders.push({ ...order, files: readdirSync(order.windows) });
      cpSync(order.start, order.out, { recursive: true });
    },
  };
}

async function run(options: Partial<RetrainOptions>, trainer: Trainer) {
  const lines: string[] = [];
  const all = { gold, out: join(folder.path, 'out'), start: TINY, epochs: 1, ...options };
  const result = await retrain(all, trainer, (line) => lines.push(line));
  return { ...result, lines, out: all.out };
}

describe('retrain', () => {
  it('scores before and after on the documents held out, and says how to use the encoder', async () => {
    const orders: (TrainingOrder & { readonly files: string[] })[] = [];
    const { before, after, lines, out } = await run({}, copying(orders));
    expect(before.documents.map(({ id }) => id)).toEqual(after.documents.map(({ id }) => id));
    expect(before.documents).toHaveLength(2);
    expect([...after.tallies]).toEqual([...before.tallies]);
    expect(lines[0]).toBe('8 documents to train on (8 windows), 2 held out');
    expect(lines.find((line) => line.startsWith('quotes@0.5'))).toMatch(/F1 +2 +\d\.\d{3} +\d\.\d{3} +0\.000$/);
    expect(lines.some((line) => /^(?:dates|types|phenomena)/.test(line))).toBe(false);
    expect(lines.at(-1)).toBe(`\nUse it with --set encoder.folder=${out}`);
    expect(orders[0]!.files.sort()).toEqual(['held-out.jsonl', 'train.jsonl']);
    expect(existsSync(orders[0]!.windows), 'windows are not left behind').toBe(false);
  });

  it('writes both scores beside the encoder', async () => {
    const { out, after } = await run({ out: join(folder.path, 'kept') }, copying());
    const summary = JSON.parse(readFileSync(join(out, 'retraining.json'), 'utf8')) as Record<string, unknown>;
    expect(summary).toMatchObject({ epochs: 1, trainedOn: 8, heldOut: after.documents.map(({ id }) => id) });
    expect(summary.before).toEqual(summary.after);
  });

  const never: Trainer = {
    check: () => undefined,
    train: () => {
      throw new Error('it must not come to this');
    },
  };
  const noPython: Trainer = {
    ...never,
    check: () => {
      throw new OnrecordError('bad-usage', 'no Python');
    },
  };
  const writesNothing: Trainer = { check: () => undefined, train: () => undefined };
  const rows: readonly (readonly [
    options: Partial<RetrainOptions>,
    trainer: Trainer,
    code: string,
    message: RegExp,
    reason: string,
  ])[] = [
    [{ out: `${TINY}/` }, never, 'bad-usage', /would overwrite/, 'the encoder that it starts from'],
    [{ gold: join(folder.path, 'nowhere') }, noPython, 'bad-usage', /no Python/, 'Python is asked for first'],
    [{ gold: join(folder.path, 'nowhere') }, never, 'unreadable', /cannot be read/, 'no such folder'],
    [{ start: 'tests' }, never, 'engine-unavailable', /encoder\.json/, 'no encoder to start from'],
    [{ out: join(folder.path, 'none') }, writesNothing, 'engine-unavailable', /encoder\.json/, 'no encoder came out'],
  ];
  it.each(rows)('%j fails', async (options, trainer, code, message) => {
    await expect(run(options, trainer)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message) as unknown,
    });
  });

  it('tells of the documents that it leaves out', async () => {
    const broken = folder.write('broken', {
      ...jsonLines(TEXTS, (text) => ({ attributions: [attributionOf(text)] })),
      'a.json': '{',
    });
    const { lines } = await run({ gold: broken, out: join(folder.path, 'rest') }, copying());
    expect(lines[0]).toMatch(/^left out: bad-gold: this is not JSON; in .*a\.json/);
  });
});
