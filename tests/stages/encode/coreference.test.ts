import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../../../src/config.ts';
import { parseInput } from '../../../src/document/input.ts';
import type { Layers } from '../../../src/document/layers.ts';
import type { EncoderDescription } from '../../../src/models/encoder/description.ts';
import type { EncoderOutput } from '../../../src/models/encoder/encoder.ts';
import { antecedentScore } from '../../../src/models/encoder/antecedent-score.ts';
import { StageList } from '../../../src/pipeline/builder.ts';
import { runStages } from '../../../src/pipeline/runner.ts';
import { emptyCoreference, fillCoreference } from '../../../src/stages/encode/coreference.ts';
import { encode } from '../../../src/stages/encode/index.ts';
import { ingest } from '../../../src/stages/ingest/index.ts';
import { segment } from '../../../src/stages/segment/index.ts';

const DESCRIPTION: EncoderDescription = {
  model: '0'.repeat(64),
  vocabulary: '0'.repeat(64),
  layers: 1,
  cueTags: ['O', 'B-cue', 'I-cue', 'anchor'],
  entityTags: ['O'],
  scores: [],
  widths: [],
  rotaryBase: 1000,
  near: 1,
  distances: [],
};
const NOTHING = {
  entities: new Float32Array(),
  cues: new Float32Array(),
  keys: new Float32Array(),
  queries: new Float32Array(),
};

/** Output with one row a wordpiece: `10 × wordpiece + column` for queries, negative for keys. */
function outputOf(pieces: number, width: number): EncoderOutput {
  const queries = Float32Array.from({ length: pieces * width }, (_, i) => 10 * Math.floor(i / width) + (i % width));
  return { ...NOTHING, coreference: { queries, keys: queries.map((value) => -value) } };
}

describe('coreference of a document', () => {
  it('is null where the encoder has none', () => {
    expect(emptyCoreference(DESCRIPTION, 5)).toBeNull();
  });

  it('takes of each token its first wordpiece, window by window', () => {
    const coreference = emptyCoreference({ ...DESCRIPTION, coreference: { width: 2, rotaryBase: 10, bias: 0.5 } }, 4)!;
    const window = { ids: new Int32Array(), shapes: new Uint8Array() };
    fillCoreference(
      coreference,
      { ...window, firstToken: 0, endToken: 3, pieceOf: Int32Array.of(1, 2, 5) },
      outputOf(7, 2),
    );
    fillCoreference(coreference, { ...window, firstToken: 3, endToken: 4, pieceOf: Int32Array.of(1) }, outputOf(3, 2));
    expect(coreference).toMatchObject({ width: 2, rotaryBase: 10, bias: 0.5 });
    expect([...coreference.queries]).toEqual([10, 11, 20, 21, 50, 51, 10, 11]);
    expect([...coreference.keys]).toEqual([-10, -11, -20, -21, -50, -51, -10, -11]);
    expect([...coreference.windowStart]).toEqual([0, 0, 0, 3]);
  });
});

const stages = StageList.from('input').then(ingest).then(segment).then(encode).stages;

async function read(text: string): Promise<Layers> {
  return (await runStages(stages, parseInput({ id: 'a', text }), DEFAULT_CONFIG)) as Layers;
}

describe('the shipped encoder', () => {
  const rows: [text: string, word: string, meant: string, other: string, reason: string][] = [
    ['Maria Lund met Peter Holm at the station. She gave the letter to the clerk.', 'She', 'Maria', 'Peter', 'a woman'],
    [
      'Anna Berg thanked Laura Stein for the book that she had sent her from Oslo.',
      'she',
      'Laura',
      'Anna',
      'two women',
    ],
    ['Tom Baker said Anna Berg had lost her passport in the harbour.', 'her', 'Anna', 'Tom', 'whose passport it is'],
  ];
  it.each(rows)('%j: %s is %s, not %s (%s)', async (text, word, meant, other) => {
    const { tokens, encodings } = await read(text);
    const at = (wanted: string): number => tokens.text.indexOf(wanted);
    const score = (name: string): number => antecedentScore(encodings!.coreference!, at(word), at(name), at(name) + 2)!;
    expect(score(meant)).toBeGreaterThan(score(other));
  });

  it('has no score over the border of a window', async () => {
    const { tokens, encodings } = await read(
      `Maria Lund met Peter Holm.\n\n${'The road was closed again. '.repeat(60)}\n\nShe left.`,
    );
    const token = tokens.text.indexOf('She');
    expect(antecedentScore(encodings!.coreference!, token, 0, 2)).toBeNull();
    expect(antecedentScore(encodings!.coreference!, token, token + 1, token + 2)).not.toBeNull();
  });
});
