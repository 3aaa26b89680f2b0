import { describe, expect, it } from 'vitest';
import { type ConfigOverrides, resolveConfig } from '../../../src/config.ts';
import type { Note, OnrecordRecord } from '../../../src/document/record.ts';
import { OnrecordError } from '../../../src/errors.ts';
import { emit } from '../../../src/stages/emit/index.ts';
import { type EmitLayers, LAYERS, TEXT } from './layers.ts';

function emitted(layers: EmitLayers, config: ConfigOverrides = {}, notes: Note[] = []): OnrecordRecord {
  const context = {
    config: resolveConfig(config),
    isEngineRequired: false,
    models: [],
    note: () => undefined,
    notes: () => notes,
  };
  const given = emit.run(layers, context);
  if (given instanceof Promise) throw new Error('the emit stage is synchronous');
  return given.record;
}

const [entity] = LAYERS.entities as [EmitLayers['entities'][number]];
const [date] = LAYERS.dates as [EmitLayers['dates'][number]];
const [quote] = LAYERS.quotes as [EmitLayers['quotes'][number]];
const [claim] = LAYERS.claims as [EmitLayers['claims'][number]];
const [speaker] = LAYERS.speakers as [EmitLayers['speakers'][number]];
const nowhere = { start: 0, end: 4, text: 'Anna' };
const beyond = { start: 60, end: 99, text: 'million.' };

const broken: [change: Partial<EmitLayers>, message: RegExp, reason: string][] = [
  [{ dates: [{ ...date, ...nowhere }] }, /d1: .* is another one/, 'a span with another text'],
  [{ dates: [{ ...date, ...beyond }] }, /d1: .* is not a range/, 'a span behind the end'],
  [{ dates: [{ ...date, start: 9, end: 3 }] }, /d1: .* is not a range/, 'a span that runs backwards'],
  [{ dates: [{ ...date, start: 1.5 }] }, /dates\.0\.start/, 'half a character'],
  [{ dates: [{ ...date, text: 'Mon' }] }, /d1/, 'a text that is too short'],
  [{ dates: [date, date] }, /date: an id is given twice/, 'a date id given twice'],
  [{ entities: [{ ...entity, mentions: [{ ...nowhere, kind: 'name' }] }] }, /e1\.mentions/, 'a wrong mention'],
  [{ entities: [{ ...entity, descriptions: [nowhere] }] }, /e1\.descriptions/, 'a wrong description'],
  [{ entities: [entity, entity] }, /entity: an id is given twice/, 'an entity id given twice'],
  [{ entities: [{ ...entity, id: 'x1' }] }, /entities\.0\.id/, 'an id of another form'],
  [{ quotes: [{ ...quote, content: [nowhere] }] }, /q1\.content/, 'a wrong content'],
  [{ quotes: [{ ...quote, content: [] }] }, /quotes\.0\.content/, 'no content'],
  [{ quotes: [{ ...quote, quoted: [nowhere] }] }, /q1\.quoted/, 'wrong quoted words'],
  [{ quotes: [{ ...quote, cue: { ...nowhere, stance: 'say' } }] }, /q1\.cue/, 'a wrong cue'],
  [{ quotes: [{ ...quote, source: nowhere }] }, /q1\.source/, 'a wrong source'],
  [{ quotes: [{ ...quote, via: 'e9' }] }, /q1\.via: there is no entity "e9"/, 'relayed by nobody'],
  [{ quotes: [{ ...quote, within: 'q9' }] }, /q1\.within: there is no quote "q9"/, 'within no quote'],
  [{ quotes: [{ ...quote, within: 'q1' }] }, /not within itself/, 'within itself'],
  [{ quotes: [{ ...quote, speaker: { ...quote.speaker!, entity: 'e9' } }] }, /q1\.speaker/, 'said by nobody'],
  [{ quotes: [{ ...quote, confidence: 1.2 }] }, /quotes\.0\.confidence/, 'more than certain'],
  [{ claims: [{ ...claim, ...nowhere }] }, /c1/, 'a wrong claim'],
  [
    { claims: [{ ...claim, quantities: [{ ...nowhere, value: 1, unit: null }] }] },
    /c1\.quantities/,
    'a wrong quantity',
  ],
  [{ claims: [{ ...claim, quote: 'q9' }] }, /c1\.quote/, 'a claim of no quote'],
  [{ claims: [{ ...claim, speaker: 'e9' }] }, /c1\.speaker/, 'a claim of nobody'],
  [{ claims: [{ ...claim, about: ['e1', 'e9'] }] }, /c1\.about/, 'a claim about nobody'],
  [{ claims: [{ ...claim, dates: ['d9'] }] }, /c1\.dates/, 'a claim with no date'],
  [{ speakers: [{ ...speaker, entity: 'e9' }] }, /there is no entity "e9"/, 'a roll-up of nobody'],
  [{ speakers: [{ ...speaker, quotes: ['q9'] }] }, /there is no quote "q9"/, 'a roll-up of no quote'],
  [{ speakers: [{ ...speaker, claims: ['c9'] }] }, /there is no claim "c9"/, 'a roll-up of no claim'],
  [{ sentences: [{ ...LAYERS.sentences[0]!, end: 999 }] }, /sentences/, 'a sentence behind the end'],
  [{ metadata: { ...LAYERS.metadata, sha256: 'no' } }, /document\.sha256/, 'no hash'],
];

describe('emit', () => {
  it('gives a record with all layers', () => {
    const record = emitted(LAYERS);
    expect(record.quotes).toEqual(LAYERS.quotes);
    expect(record.sentences).toEqual([{ start: 0, end: TEXT.length, paragraph: 0, zone: 'body' }]);
    expect(record.pipeline.config).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each(broken)('refuses %j with %s: %s', (change, message) => {
    const run = () => emitted({ ...LAYERS, ...change });
    expect(run).toThrow(OnrecordError);
    expect(run).toThrow(message);
    expect(run).toThrow(expect.objectContaining({ code: 'bad-record', where: 'document doc' }));
  });

  it('refuses a note outside the text', () => {
    expect(() => emitted(LAYERS, {}, [{ stage: 's', code: 'c', message: 'm', start: 2, end: 999 }])).toThrow(/notes/);
    expect(() => emitted(LAYERS, {}, [{ stage: 's', code: 'c', message: 'm', start: 2 }])).toThrow(/notes/);
  });

  it('puts resolved mentions among the others, in text order and once', () => {
    const mention = { start: 30, end: 34, text: TEXT.slice(30, 34), kind: 'nominal' } as const;
    const again = { ...entity.mentions[0]!, kind: 'nominal' } as const;
    const record = emitted({
      ...LAYERS,
      speakerMentions: [
        { entity: 'e1', mention },
        { entity: 'e1', mention: again },
      ],
    });
    expect(record.entities[0]!.mentions).toEqual([entity.mentions[0], mention]);
  });

  it('counts code points when told to', () => {
    const notes = [{ stage: 's', code: 'c', message: 'm', start: 12, end: 16 }];
    const record = emitted(LAYERS, { offsets: 'codepoint' }, notes);
    const characters = Array.from(TEXT);
    const slice = ({ start, end }: { start: number; end: number }) => characters.slice(start, end).join('');
    expect(slice(record.dates[0]!)).toBe('Monday');
    expect(slice(record.quotes[0]!.cue!)).toBe('said');
    expect(slice(record.claims[0]!.quantities[0]!)).toBe('$5 million');
    expect(record.sentences[0]!.end).toBe(characters.length);
    expect(slice(record.notes[0] as { start: number; end: number })).toBe('said');
    expect(record.claims[0]!.quantities[0]!.value).toBe(5_000_000);
  });

  it('hashes the configuration, not the order of its keys', () => {
    expect(emitted(LAYERS, { offsets: 'codepoint' }).pipeline.config).not.toBe(emitted(LAYERS).pipeline.config);
    expect(emitted(LAYERS, { offsets: 'utf16' }).pipeline.config).toBe(emitted(LAYERS).pipeline.config);
  });
});
