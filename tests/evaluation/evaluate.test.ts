import { describe, expect, it } from 'vitest';
import { evaluate, evaluateRecords } from '../../src/evaluation/index.ts';
import { createPipeline } from '../../src/pipeline/pipeline.ts';
import { goldDocument, goldQuote } from './gold-documents.ts';

const TEXT = 'Ana Ruiz said the ferry was safe.';
const GOLD = goldDocument({ text: TEXT, quotes: [goldQuote(TEXT, { content: ['the ferry was safe'] })], dates: [] });

describe('evaluate', () => {
  it('runs the pipeline on each document and tells how far it is', async () => {
    const steps: string[] = [];
    const documents = [GOLD, { ...GOLD, id: 'second' }];
    const evaluation = await evaluate(createPipeline(), documents, {
      onDocument: (done, total) => steps.push(`${done}/${total}`),
    });
    expect(steps).toEqual(['1/2', '2/2']);
    expect(evaluation.failures).toEqual([]);
    expect(evaluation.documents.map(({ id }) => id)).toEqual(['night-owl', 'second']);
    expect(evaluation.tallies.get('quotes@0.5')).toMatchObject({ gold: 2 });
  });

  it('scores a document that fails as empty, and says so', async () => {
    const empty = goldDocument({ id: 'empty', text: '  ', quotes: [] });
    const evaluation = await evaluate(createPipeline(), [empty, GOLD]);
    expect(evaluation.failures).toMatchObject([{ id: 'empty', error: { code: 'empty-text' } }]);
    expect(evaluation.documents).toHaveLength(2);
  });

  it('refuses offsets in code points', async () => {
    const pipeline = createPipeline({ config: { offsets: 'codepoint' } });
    await expect(evaluate(pipeline, [GOLD])).rejects.toMatchObject({ code: 'bad-config', where: 'offsets' });
  });

  it('refuses two documents with one id', async () => {
    await expect(evaluate(createPipeline(), [GOLD, GOLD])).rejects.toMatchObject({ code: 'bad-gold' });
  });
});

describe('evaluateRecords', () => {
  it('tells a missing record and a record of another text', async () => {
    const record = await createPipeline().extract({ id: 'night-owl', text: TEXT.replace('safe', 'fast') });
    const evaluation = evaluateRecords([GOLD, { ...GOLD, id: 'second' }], [record]);
    expect(evaluation.failures).toMatchObject([
      { id: 'night-owl', error: { code: 'bad-record', message: expect.stringContaining('not the text') as string } },
      { id: 'second', error: { code: 'bad-record', message: expect.stringContaining('no record') as string } },
    ]);
    expect(evaluation.tallies.get('quotes@0.5')).toMatchObject({ predicted: 0, gold: 2 });
  });
});
