import { describe, expect, it } from 'vitest';
import { measuresOf, metricNames, metricsOf } from '../../src/evaluation/measures.ts';
import { Counter } from '../../src/evaluation/tally.ts';
import { checkMinimums, parseMinimum, testMinimums } from '../../src/evaluation/minimums.ts';

const TALLIES = new Counter()
  .add('quotes@0.5', 6, 8, 12)
  .add('entities', 0, 3, 0)
  .add('dates@exact', 0, 0, 0)
  .add('speakers', 3, 0, 4)
  .add('types', 2, 0, 4)
  .add('types@event', 1, 1, 1)
  .add('types@causal', 1, 2, 2)
  .add('types@rule', 0, 1, 0)
  .add('must@0.8', 1, 0, 3).tallies;

describe('metricsOf', () => {
  const rows: readonly (readonly [metric: string, value: number, reason: string])[] = [
    ['quotes.precision@0.5', 6 / 8, 'right of predicted'],
    ['quotes.recall@0.5', 6 / 12, 'right of gold'],
    ['quotes.f1@0.5', 0.6, '2 · 0.75 · 0.5 / 1.25'],
    ['entities.f1', 0, 'nothing to find, something found'],
    ['speakers.accuracy', 0.75, 'a share'],
    ['must.recall@0.8', 1 / 3, 'a share by the name of recall'],
    ['types.accuracy', 0.5, 'all types'],
    ['types.f1@event', 1, 'one type'],
    ['types.f1@macro', 0.75, 'the mean of 1 and 0.5; a type without gold does not count'],
  ];
  it.each(rows)('%s is %d', (metric, value, reason) => {
    expect(metricsOf(TALLIES).get(metric), reason).toBeCloseTo(value, 12);
  });

  it('leaves out what has nothing in it', () => {
    expect(measuresOf(TALLIES).map(({ name }) => name)).not.toContain('dates@exact');
    expect(metricNames(TALLIES)).toContain('dates.f1@exact');
  });
});

describe('parseMinimum', () => {
  it.each([
    ['quotes.f1@0.5=0.9', { metric: 'quotes.f1@0.5', least: 0.9 }],
    ['names.recall=1', { metric: 'names.recall', least: 1 }],
    ['names.recall=.5', { metric: 'names.recall', least: 0.5 }],
  ])('reads %s', (text, expected) => {
    expect(parseMinimum(text)).toEqual(expected);
  });

  it.each([
    ['quotes.f1@0.5', 'no value'],
    ['=0.5', 'no metric'],
    ['names.f1=90', 'a percentage'],
    ['names.f1=-1', 'below 0'],
    ['names.f1=high', 'no number'],
    ['', 'nothing'],
  ])('refuses "%s": %s', (text, reason) => {
    expect(() => parseMinimum(text), reason).toThrow(expect.objectContaining({ code: 'bad-usage' }));
  });
});

describe('checkMinimums', () => {
  it('lets metrics pass that the gold measures', () => {
    expect(() => {
      checkMinimums([{ metric: 'types.f1@macro', least: 1 }], TALLIES);
    }).not.toThrow();
  });

  it.each([
    ['quotes.f1@0.6', 'quotes.f1@0.5', 'a threshold that is not measured'],
    ['speaker.accuracy', 'speakers.accuracy', 'a layer mistyped'],
    ['types.macro', 'types.f1@macro', 'a figure left out'],
  ])('%s is refused, and %s offered: %s', (metric, nearest, reason) => {
    expect(() => {
      checkMinimums([{ metric, least: 0 }], TALLIES);
    }, reason).toThrow(expect.objectContaining({ code: 'bad-usage', hint: `did you mean ${nearest}?` }));
  });
});

describe('testMinimums', () => {
  it.each([
    [0.6, true, 'reached exactly'],
    [0.61, false, 'below'],
  ])('quotes.f1@0.5 of at least %d: %s', (least, ok, reason) => {
    expect(testMinimums([{ metric: 'quotes.f1@0.5', least }], TALLIES)[0], reason).toMatchObject({ ok });
  });
});
