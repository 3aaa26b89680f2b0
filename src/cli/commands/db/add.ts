import { resolve } from 'node:path';
import { describeError } from '../../../errors.ts';
import { count } from '../../../report/words.ts';
import { badUsage } from '../../command.ts';
import { progressOn } from '../../progress.ts';
import { type DbAction, withStore } from './options.ts';

/** `onrecord db add`: records into the store. */
export const addToStore: DbAction = async (paths, values, io) => {
  if (paths.length === 0) {
    throw badUsage('db', 'no records are given', 'name a file that onrecord extract wrote, or - for standard input');
  }
  const { readRecordLines } = await import('../../../store/read-lines.ts');
  return withStore(values, io, async (store) => {
    const progress = progressOn(io.stderr, true);
    const sum = { added: 0, replaced: 0, unchanged: 0, aliases: 0, corrections: 0, failed: 0 };
    const fail = async (error: unknown): Promise<void> => {
      sum.failed++;
      await progress.clear();
      await io.stderr.write(`onrecord: ${describeError(error)}\n`);
    };
    for (const path of paths) {
      try {
        const lines = readRecordLines(path === '-' ? path : resolve(io.cwd, path), io.stdin);
        const result = await store.import(lines, {
          where: path === '-' ? 'standard input' : path,
          onBatch: ({ added, replaced, unchanged }) =>
            void progress.tick(() => `${added + replaced + unchanged} records`),
        });
        for (const error of result.errors) await fail(error);
        for (const key of ['added', 'replaced', 'unchanged', 'aliases', 'corrections'] as const)
          sum[key] += result[key];
      } catch (error) {
        await fail(error);
      }
    }
    await progress.clear();
    const { added, replaced, unchanged, aliases, corrections, failed } = sum;
    const parts = [
      `${count(added, 'document')} added`,
      `${replaced} replaced`,
      `${unchanged} unchanged`,
      ...(aliases > 0 ? [`${aliases} aliases`] : []),
      ...(corrections > 0 ? [count(corrections, 'correction')] : []),
      ...(failed > 0 ? [`${failed} failed`] : []),
    ];
    await io.stderr.write(`onrecord: ${parts.join(', ')}\n`);
    return failed > 0 ? 3 : 0;
  });
};
