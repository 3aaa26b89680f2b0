import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createPipeline } from '../../src/index.ts';

const MODELS = readdirSync('models', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const ENCODER = 'encoder';
const HEAD = 'claims-head';
const WEIGHTS: Readonly<Record<string, string>> = { [ENCODER]: 'encoder.onnx', [HEAD]: 'head.onnx' };
const LINEAR = MODELS.filter((name) => !(name in WEIGHTS));
const MOST_BYTES = 30e6;
const MOST_BYTES_OF_HEAD = 12e6;

function sha256(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

describe.each(MODELS)('the model %s', (name) => {
  it('has a card with its date, data, licences, scores and the command that makes it', () => {
    expect(existsSync(`models/${name}/README.md`)).toBe(true);
    const card = readFileSync(`models/${name}/README.md`, 'utf8');
    expect(card).toMatch(/^Date: \d{4}-\d\d-\d\d/m);
    for (const heading of ['## Data', '## Scores', '## Limits', '## Making it again']) expect(card).toContain(heading);
    expect(card).toMatch(/licence/i);
  });

  it('stands in the record with the SHA-256 of its file', async () => {
    const { pipeline } = await createPipeline().extract('Rain fell on Tuesday.');
    const file = sha256(`models/${name}/${WEIGHTS[name] ?? 'weights.json'}`);
    expect(pipeline.models).toContainEqual({ name, sha256: file });
  });
});

describe.each(LINEAR)('the linear model %s', (name) => {
  it('has weights in one minified line, which are read back as they were written', () => {
    const text = readFileSync(`models/${name}/weights.json`, 'utf8');
    expect(JSON.stringify(JSON.parse(text)) === text.trimEnd()).toBe(true);
  });
});

it.each([
  [ENCODER, MOST_BYTES, 'with its vocabulary'],
  [HEAD, MOST_BYTES_OF_HEAD, 'since it borrows the word embeddings of the encoder'],
])('%s is no larger than %d bytes, %s', (model, most) => {
  const bytes = readdirSync(`models/${model}`).map((name) => readFileSync(`models/${model}/${name}`).length);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(most);
});

it('every model that the record names lies in models/', async () => {
  const { pipeline } = await createPipeline().extract('Rain fell on Tuesday.');
  expect(pipeline.models.map(({ name }) => name).sort()).toEqual([...MODELS].sort());
});
