import { describe, expect, it } from 'vitest';
import { href, readPlace } from '../../desk/src/router.ts';
import {
  countFilters,
  daysOfMonth,
  queryOf,
  readFilters,
  toggled,
  withBeginning,
  withoutFilters,
} from '../../desk/src/search/filters.ts';

describe('filters of the search', () => {
  const address =
    '#/search?q=%22the+bus%22&speaker=a1&speaker=b2&type=event&from=2024-05-01&to=2024-05-31&minWorth=0.5';

  it('stand in the address as they are, and come back out of it', () => {
    const filters = readFilters(readPlace(address).query);
    expect(filters).toMatchObject({
      q: '"the bus"',
      speaker: ['a1', 'b2'],
      type: ['event'],
      kind: [],
      minWorth: '0.5',
    });
    expect(readFilters(readPlace(href(['search'], queryOf(filters))).query)).toEqual(filters);
  });

  it('are counted, toggled and cleared; the words stay', () => {
    const filters = readFilters(readPlace(address).query);
    expect(countFilters(filters)).toBe(6);
    expect(toggled(filters, 'speaker', 'a1').speaker).toEqual(['b2']);
    expect(toggled(filters, 'kind', 'direct').kind).toEqual(['direct']);
    expect(countFilters(withoutFilters(filters))).toBe(0);
    expect(withoutFilters(filters).q).toBe('"the bus"');
  });

  it.each([
    ['2024-05', '2024-05-31', 'thirty-one days'],
    ['2024-02', '2024-02-29', 'a leap year'],
    ['2023-02', '2023-02-28', 'none'],
    ['2023-12', '2023-12-31', 'the last month'],
  ])('the last day of %s is %s (%s)', (month, to) => {
    expect(daysOfMonth(month)).toEqual({ from: `${month}-01`, to });
  });
});

describe('a word that is being typed', () => {
  const rows: readonly (readonly [typed: string, expected: string | null, reason: string])[] = [
    ['clim', 'clim*', 'one word'],
    ['climate pol', 'climate pol*', 'the last of them'],
    ['naïve Mö', 'naïve Mö*', 'letters of any language'],
    ['"climate" pol', '"climate" pol*', 'behind a phrase'],
    ['"climate pol', null, 'within a phrase that is open'],
    ['“climate pol', null, 'the same with curly marks'],
    ['clim*', null, 'a beginning already'],
    ['bus -clim', null, 'what must not be there is no beginning'],
    ['U.S.', null, 'no ordinary word'],
    ['', null, 'nothing'],
    ['  ', null, 'blanks'],
  ];
  it.each(rows)('%j is a beginning: %j (%s)', (typed, expected) => {
    expect(withBeginning(typed)).toBe(expected);
  });
});
