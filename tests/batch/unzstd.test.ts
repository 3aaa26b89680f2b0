import { Zstd } from '@hpcc-js/wasm-zstd';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packerOf } from '../../src/batch/archive/compression.ts';
import { unpack } from '../../src/batch/unpack.ts';
import { unzstd } from '../../src/batch/unzstd.ts';
import { bytesOf, chunksOf } from '../formats/read-bytes.ts';

const TEXT = Array.from({ length: 4_000 }, (_, i) => `line ${i} ${(i * 7919) % 1013}\n`).join('');
const zstd = await Zstd.load();
const PACKED = zstd.compress(bytesOf(TEXT));

async function unpacked(bytes: Uint8Array, size: number): Promise<{ text: string; code: string | null }> {
  const parts: Uint8Array[] = [];
  try {
    for await (const part of unzstd(chunksOf(bytes, size))) parts.push(part);
  } catch (error) {
    return { text: Buffer.concat(parts).toString(), code: (error as { code: string }).code };
  }
  return { text: Buffer.concat(parts).toString(), code: null };
}

describe('unzstd', () => {
  it.each([64, 1_000, 1_000_000])('unpacks chunks of %i bytes', async (size) => {
    expect(await unpacked(PACKED, size)).toEqual({ text: TEXT, code: null });
  });

  it('unpacks several frames in one file', async () => {
    const two = Buffer.concat([zstd.compress(bytesOf('a\n')), zstd.compress(bytesOf('b\n')), PACKED]);
    expect(await unpacked(two, 5)).toEqual({ text: `a\nb\n${TEXT}`, code: null });
  });

  it('gives no more than some megabytes at a time of what is packed a thousand times', async () => {
    const bomb = zstd.compress(new Uint8Array(60_000_000));
    expect(bomb.length).toBeLessThan(6_000);
    let [length, longest] = [0, 0];
    for await (const part of unzstd(chunksOf(bomb, 1_000_000))) {
      length += part.length;
      longest = Math.max(longest, part.length);
    }
    expect([length, longest]).toEqual([60_000_000, 131_072]);
  });

  it.each([
    ['cut in the middle', PACKED.subarray(0, PACKED.length / 2), 'truncated-zstd'],
    ['not zstd', bytesOf('plain text that is long enough'), 'unreadable'],
    ['short and not zstd', bytesOf('x'), 'truncated-zstd'],
  ])('says what is wrong with data that is %s', async (_, bytes, code) => {
    expect((await unpacked(bytes, 1_000)).code).toBe(code);
  });

  it('ends on any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), fc.integer({ min: 1, max: 20 }), async (noise, size) => {
        const { text } = await unpacked(Uint8Array.from([...PACKED.subarray(0, 30), ...noise]), size);
        expect(TEXT.startsWith(text) || text.length < 1_000_000).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it.each(['none', 'gzip', 'zstd'] as const)('what was packed as %s comes back, also in pieces', async (packing) => {
    const pack = await packerOf(packing);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 200 }), { minLength: 1, maxLength: 5 }), async (blocks) => {
        const packed = Buffer.concat(await Promise.all(blocks.map((block) => pack(block))));
        const parts: Uint8Array[] = [];
        for await (const part of unpack(chunksOf(packed, 11), packing)) parts.push(part);
        expect(Buffer.concat(parts).equals(Buffer.concat(blocks))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});
