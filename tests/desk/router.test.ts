import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { href, readPlace } from '../../desk/src/router.ts';

describe('places', () => {
  const rows: readonly (readonly [hash: string, path: readonly string[], query: string, reason: string])[] = [
    ['', [], '', 'no hash is the first page'],
    ['#/', [], '', 'so is an empty one'],
    ['#/search?q=bus&type=event', ['search'], 'q=bus&type=event', 'a query stands behind ?'],
    ['#/documents/a%2Fb%3Fc', ['documents', 'a/b?c'], '', 'parts are decoded'],
    ['#/documents/100%', ['documents', '100%'], '', 'a broken escape is taken as it stands'],
    ['#/search?q=a?b', ['search'], 'q=a%3Fb', 'only the first ? counts'],
  ];
  it.each(rows)('%j is %j with %j (%s)', (hash, path, query) => {
    const place = readPlace(hash);
    expect([place.path, place.query.toString()]).toEqual([path, query]);
  });

  it('come back from their address as they were', () => {
    const part = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/\p{Surrogate}/u.test(text));
    fc.assert(
      fc.property(fc.array(part), fc.dictionary(part, part), (path, query) => {
        const place = readPlace(href(path, query));
        expect(place.path).toEqual(path);
        expect(Object.fromEntries(place.query)).toEqual({ ...query });
      }),
    );
  });
});
