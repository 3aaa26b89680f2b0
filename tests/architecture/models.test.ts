import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createPipeline } from '../../src/index.ts';

const MODELS = readdirSync('models', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const ENCODER = 'encoder';
const LINEAR = MODELS.filter((name) => name !== ENCODER);
const MOST_BYTES = 30e6;

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
    const file = sha256(`models/${name}/${name === ENCODER ? 'encoder.onnx' : 'weights.json'}`);
    expect(pipeline.models).toContainEqual({ name, sha256: file });
  });
});

describe.each(LINEAR)('the linear model %s', (name) => {
  it('has weights in one minified line, which are read back as they were written', () => {
    const text = readFileSync(`models/${name}/weights.json`, 'utf8');
    expect(JSON.stringify(JSON.parse(text)) === text.trimEnd()).toBe(true);
  });
});

it('the encoder is no larger than promised, with its vocabulary', () => {
  const bytes = readdirSync(`models/${ENCODER}`).map((name) => readFileSync(`models/${ENCODER}/${name}`).length);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MOST_BYTES);
});

it('every model that the record names lies in models/', async () => {
  const { pipeline } = await createPipeline().extract('Rain fell on Tuesday.');
  expect(pipeline.models.map(({ name }) => name).sort()).toEqual([...MODELS].sort());
});
