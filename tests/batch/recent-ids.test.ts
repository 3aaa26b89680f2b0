import { expect, it } from 'vitest';
import { recentIds } from '../../src/batch/recent-ids.ts';

it('tells ids among the last ones, and forgets those long before', () => {
  const ids = recentIds(3);
  const seen = ['a', 'b', 'a', 'c', 'd', 'b', 'e', 'f', 'g', 'h', 'i', 'j', 'a'].map((id) => ids.isRepeated(id));
  expect(seen).toEqual([false, false, true, false, false, true, false, false, false, false, false, false, false]);
  expect(ids.repeated()).toBe(2);
});
