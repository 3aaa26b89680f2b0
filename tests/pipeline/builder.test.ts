import { describe, expect, expectTypeOf, it } from 'vitest';
import type { Layers } from '../../src/document/layers.ts';
import { OnrecordError } from '../../src/errors.ts';
import { StageList } from '../../src/pipeline/builder.ts';
import { defineStage, type Stage } from '../../src/pipeline/stage.ts';
import { STAGES } from '../../src/pipeline/stages.ts';

const read = defineStage({
  name: 'read',
  needs: ['input'],
  gives: ['text', 'blocks'],
  run: ({ input }) => ({ text: input.text ?? '', blocks: [] }),
});
const date = defineStage({ name: 'date', needs: ['text'], gives: ['dates'], run: () => ({ dates: [] }) });
const count = defineStage({ name: 'count', needs: ['tokens'], gives: ['quotes'], run: () => ({ quotes: [] }) });

/** A stage as a caller without types has it. */
const untyped = (stage: unknown): Stage<never, never> => stage as Stage<never, never>;

describe('StageList', () => {
  it('takes stages whose needs are given', () => {
    const list = StageList.from('input').then(read).then(date);
    expect(list.stages.map(({ name }) => name)).toEqual(['read', 'date']);
  });

  it('refuses a stage whose needs nobody gave', () => {
    const run = () => StageList.from('input').then(untyped(count));
    expect(run).toThrow(OnrecordError);
    expect(run).toThrow(expect.objectContaining({ code: 'bad-pipeline', where: 'count' }));
    expect(run).toThrow(/needs tokens/);
  });

  it('refuses a stage that comes too early', () => {
    expect(() => StageList.from('input').then(untyped(date)).then(read)).toThrow(/needs text/);
  });

  it('refuses a layer that is there already', () => {
    const run = () => StageList.from('input').then(read).then(read);
    expect(run).toThrow(expect.objectContaining({ code: 'bad-pipeline' }));
    expect(run).toThrow(/gives text, blocks/);
  });

  it('leaves the list it was called on as it was', () => {
    const list = StageList.from('input').then(read);
    list.then(date);
    expect(list.stages).toHaveLength(1);
  });

  it('knows the layers in its type, so that a missing need does not compile', () => {
    const list = StageList.from('input').then(read);
    type Takes = Parameters<typeof list.then>[0]['needs'][number];
    expectTypeOf<Takes>().toEqualTypeOf<'input' | 'text' | 'blocks'>();
    expectTypeOf<(typeof date.needs)[number]>().toExtend<Takes>();
    expectTypeOf<(typeof count.needs)[number]>().not.toExtend<Takes>();
    expectTypeOf(STAGES).toEqualTypeOf<StageList<keyof Layers>>();
    expect(list.stages).toHaveLength(1);
  });
});

describe('defineStage', () => {
  it('freezes the stage', () => {
    expect(Object.isFrozen(date)).toBe(true);
  });
});

describe('STAGES', () => {
  it('has the stages in the order in which the data goes', () => {
    const names = STAGES.stages.map(({ name }) => name);
    expect(names).toEqual(['ingest', 'segment', 'encode', 'entities', 'dates', 'quotes', 'speakers', 'claims', 'emit']);
  });
});
