import { describe, expect, it } from 'vitest';
import type { Extractor } from '../../src/batch/extract-item.ts';
import type { OnrecordRecord } from '../../src/document/record.ts';
import { type ErrorCode, OnrecordError } from '../../src/errors.ts';
import { createPipeline } from '../../src/index.ts';
import { inProcess } from '../../src/batch/extract-item.ts';
import { type DeadLetter, type JobPorts, processJob } from '../../src/queue/process-job.ts';

const DOCUMENT = { id: 'a', text: '“The bridge is closed,” Ana Ruiz said.' };

function memory(extractor: Extractor = inProcess(createPipeline({ config: { engine: 'fast' } }))) {
  const records = new Map<string, OnrecordRecord>();
  const dead = new Map<string, DeadLetter>();
  const ports: JobPorts = {
    extractor,
    reading: '1',
    hasRecord: (key) => Promise.resolve(records.has(key)),
    putRecord(key, record) {
      if (!records.has(key)) records.set(key, record);
      return Promise.resolve();
    },
    putDead(job, letter) {
      if (!dead.has(job)) dead.set(job, letter);
      return Promise.resolve();
    },
  };
  return { ports, records, dead };
}

const failing =
  (code: ErrorCode): Extractor =>
  () =>
    Promise.resolve({ ok: false, id: 'a', error: new OnrecordError(code, 'no') });

const job = (document: unknown = DOCUMENT, isLast = false) => ({ id: '7', document, isLast });

describe('processJob', () => {
  it('makes the record of a document once, whatever the job', async () => {
    const { ports, records } = memory();
    expect(await processJob(job(), ports)).toEqual({ outcome: 'record' });
    expect(await processJob({ ...job(), id: '8' }, ports)).toEqual({ outcome: 'known' });
    expect(await processJob(job({ ...DOCUMENT, title: null, other: 1 }), ports)).toEqual({ outcome: 'known' });
    expect([...records.values()].map(({ document }) => document.text)).toEqual([DOCUMENT.text]);
  });

  const OTHERS: readonly (readonly [document: unknown, reason: string])[] = [
    [{ ...DOCUMENT, text: 'Another text.' }, 'another text'],
    [{ ...DOCUMENT, id: 'b' }, 'the same text as another document'],
    [{ ...DOCUMENT, publishedAt: '2024-05-15' }, 'another day, by which dates are read'],
  ];
  it.each(OTHERS)('makes another record of %j', async (document, reason) => {
    const { ports, records } = memory();
    await processJob(job(), ports);
    expect(await processJob(job(document), ports), reason).toEqual({ outcome: 'record' });
    expect(records.size).toBe(2);
  });

  it('makes another record where version or settings are others', async () => {
    const { ports, records } = memory();
    await processJob(job(), ports);
    expect(await processJob(job(), { ...ports, reading: '2' })).toEqual({ outcome: 'record' });
    expect(records.size).toBe(2);
  });

  const FAILURES: readonly (readonly [code: ErrorCode, isLast: boolean, outcome: string, reason: string])[] = [
    ['timed-out', false, 'again', 'the machine may have been busy'],
    ['crashed', false, 'again', 'the memory may have been full'],
    ['timed-out', true, 'dead', 'tried often enough'],
    ['too-large', false, 'dead', 'it will be too large the next time too'],
    ['stage-failed', false, 'dead', 'a defect stays one'],
  ];
  it.each(FAILURES)('%s, last try %s: %s', async (code, isLast, outcome, reason) => {
    const { ports, dead } = memory(failing(code));
    const done = await processJob(job(DOCUMENT, isLast), ports);
    expect(done, reason).toMatchObject({ outcome, message: expect.stringContaining(code) as string });
    expect([...dead]).toEqual(
      outcome === 'dead'
        ? [['7', { document: DOCUMENT, failure: expect.objectContaining({ id: 'a', code }) as object }]]
        : [],
    );
  });

  it.each([[null], ['text'], [[]], [{}], [{ id: 'a' }], [{ id: 1, text: 'x' }], [{ id: 'a', text: 5 }]])(
    'lets %j be a dead letter, as it came',
    async (document) => {
      const { ports, dead, records } = memory();
      expect(await processJob(job(document), ports)).toMatchObject({ outcome: 'dead' });
      expect(dead.get('7')).toMatchObject({ document, failure: { path: 'job 7', code: 'invalid-field' } });
      expect(records.size).toBe(0);
    },
  );
});
