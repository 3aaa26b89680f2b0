import { describe, expect, it } from 'vitest';
import { type BatchResult, extractBatch } from '../../src/batch/extract-batch.ts';
import { OnrecordError } from '../../src/errors.ts';
import { failedItem, type InputItem } from '../../src/formats/item.ts';

const ORIGIN = { path: 'x', line: null };

async function* items(...ids: readonly string[]): AsyncGenerator<InputItem> {
  await Promise.resolve();
  for (const id of ids) {
    yield id.startsWith('!')
      ? failedItem(ORIGIN, id, new OnrecordError('invalid-json', 'broken'))
      : { ok: true, origin: ORIGIN, input: { id, text: id } };
  }
}

async function run(results: AsyncGenerator<BatchResult>): Promise<string[]> {
  const found: string[] = [];
  for await (const result of results)
    found.push(result.ok ? result.line : `${result.failure.id ?? ''} ${result.failure.code}`);
  return found;
}

/** An extractor whose first documents take longest. */
function slowest(total: number): (input: { readonly id: string }) => Promise<{ line: string }> {
  let turns = total;
  return async ({ id }) => {
    for (let left = turns--; left > 0; left--) await Promise.resolve();
    if (id === 'bad') throw new OnrecordError('empty-text', 'the text is empty');
    if (id === 'defect') throw new TypeError('x is not a function');
    return { line: id };
  };
}

describe('extractBatch', () => {
  it.each([1, 2, 3, 100])('keeps the order with %i at a time', async (window) => {
    const ids = Array.from({ length: 20 }, (_, i) => `d${i}`);
    expect(await run(extractBatch(items(...ids), slowest(20), window))).toEqual(ids);
  });

  it('gives failures in their places', async () => {
    expect(await run(extractBatch(items('a', '!b', 'bad', 'defect', 'c'), slowest(5), 2))).toEqual([
      'a',
      '!b invalid-json',
      'bad empty-text',
      'defect stage-failed',
      'c',
    ]);
  });

  it('asks an earlier run first', async () => {
    const previous = ({ id }: { readonly id: string }): Promise<string | null> =>
      Promise.resolve(id === 'a' ? '{"made":"before"}' : null);
    expect(await run(extractBatch(items('a', 'b'), slowest(2), 1, previous))).toEqual(['{"made":"before"}', 'b']);
  });
});
