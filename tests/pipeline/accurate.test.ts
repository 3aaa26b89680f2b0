import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPipeline, type OnrecordRecord, RecordSchema } from '../../src/index.ts';

const TINY = 'tests/models/encoder/tiny';
const NOWHERE = join(TINY, 'not-there');
const { model } = JSON.parse(readFileSync(join(TINY, 'encoder.json'), 'utf8')) as { model: string };

const accurate = createPipeline({ config: { engine: 'accurate', encoder: { folder: TINY } } });

/** `source | cue | content` of each quote, and who speaks. */
function show({ quotes }: OnrecordRecord): string[] {
  return quotes.map(({ source, cue, content, speaker }) => {
    const words = content.map(({ text }) => text).join(' … ');
    return `${source?.text ?? '-'} | ${cue?.text ?? '-'} | ${words} (${speaker?.name ?? '-'})`;
  });
}

describe('the accurate engine', () => {
  const rows: [text: string, quotes: string[], reason: string][] = [
    [
      'Karla Vondel said the harbour is closed.',
      ['Karla Vondel | said | the harbour is closed (Karla Vondel)'],
      'an indirect quote',
    ],
    [
      '“The water is not safe,” said Pavel Dorn.',
      ['Pavel Dorn | said | “The water is not safe,” (Pavel Dorn)'],
      'a direct quote before its source',
    ],
    [
      'Our budget will be too high, Mina Solberg warned.',
      ['Mina Solberg | warned | Our budget will be too high (Mina Solberg)'],
      'a source behind what it says',
    ],
    ['The road was open.', [], 'near miss: nobody says so'],
  ];
  it.each(rows)('reads %j as %j: %s', async (text, quotes) => {
    expect(show(await accurate.extract(text))).toEqual(quotes);
  });

  it('finds names, and their types, by the encoder', async () => {
    const { entities } = await accurate.extract('Tom Rask announced that the ferry in Bantor would be late.');
    expect(entities.map(({ type, name }) => `${type}:${name}`)).toEqual(['person:Tom Rask', 'location:Bantor']);
  });

  it('is named in the record, with the hash of its weights', async () => {
    const { pipeline, notes } = await accurate.extract('The road was open.');
    expect(pipeline.engine).toBe('accurate');
    expect(pipeline.models).toContainEqual({ name: 'encoder', sha256: model });
    expect(notes.filter(({ stage }) => stage === 'encode')).toEqual([]);
  });

  it('gives the same record twice, from one pipeline and from another', async () => {
    const text = rows.map(([row]) => row).join('\n\n');
    const first = JSON.stringify(await accurate.extract(text));
    const other = createPipeline({ config: { engine: 'accurate', encoder: { folder: TINY } } });
    expect(JSON.stringify(await accurate.extract(text))).toBe(first);
    expect(JSON.stringify(await other.extract(text))).toBe(first);
  });

  it('gives the same records whether documents come one after another or at once', async () => {
    const texts = rows.map(([text]) => text);
    const atOnce = await Promise.all(texts.map((text) => accurate.extract(text)));
    for (const [i, text] of texts.entries()) expect(await accurate.extract(text)).toEqual(atOnce[i]);
  });

  it('reads a text of many windows', async () => {
    const text = Array.from({ length: 80 }, () => rows.map(([row]) => row).join(' ')).join('\n\n');
    const { quotes } = await accurate.extract(text);
    const speakers = quotes.map(({ speaker }) => speaker?.name);
    expect(speakers.filter((name) => name === 'Karla Vondel').length).toBeGreaterThan(70);
  });

  it('gives a valid record of any text', async () => {
    const words = fc.constantFrom(
      'Pavel',
      'Dorn',
      'said',
      'warned',
      '“',
      '”',
      '"',
      ',',
      '.',
      '\n\n',
      'the water',
      '😀',
      '\u0301',
    );
    const texts = fc.array(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 8 })), {
      minLength: 1,
      maxLength: 80,
    });
    await fc.assert(
      fc.asyncProperty(texts, async (parts) => {
        const text = `A ${parts.join(' ')}`;
        const record = await accurate.extract(text);
        expect(RecordSchema.parse(record)).toEqual(record);
        expect(record.document.text).toBe(text);
        expect(record.pipeline.engine).toBe('accurate');
      }),
      { numRuns: 30 },
    );
  });
});

describe('without weights', () => {
  it('an engine that was asked for fails', async () => {
    const pipeline = createPipeline({ config: { engine: 'accurate', encoder: { folder: NOWHERE } } });
    await expect(pipeline.extract('Rain fell.')).rejects.toMatchObject({ code: 'engine-unavailable' });
  });

  it('each document of a batch fails for itself', async () => {
    const pipeline = createPipeline({ config: { engine: 'accurate', encoder: { folder: NOWHERE } } });
    const codes: (string | null)[] = [];
    for await (const result of pipeline.extractAll(['Rain fell.', 'It stopped.'])) {
      codes.push(result.ok ? null : result.error.code);
    }
    expect(codes).toEqual(['engine-unavailable', 'engine-unavailable']);
  });

  it('the fast engine takes over where none was asked for, and a note says why', async () => {
    const pipeline = createPipeline({ config: { encoder: { folder: NOWHERE } } });
    const record = await pipeline.extract('Karla Vondel said the harbour is closed.');
    expect(record.pipeline.engine).toBe('fast');
    expect(record.pipeline.models.map(({ name }) => name)).not.toContain('encoder');
    expect(record.notes.map(({ stage, code }) => `${stage} ${code}`)).toContain('encode engine-unavailable');
    expect(show(record)).toEqual(['Karla Vondel | said | the harbour is closed (Karla Vondel)']);
  });

  it('the fast engine looks for none', async () => {
    const pipeline = createPipeline({ config: { engine: 'fast', encoder: { folder: NOWHERE } } });
    const record = await pipeline.extract('Rain fell.');
    expect([record.pipeline.engine, record.notes.filter(({ stage }) => stage === 'encode')]).toEqual(['fast', []]);
  });
});
