import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkDigest, openModelFolder } from '../../src/models/model-folder.ts';

const scratch = mkdtempSync(join(tmpdir(), 'onrecord-models-'));
writeFileSync(join(scratch, 'weights.bin'), Uint8Array.of(1, 2, 3, 4, 5));
afterAll(() => {
  rmSync(scratch, { recursive: true });
});

describe('a folder of weights', () => {
  it('is read by the names of its files, whole or in part', async () => {
    const folder = await openModelFolder(scratch, 'encoder', 'weights.bin');
    expect([...(await folder.read('weights.bin'))]).toEqual([1, 2, 3, 4, 5]);
    expect([...(await folder.readPart('weights.bin', 1, 3))]).toEqual([2, 3, 4]);
  });

  it('gives what is there where a file is shorter than it should be, for its digest to be refused', async () => {
    const folder = await openModelFolder(scratch, 'encoder', 'weights.bin');
    expect([...(await folder.readPart('weights.bin', 3, 10))]).toEqual([4, 5]);
  });

  it('says which file is missing', async () => {
    const folder = await openModelFolder(scratch, 'encoder', 'weights.bin');
    const expected = { code: 'engine-unavailable', message: expect.stringContaining('other.bin') as string };
    await expect(folder.read('other.bin')).rejects.toMatchObject(expected);
    await expect(folder.readPart('other.bin', 0, 1)).rejects.toMatchObject(expected);
  });

  it('is that of the package where none is named', async () => {
    const folder = await openModelFolder(null, 'claims-head', 'head.json');
    expect((await folder.read('head.json')).length).toBeGreaterThan(100);
    await expect(openModelFolder(null, 'none', 'none.json')).rejects.toMatchObject({ code: 'engine-unavailable' });
  });
});

describe('checkDigest', () => {
  const bytes = Uint8Array.of(1, 2, 3);
  const names = { what: 'weights.bin', says: 'weights.json', where: '/models' };

  it('lets pass what has the digest', async () => {
    await expect(checkDigest(bytes, sha256(bytes), names)).resolves.toBeUndefined();
  });

  it('says what was expected and what came', async () => {
    const other = sha256(Uint8Array.of(1, 2, 4));
    await expect(checkDigest(bytes, other, names)).rejects.toMatchObject({
      code: 'engine-unavailable',
      expected: `SHA-256 ${other}`,
      received: `SHA-256 ${sha256(bytes)}`,
    });
  });
});

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
