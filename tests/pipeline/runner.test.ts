import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../../src/config.ts';
import { DocumentInputSchema } from '../../src/document/input.ts';
import { OnrecordError } from '../../src/errors.ts';
import { StageList } from '../../src/pipeline/builder.ts';
import { runStages } from '../../src/pipeline/runner.ts';
import { defineStage } from '../../src/pipeline/stage.ts';

const input = DocumentInputSchema.parse({ id: 'doc', text: 'Rain fell.' });
const text = defineStage({
  name: 'text',
  needs: ['input'],
  gives: ['text'],
  models: [{ name: 'm', sha256: '0' }],
  run: (layers, { note }) => {
    note({ code: 'odd', message: 'an odd text' });
    return { text: layers.input.text ?? '' };
  },
});

describe('runStages', () => {
  it('hands layers on, also from a stage that is awaited, with notes and models', async () => {
    const seen: unknown[] = [];
    const dates = defineStage({
      name: 'dates',
      needs: ['text'],
      gives: ['dates'],
      run: (layers, { notes, models }) => {
        seen.push(layers.text, notes(), models);
        return Promise.resolve({ dates: [] });
      },
    });
    const layers = await runStages(StageList.from('input').then(text).then(dates).stages, input, DEFAULT_CONFIG);
    expect(layers.dates).toEqual([]);
    expect(seen).toEqual(['Rain fell.', [{ stage: 'text', code: 'odd', message: 'an odd text' }], text.models]);
  });

  it('tells of each stage before it runs', async () => {
    const seen: unknown[] = [];
    const dates = defineStage({
      name: 'dates',
      needs: ['text'],
      gives: ['dates'],
      run: () => {
        seen.push('runs');
        return { dates: [] };
      },
    });
    const { stages } = StageList.from('input').then(text).then(dates);
    await runStages(stages, input, DEFAULT_CONFIG, false, (...news) => seen.push(news));
    expect(seen).toEqual([['text', 1, 2], ['dates', 2, 2], 'runs']);
  });

  it.each([
    ['a coded error', new OnrecordError('empty-text', 'nothing'), 'empty-text'],
    ['any other error', new TypeError('x is undefined'), 'stage-failed'],
    ['a thrown text', 'oops', 'stage-failed'],
  ])('gives %s a code', async (_name, thrown, code) => {
    const failing = defineStage({
      name: 'failing',
      needs: ['input'],
      gives: ['text'],
      run: () => {
        throw thrown as Error;
      },
    });
    const run = runStages(StageList.from('input').then(failing).stages, input, DEFAULT_CONFIG);
    await expect(run).rejects.toMatchObject({ name: 'OnrecordError', code });
  });
});
