import { describe, expect, it } from 'vitest';
import { extractBatch, type ItemResult } from '../../src/batch/extract-batch.ts';
import type { Extracted, Extractor } from '../../src/batch/extract-item.ts';
import { OnrecordError } from '../../src/errors.ts';
import { failedItem, isRaw, type UnreadItem } from '../../src/formats/item.ts';
import { bytesOf } from '../formats/read-bytes.ts';

const ORIGIN = { path: 'x', line: null };
const WINDOW = { documents: 4, bytes: 1_000 };

async function* items(...ids: readonly string[]): AsyncGenerator<UnreadItem> {
  await Promise.resolve();
  for (const id of ids) {
    if (id === '') yield { raw: bytesOf(' '), origin: ORIGIN };
    else if (id.startsWith('!')) yield failedItem(ORIGIN, id, new OnrecordError('invalid-json', 'broken'));
    else yield { ok: true, origin: ORIGIN, input: { id, text: id } };
  }
}

async function run(results: AsyncGenerator<ItemResult>): Promise<string[]> {
  const found: string[] = [];
  for await (const { result } of results) {
    if (result === null) found.push('blank');
    else if (result.ok) found.push(new TextDecoder().decode(result.bytes));
    else found.push(`${result.failure.id ?? ''} ${result.failure.code}`);
  }
  return found;
}

/** An extractor whose first documents take longest; it tells how many it had at a time. */
function slowest(total: number): { readonly extractor: Extractor; readonly most: () => number } {
  let turns = total;
  let now = 0;
  let most = 0;
  const work = async (item: UnreadItem): Promise<Extracted | null> => {
    for (let left = turns--; left > 0; left--) await Promise.resolve();
    if (isRaw(item)) return null;
    if (!item.ok) return { ok: false, id: item.id, error: item.error };
    const { id } = item.input;
    if (id === 'bad') return { ok: false, id, error: new OnrecordError('empty-text', 'the text is empty') };
    return { ok: true, id, bytes: bytesOf(id) };
  };
  return {
    async extractor(item) {
      most = Math.max(most, ++now);
      const extracted = await work(item);
      now--;
      return extracted;
    },
    most: () => most,
  };
}

describe('extractBatch', () => {
  it.each([1, 2, 3, 100])('keeps the order with %i at a time, and has no more', async (documents) => {
    const ids = Array.from({ length: 20 }, (_, i) => `d${i}`);
    const { extractor, most } = slowest(20);
    expect(await run(extractBatch(items(...ids), extractor, { documents, bytes: 1_000 }))).toEqual(ids);
    expect(most()).toBeLessThanOrEqual(documents);
    expect(most()).toBeGreaterThanOrEqual(Math.min(documents, 2));
  });

  it('has no more bytes on their way than the window, but for one document', async () => {
    const { extractor, most } = slowest(5);
    await run(extractBatch(items('aaaa', 'bbbb', 'cccc', 'dddd'), extractor, { documents: 100, bytes: 10 }));
    expect(most()).toBe(2);
  });

  it('gives failures and blank lines in their places', async () => {
    const { extractor } = slowest(5);
    expect(await run(extractBatch(items('a', '!b', 'bad', '', 'c'), extractor, WINDOW))).toEqual([
      'a',
      '!b invalid-json',
      'bad empty-text',
      'blank',
      'c',
    ]);
  });

  it('asks an earlier run first', async () => {
    const previous = (item: UnreadItem): Promise<{ id: string; bytes: Uint8Array } | null> =>
      Promise.resolve(!isRaw(item) && item.ok && item.input.id === 'a' ? { id: 'a', bytes: bytesOf('before') } : null);
    const { extractor } = slowest(2);
    expect(await run(extractBatch(items('a', 'b'), extractor, WINDOW, previous))).toEqual(['before', 'b']);
  });

  it('answers each document of a feed before the next one comes', async () => {
    const answered: string[] = [];
    async function* feed(): AsyncGenerator<UnreadItem> {
      for (const id of ['a', 'b', 'c']) {
        yield { ok: true, origin: ORIGIN, input: { id, text: id } };
        await new Promise((done) => setTimeout(done, 5));
        expect(answered.at(-1)).toBe(id);
      }
    }
    for await (const { result } of extractBatch(feed(), slowest(3).extractor, { documents: 100, bytes: 1_000 })) {
      answered.push(result?.ok === true ? result.id : 'failed');
    }
    expect(answered).toEqual(['a', 'b', 'c']);
  });

  it('throws what reading throws', async () => {
    async function* broken(): AsyncGenerator<UnreadItem> {
      yield* items('a');
      throw new Error('the disk is gone');
    }
    await expect(run(extractBatch(broken(), slowest(1).extractor, WINDOW))).rejects.toThrow('the disk is gone');
  });
});
