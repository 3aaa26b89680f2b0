import { describe, expect, it } from 'vitest';
import { createPipeline, quantitiesOf } from '../../src/index.ts';

describe('quantitiesOf', () => {
  it('reads all of a record, with kind, modifier and what is counted, and no number of a date', async () => {
    const text =
      'On 5 March 2022 the port of Arden shipped nearly 40,000 tonnes of grain.\n\n“We sold 12 ships,” Ana Ruiz said.';
    const record = await createPipeline({ config: { engine: 'fast' } }).extract(text);
    expect(
      quantitiesOf(record).map(({ text: words, value, unit, kind, modifier, counted }) => [
        words,
        value,
        unit,
        kind,
        modifier,
        counted,
      ]),
    ).toEqual([
      ['40,000 tonnes', 40000, 'tonne', 'measure', 'less than', 'grain'],
      ['12', 12, null, 'count', null, 'ships'],
    ]);
  });
});
