import { describe, expect, it } from 'vitest';
import { GoldDocumentSchema } from '../../../src/evaluation/gold.ts';
import { evaluateRecords } from '../../../src/evaluation/index.ts';
import { measuresOf } from '../../../src/evaluation/measures.ts';
import { claiming, read } from '../../archive/read.ts';
import { at, goldDocument } from '../gold-documents.ts';

const TEXT =
  'Ana Ruiz said that the mill had dumped waste in the river. Tom Birch denied that the mill had dumped waste in the river.';
const CLAIM = at(TEXT, 'the mill had dumped waste in the river');
const DENIAL = at(TEXT, 'that the mill had dumped waste in the river', 2);

async function scored(disputes: readonly { claim: typeof CLAIM; by: typeof CLAIM }[]) {
  const gold = goldDocument({ id: 'a', text: TEXT, disputes: [...disputes] });
  const { tallies, documents } = evaluateRecords([gold], [await read('a', TEXT)]);
  return { tally: tallies.get('disputes'), findings: documents[0]!.findings };
}

describe('disputes', () => {
  it('count a pair of claim and answer that is in the gold', async () => {
    const { tally, findings } = await scored([{ claim: CLAIM, by: DENIAL }]);
    expect(tally).toEqual({ correct: 1, predicted: 1, gold: 1 });
    expect(findings).toEqual([]);
  });

  it('name what is missed and what is made up', async () => {
    const { tally, findings } = await scored([{ claim: at(TEXT, 'Tom Birch'), by: DENIAL }]);
    expect(tally).toEqual({ correct: 0, predicted: 1, gold: 1 });
    expect(findings.map(({ layer, fault, text }) => [layer, fault, text])).toEqual([
      ['disputes', 'extra', CLAIM.text],
      ['disputes', 'missed', 'Tom Birch'],
    ]);
  });

  it('are not scored where the gold has no such layer', async () => {
    const gold = goldDocument({ id: 'a', text: TEXT });
    expect(evaluateRecords([gold], [await read('a', TEXT)]).tallies.has('disputes')).toBe(false);
  });

  it('have to lie in the text', () => {
    const parsed = GoldDocumentSchema.safeParse(
      goldDocument({ text: TEXT, disputes: [{ claim: CLAIM, by: { start: 5, end: 500 } }] }),
    );
    expect(parsed.error?.issues[0]?.path).toEqual(['disputes', 0, 'by']);
  });
});

describe('repeats', () => {
  const claim = (text: string, words: string, same?: string) => ({
    ...at(text, words),
    type: 'event' as const,
    checkable: true,
    polarity: 'affirmative' as const,
    ...(same === undefined ? {} : { same }),
  });

  async function tally(labels: readonly (string | undefined)[]) {
    const said = ['the town lost 4,000 jobs', 'the town lost 4,000 jobs', 'the ferry sails to Corran in June'];
    const records = await Promise.all(said.map((words, i) => claiming(`d${i}`, words)));
    const gold = records.map(({ document: { id, text } }, i) =>
      goldDocument({ id, text, claims: [claim(text, said[i]!, labels[i])] }),
    );
    return measuresOf(evaluateRecords(gold, records).tallies).find(({ name }) => name === 'repeats');
  }

  it('count pairs of claims that are the same', async () => {
    expect(await tally(['jobs', 'jobs', undefined])).toMatchObject({ correct: 1, predicted: 1, gold: 1 });
  });

  it('count pairs that are missed or made up', async () => {
    expect(await tally(['x', undefined, 'x'])).toMatchObject({ correct: 0, predicted: 1, gold: 1 });
  });

  it('are not scored where no claim is marked', async () => {
    expect(await tally([undefined, undefined, undefined])).toBeUndefined();
  });
});
