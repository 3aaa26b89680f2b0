import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gunzip } from '../../src/batch/gunzip.ts';
import { bytesOf, chunksOf } from '../formats/read-bytes.ts';

const TEXT = Array.from({ length: 4_000 }, (_, i) => `line ${i * i} of the text`).join('\n');
const PACKED = gzipSync(TEXT);

async function unpack(bytes: Uint8Array, size: number): Promise<{ text: string; code: string | null }> {
  const parts: Uint8Array[] = [];
  try {
    for await (const part of gunzip(chunksOf(bytes, size))) parts.push(part);
  } catch (error) {
    return { text: Buffer.concat(parts).toString(), code: (error as { code: string }).code };
  }
  return { text: Buffer.concat(parts).toString(), code: null };
}

describe('gunzip', () => {
  it.each([64, 1_000, 1_000_000])('unpacks chunks of %i bytes', async (size) => {
    expect(await unpack(PACKED, size)).toEqual({ text: TEXT, code: null });
  });

  it('unpacks several members in one file', async () => {
    const two = Buffer.concat([gzipSync('a\n'), gzipSync('b\n')]);
    expect(await unpack(two, 5)).toEqual({ text: 'a\nb\n', code: null });
  });

  it.each([1, 7, 1_000])('passes over %i zeros behind the end', async (zeros) => {
    expect(await unpack(Buffer.concat([PACKED, new Uint8Array(zeros)]), 64)).toEqual({ text: TEXT, code: null });
    expect(await unpack(Buffer.concat([PACKED, new Uint8Array(zeros)]), 1_000_000)).toEqual({ text: TEXT, code: null });
  });

  it.each([64, 1_000_000])('gives what stands before a cut (chunks of %i bytes)', async (size) => {
    const { text, code } = await unpack(PACKED.subarray(0, PACKED.length / 2), size);
    expect(code).toBe('truncated-gzip');
    expect(text.length).toBeGreaterThan(TEXT.length / 4);
    expect(TEXT.startsWith(text)).toBe(true);
  });

  it.each([
    ['cut inside its trailer', PACKED.subarray(0, PACKED.length - 3), 'truncated-gzip'],
    ['not gzip', bytesOf('plain text'), 'unreadable'],
    ['changed inside', PACKED.map((byte, i) => (i === PACKED.length >> 1 ? byte ^ 0xff : byte)), 'unreadable'],
  ])('says what is wrong with data that is %s', async (_, bytes, code) => {
    expect((await unpack(bytes, 1_000)).code).toBe(code);
  });

  it('passes on what reading throws', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(PACKED.subarray(0, 100));
      throw new Error('the disk is gone');
    }
    await expect(
      gunzip(broken())
        .next()
        .then(() => gunzip(broken()).return(undefined)),
    ).resolves.toMatchObject({ done: true });
    const all = async (): Promise<void> => {
      for await (const part of gunzip(broken())) expect(part).toBeInstanceOf(Uint8Array);
    };
    await expect(all()).rejects.toThrow('the disk is gone');
  });

  it('ends on any bytes, with an error or without', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), fc.integer({ min: 1, max: 20 }), async (noise, size) => {
        const bytes = Uint8Array.from([...PACKED.subarray(0, 30), ...noise]);
        expect((await unpack(bytes, size)).code).not.toBeNull();
      }),
      { numRuns: 50 },
    );
  });
});
