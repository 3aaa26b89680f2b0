import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { OnrecordError } from '../../../src/errors.ts';
import type { EncoderDescription } from '../../../src/models/encoder/description.ts';
import { type EncoderInput, type EncoderOutput, loadEncoder } from '../../../src/models/encoder/encoder.ts';

const TINY = 'tests/models/encoder/tiny';
const encoder = await loadEncoder(TINY);
const COLUMNS = ['entities', 'cues', 'keys', 'queries'] as const;

const scratch = mkdtempSync(join(tmpdir(), 'onrecord-encoder-'));
afterAll(() => {
  rmSync(scratch, { recursive: true });
});

/** A text as one window, all of it in small letters. */
function inputOf(text: string): EncoderInput {
  const { cls, sep } = encoder.tokenizer;
  const ids = Int32Array.of(cls, ...encoder.tokenizer.encode(text).ids, sep);
  return { ids, shapes: new Uint8Array(ids.length).fill(2, 1, -1) };
}

const widest = (values: Float32Array): number => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

/** The greatest difference of two outputs, as a share of the greatest number of the first. */
function difference(a: EncoderOutput, b: EncoderOutput): number {
  return Math.max(
    ...COLUMNS.map((name) => {
      expect(b[name]).toHaveLength(a[name].length);
      return widest(a[name].map((value, i) => value - b[name][i]!)) / widest(a[name]);
    }),
  );
}

/**
 * Activations are quantised to eight bits by the range that they have in the whole batch, padding counted, so that an input's
 * scores shift a little with its company.
 */
const QUANTISED = 0.1;
const EXACT = 1e-3;

const TEXTS = [
  'the harbour is closed.',
  '“the water is not safe,” said pavel dorn.',
  'our budget will be too high, mina solberg warned. the road was late.',
  'the ferry is open',
  'a',
  '',
];

describe('an encoder', () => {
  it('is loaded once a folder', async () => {
    expect(await loadEncoder(TINY)).toBe(encoder);
  });

  it('gives a row a wordpiece, with the columns of its description', async () => {
    const { cueTags, entityTags, widths } = encoder.description;
    const width = widths.reduce((sum, one) => sum + one, 0);
    const inputs = TEXTS.map(inputOf);
    const outputs = await encoder.encode(inputs);
    outputs.forEach(({ entities, cues, keys, queries }, i) => {
      const rows = inputs[i]!.ids.length;
      expect([entities.length, cues.length]).toEqual([rows * entityTags.length, rows * cueTags.length]);
      expect([keys.length, queries.length]).toEqual([rows * width, rows * width]);
    });
  });

  it('has no coreference where its description has none', async () => {
    const [output] = await encoder.encode([inputOf(TEXTS[0]!)]);
    expect([encoder.description.coreference, output!.coreference]).toEqual([undefined, null]);
  });

  it('gives nothing of nothing', async () => {
    expect(await encoder.encode([])).toEqual([]);
  });

  it('gives the same again', async () => {
    const inputs = TEXTS.map(inputOf);
    expect(await encoder.encode(inputs)).toEqual(await encoder.encode(inputs));
  });

  it('gives each of several copies what it gives one', async () => {
    for (const input of TEXTS.map(inputOf)) {
      const [alone] = await encoder.encode([input]);
      for (const copy of await encoder.encode([input, input, input]))
        expect(difference(alone!, copy)).toBeLessThan(EXACT);
    }
  });

  it('gives each input of a batch what it gives it alone', async () => {
    const words = fc.constantFrom(
      'the',
      'water',
      'is',
      'not',
      'safe',
      'said',
      'dorn',
      ',',
      '.',
      '“',
      '”',
      'warned',
      '😀',
    );
    const texts = fc.array(fc.array(words, { maxLength: 60 }), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(texts, async (batch) => {
        const inputs = batch.map((parts) => inputOf(parts.join(' ')));
        const together = await encoder.encode(inputs);
        expect(together).toHaveLength(inputs.length);
        for (const [i, input] of inputs.entries()) {
          const [alone] = await encoder.encode([input]);
          expect(difference(alone!, together[i]!)).toBeLessThan(QUANTISED);
        }
      }),
      { numRuns: 20 },
    );
  });
});

/** A copy of the tiny encoder's folder. */
function copy(name: string): string {
  const folder = join(scratch, name);
  cpSync(TINY, folder, { recursive: true });
  return folder;
}

function change(folder: string, file: string, edit: (bytes: Buffer) => void): void {
  const bytes = readFileSync(join(folder, file));
  edit(bytes);
  writeFileSync(join(folder, file), bytes);
}

function describeAnew(folder: string, edit: (description: EncoderDescription) => object): void {
  const path = join(folder, 'encoder.json');
  writeFileSync(path, JSON.stringify(edit(JSON.parse(readFileSync(path, 'utf8')) as EncoderDescription)));
}

const sha256 = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

/** What loading the folder fails with. */
async function failureOf(folder: string): Promise<OnrecordError> {
  return loadEncoder(folder).then(
    () => {
      throw new Error('it was loaded');
    },
    (error: unknown) => error as OnrecordError,
  );
}

describe('loading', () => {
  it('takes any name of a folder', async () => {
    const loaded = await loadEncoder(copy('a #1 folder, 100% é'));
    expect(loaded.description).toEqual(encoder.description);
  });

  it.each(['encoder.onnx', 'vocab.txt'] as const)(
    'refuses %s with one bit changed, and names both hashes',
    async (file) => {
      const folder = copy(`changed-${file}`);
      change(folder, file, (bytes) => (bytes[bytes.length >> 1]! ^= 1));
      const error = await failureOf(folder);
      expect(error.code).toBe('engine-unavailable');
      expect(error.message).toContain(file);
      expect(error.expected).toContain(sha256(join(TINY, file)));
      expect(error.received).toContain(sha256(join(folder, file)));
    },
  );

  it.each(['encoder.json', 'encoder.onnx', 'vocab.txt'] as const)('says that %s is not there', async (file) => {
    const folder = copy(`without-${file}`);
    rmSync(join(folder, file));
    const error = await failureOf(folder);
    expect(error.code).toBe('engine-unavailable');
    expect(error.message).toContain(file);
    expect(error.where).toContain('without-');
  });

  const broken: [name: string, edit: (description: EncoderDescription) => object, reason: string][] = [
    ['no-widths', (description) => ({ ...description, widths: undefined }), 'a field that is missing'],
    ['no-hash', (description) => ({ ...description, model: 'abc' }), 'a hash that is none'],
    ['no-tags', (description) => ({ ...description, cueTags: [] }), 'no tags'],
    [
      'odd-width',
      (description) => ({ ...description, coreference: { width: 6, rotaryBase: 10, bias: 0 } }),
      'halves of keys that cannot be turned in pairs',
    ],
    ['a-list', () => [], 'another kind of value'],
  ];
  it.each(broken)('refuses an encoder.json with %s (%s)', async (name, edit) => {
    const folder = copy(name);
    describeAnew(folder, edit);
    const error = await failureOf(folder);
    expect([error.code, error.message.includes('encoder.json')]).toEqual(['engine-unavailable', true]);
  });

  it('refuses a model without the outputs that encoder.json speaks of', async () => {
    const folder = copy('no-coreference');
    describeAnew(folder, (description) => ({ ...description, coreference: { width: 8, rotaryBase: 10, bias: 0 } }));
    expect(await failureOf(folder)).toMatchObject({
      code: 'engine-unavailable',
      expected: 'antecedent-queries, antecedent-keys',
    });
  });

  it('refuses an encoder.json that is no JSON', async () => {
    const folder = copy('no-json');
    writeFileSync(join(folder, 'encoder.json'), '{"model":');
    expect(await failureOf(folder)).toMatchObject({ code: 'engine-unavailable' });
  });

  it('refuses a model that is none, even where encoder.json names its hash', async () => {
    const folder = copy('no-model');
    writeFileSync(join(folder, 'encoder.onnx'), 'not a model');
    describeAnew(folder, (description) => ({ ...description, model: sha256(join(folder, 'encoder.onnx')) }));
    expect(await failureOf(folder)).toMatchObject({ code: 'engine-unavailable' });
  });
});
