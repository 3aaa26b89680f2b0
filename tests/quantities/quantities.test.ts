import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tokens } from '../../src/document/layers.ts';
import { findQuantities } from '../../src/quantities/index.ts';
import { readTokens } from './read-tokens.ts';

const rows: readonly (readonly [string, readonly string[], string])[] = [
  ['He sold 12 rockets.', ['12 | 12 | null'], 'digits'],
  ['He sold 2,022 rockets.', ['2,022 | 2022 | null'], 'a thousands comma'],
  ['He sold twenty-one rockets.', ['twenty-one | 21 | null'], 'words'],
  ['He sold two hundred and six rockets.', ['two hundred and six | 206 | null'], 'long words'],
  ['He sold a dozen rockets and half a dozen boats.', ['a dozen | 12 | null', 'half a dozen | 6 | null'], 'dozens'],
  ['Some 1.1 million people fled.', ['1.1 million | 1100000 | null'], 'no noise of binary fractions'],
  ['Some 5m people fled.', ['5m | 5000000 | null'], 'a letter for millions before a noun'],
  ['It paid half a million dollars.', ['half a million dollars | 500000 | USD'], 'money in words'],
  ['It paid $5.2m and £3bn.', ['$5.2m | 5200000 | USD', '£3bn | 3000000000 | GBP'], 'signs and letters'],
  ['It paid €2.5 million.', ['€2.5 million | 2500000 | EUR'], 'euros'],
  ['It paid C$4.20 or US$3.', ['C$4.20 | 4.2 | CAD', 'US$3 | 3 | USD'], 'dollars of other countries'],
  ['It paid Rs 500 crore.', ['Rs 500 crore | 5000000000 | INR'], 'rupees and crore'],
  [
    'It paid five Canadian dollars and 30 pence.',
    ['five Canadian dollars | 5 | CAD', '30 pence | 0.3 | GBP'],
    'by nation',
  ],
  ['A $1.5-billion bridge.', ['$1.5-billion | 1500000000 | USD'], 'a hyphen'],
  [
    'Petrol costs 148.6p, bonds NOK 374 billion.',
    ['148.6p | 1.486 | GBP', 'NOK 374 billion | 374000000000 | NOK'],
    'pence and ISO 4217 codes',
  ],
  ['It was 37C in Athens.', ['37C | 37 | degree Celsius'], 'degrees'],
  ['Output fell by a quarter in May.', ['a quarter | 0.25 | null'], 'a share behind "by"'],
  ['Shares of 3M and its 5G phones in 1080p.', [], 'letters and digits of names'],
  ['Visit 1200 Main Street.', [], 'an address'],
  ['The 1,000th goal won the 400 metres and the 1,500m.', [], 'ordinals and races'],
  ['The 400 metres between them.', ['400 metres | 400 | metre'], 'a length'],
  ['Men aged 24 and 31 of Ward 7 left.', [], 'ages and labels'],
  ['A magnitude 6.3 earthquake.', [], 'a magnitude'],
  ['Prices rose 12.5% or 3 per cent.', ['12.5% | 12.5 | percent', '3 per cent | 3 | percent'], 'percentages'],
  ['It fell 5 percentage points.', ['5 percentage points | 5 | percentage point'], 'points'],
  [
    'Two-thirds of voters, a quarter of men.',
    ['Two-thirds | 0.666666666667 | null', 'a quarter | 0.25 | null'],
    'shares',
  ],
  ['One in five agreed.', ['One in five | 0.2 | null'], 'one in five'],
  ['A quarter of a million came.', ['A quarter of a million | 250000 | null'], 'a share of a million'],
  [
    'From 10 to 15 million barrels.',
    ['10 | 10000000 | barrel', '15 million barrels | 15000000 | barrel'],
    'the near end shares',
  ],
  ['It rose 10-15%.', ['10 | 10 | percent', '15% | 15 | percent'], 'a range with a dash'],
  ['It costs $5-10 million.', ['$5 | 5000000 | USD', '10 million | 10000000 | USD'], 'the far end shares the currency'],
  ['It is 5km and 100 square miles.', ['5km | 5 | kilometre', '100 square miles | 100 | square mile'], 'measures'],
  ['It was -5 degrees Celsius.', ['-5 degrees Celsius | -5 | degree Celsius'], 'below zero'],
  ['A 30-member panel on a 5-mile run.', ['30 | 30 | null', '5-mile | 5 | mile'], 'modifiers'],
  [
    'It weighs 200 pounds of rice, worth 200 pounds.',
    ['200 pounds | 200 | pound', '200 pounds | 200 | GBP'],
    'two pounds',
  ],

  ['In 2022 and since 1984.', [], 'years'],
  ['On 5 March at 10:30 and on 3/5/2022.', [], 'dates and times'],
  ['It took three years and a two-week break.', [], 'lengths of time'],
  ['It took two to three weeks.', [], 'a range of time'],
  ['The 21st man was first and second.', [], 'ordinals'],
  ['They won 3-1 by a 2-to-1 margin.', [], 'scores and odds'],
  ['Call 555-0199, +44 20 7946 0958 or (555) 123-4567.', [], 'telephone numbers'],
  ['A Boeing 747 took Route 66 past Room 12.', [], 'numbers in names'],
  ['COVID-19, G20, No. 1, page 12, version 1.2.3.', [], 'labels'],
  ['Ana Ruiz, 34, met a 30-year-old man.', [], 'ages'],
  ['No one knew one of them one day.', [], 'one the pronoun'],
  ['A 24/7 service since 9/11.', [], 'slashes'],
  ['A six-figure sum.', [], 'six figures'],
  ['Hundreds of thousands fled.', [], 'no number is stated'],
];

describe('findQuantities', () => {
  it.each(rows)('%s -> %j (%s)', async (text, expected) => {
    const found = findQuantities(text, await readTokens(text), {
      start: 0,
      end: text.length,
    });
    expect(found.map((quantity) => `${quantity.text} | ${quantity.value} | ${quantity.unit}`)).toEqual(expected);
  });

  it('stays in its range and out of the dates that it is given', async () => {
    const text = 'There were 12 men, 13 women and 14 days, 15 boats.';
    const tokens = await readTokens(text);
    const range = { start: text.indexOf('13'), end: text.length };
    const dates = [{ start: text.indexOf('15'), end: text.indexOf('15') + 8 }];
    expect(findQuantities(text, tokens, range, dates).map((quantity) => quantity.value)).toEqual([13]);
  });
});

const NO_TOKENS: Tokens = {
  count: 0,
  start: new Int32Array(0),
  end: new Int32Array(0),
  text: [],
  lower: [],
  lemma: [],
  pos: [],
  sentence: new Int32Array(0),
};
const piece = fc.constantFrom(
  ...[
    '1',
    '12',
    '1,000',
    '.',
    ',',
    '-',
    ' ',
    '/',
    ':',
    '$',
    '£',
    '%',
    'a',
    'half',
    'million',
    'one',
    'two',
    'thirds',
    'in',
  ],
  ...[
    'of',
    'to',
    'hundred',
    'and',
    'minus',
    '½',
    '+',
    '(',
    ')',
    'm',
    'bn',
    'dollars',
    '👍',
    '999999999999999',
    'miles',
  ],
);
const salad = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(' '));
const glued = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('properties', () => {
  it('spans slice back, do not overlap, values are finite', () => {
    fc.assert(
      fc.property(fc.oneof(salad, glued, fc.string({ unit: 'binary' })), (text) => {
        let last = 0;
        for (const quantity of findQuantities(text, NO_TOKENS, {
          start: 0,
          end: text.length,
        })) {
          expect(text.slice(quantity.start, quantity.end)).toBe(quantity.text);
          expect(quantity.start).toBeGreaterThanOrEqual(last);
          expect(quantity.end).toBeGreaterThan(quantity.start);
          expect(Number.isFinite(quantity.value)).toBe(true);
          last = quantity.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('reads a megabyte of digits, marks and spaces', () => {
    for (const unit of ['1', '111,', '1.', '1- ']) {
      const text = unit.repeat(Math.ceil(1e6 / unit.length));
      const found = findQuantities(text, NO_TOKENS, {
        start: 0,
        end: text.length,
      });
      expect(found.every((quantity) => text.slice(quantity.start, quantity.end) === quantity.text)).toBe(true);
    }
  });
});
