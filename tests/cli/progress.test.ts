import { describe, expect, it } from 'vitest';
import { progressOn } from '../../src/cli/progress.ts';
import { memoryIo } from './memory-io.ts';

/** Ticks at some milliseconds, then the end. */
async function shown(times: readonly number[], { isTTY = true, enabled = true } = {}): Promise<string> {
  const io = memoryIo({ isTTY });
  let now = 0;
  const progress = progressOn(io.stderr, enabled, () => now);
  for (const time of times) {
    now = time;
    await progress.tick(() => `at ${time}`);
  }
  await progress.clear();
  return io.err().replaceAll('\r\u001b[K', '|');
}

describe('progressOn', () => {
  it.each([
    [[100, 500, 1_400], {}, '', 'short work shows nothing'],
    [[1_600, 1_700, 2_000], {}, '|at 1600|at 2000|', 'long work is shown now and then, and wiped'],
    [[1_600], { isTTY: false }, '', 'not into a file'],
    [[1_600], { enabled: false }, '', 'not when it is not wanted'],
  ])('%j %j: %j', async (times, options, expected, reason) => {
    expect(await shown(times, options), reason).toBe(expected);
  });
});
