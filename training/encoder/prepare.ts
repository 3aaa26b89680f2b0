// Writes the windows that the encoder is trained on: node scripts/ts.mjs training/encoder/prepare.ts DATA_FOLDER OUT_FOLDER
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_CONFIG } from '../../src/config.ts';
import { parseInput } from '../../src/document/input.ts';
import type { Layers, Tokens } from '../../src/document/layers.ts';
import { createWordpieceTokenizer } from '../../src/models/wordpiece/tokenizer.ts';
import { StageList } from '../../src/pipeline/builder.ts';
import { runStages } from '../../src/pipeline/runner.ts';
import { shapesOf } from '../../src/stages/encode/shapes.ts';
import { windowsOf } from '../../src/stages/encode/windows.ts';
import { ingest } from '../../src/stages/ingest/index.ts';
import { segment } from '../../src/stages/segment/index.ts';

type Pair = readonly [number, number];
interface Gold {
  readonly id: string;
  readonly attributions?: readonly { readonly source: Pair[]; readonly cue: Pair[]; readonly content: Pair[] }[];
  readonly entities?: readonly { readonly type: string; readonly start: number; readonly end: number }[];
}

const [data, out] = process.argv.slice(2);
if (data === undefined || out === undefined) throw new Error('usage: prepare.ts DATA_FOLDER OUT_FOLDER');

const SETS: Record<string, { readonly docs: string; readonly gold: readonly string[] }> = {
  'attribution-train': { docs: 'attribution/train', gold: ['attribution/train', 'entities/silver-attribution-train'] },
  'attribution-dev': { docs: 'attribution/dev', gold: ['attribution/dev'] },
  'wire-dev': { docs: 'attribution/wire-dev', gold: ['attribution/wire-dev'] },
  ...Object.fromEntries(
    ['conllpp-train', 'conllpp-dev', 'wikigold', 'uner-test', 'uner-dev'].map((name) => [
      name,
      { docs: `entities/${name}`, gold: [`entities/${name}`] },
    ]),
  ),
};

const tokenizer = createWordpieceTokenizer(readFileSync('models/encoder/vocab.txt', 'utf8'));
const stages = StageList.from('input').then(ingest).then(segment).stages;
mkdirSync(out, { recursive: true });
for (const [name, { docs, gold }] of Object.entries(SETS)) {
  const folder = join(data, docs);
  if (!existsSync(folder)) continue;
  const annotations = gold.map((path) => new Map(rows<Gold>(join(data, path, 'gold.jsonl')).map((row) => [row.id, row])));
  const lines: string[] = [];
  for (const { id, text } of rows<{ id: string; text: string }>(join(folder, 'docs.jsonl'))) {
    const layers = (await runStages(stages, parseInput({ id, text }), DEFAULT_CONFIG)) as Layers;
    const merged = Object.assign({}, ...annotations.map((map) => map.get(id))) as Gold;
    for (const line of examplesOf(id, layers, merged)) lines.push(JSON.stringify(line));
  }
  writeFileSync(join(out, `${name}.jsonl`), `${lines.join('\n')}\n`);
  console.error(name, lines.length, 'windows');
}

function rows<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}

/** One line a window; all spans in tokens of the window, `[first, end)`. */
function* examplesOf(id: string, { text, tokens, sentences, paragraphs, quotations }: Layers, gold: Gold): Generator<object> {
  const shapes = shapesOf(tokens, paragraphs, quotations);
  const attributions = (gold.attributions ?? []).map(({ source, cue, content }) => ({
    source: spansOf(tokens, source),
    cue: spansOf(tokens, cue),
    content: spansOf(tokens, content),
  }));
  const entities = (gold.entities ?? []).map(({ type, start, end }) => ({ type, span: spansOf(tokens, [[start, end]])[0] }));
  for (const window of windowsOf(text, tokens, sentences, paragraphs, shapes, tokenizer)) {
    const { firstToken, endToken } = window;
    const clip = (spans: readonly Pair[]): Pair[] =>
      spans
        .map(([start, end]): Pair => [Math.max(start, firstToken) - firstToken, Math.min(end, endToken) - firstToken])
        .filter(([start, end]) => start < end);
    yield {
      id,
      ids: [...window.ids],
      shapes: [...window.shapes],
      pieces: [...window.pieceOf],
      start: [...tokens.start.slice(firstToken, endToken)],
      end: [...tokens.end.slice(firstToken, endToken)],
      ...(gold.attributions === undefined
        ? {}
        : {
            attributions: attributions
              .filter(({ cue }) => cue.length === 0 || clip(cue).length > 0)
              .map(({ source, cue, content }) => ({ source: clip(source), cue: clip(cue), content: clip(content) }))
              .filter(({ cue, content }) => cue.length > 0 || content.length > 0),
          }),
      ...(gold.entities === undefined
        ? {}
        : {
            entities: entities.flatMap(({ type, span }) =>
              span === undefined ? [] : clip([span]).map(([start, end]) => [start, end, type]),
            ),
          }),
    };
  }
}

/** Tokens that the characters of each span touch. */
function spansOf(tokens: Tokens, spans: readonly Pair[]): Pair[] {
  return spans.flatMap(([start, end]): Pair[] => {
    let first = 0;
    while (first < tokens.count && tokens.end[first]! <= start) first++;
    let last = first;
    while (last < tokens.count && tokens.start[last]! < end) last++;
    return first < last ? [[first, last]] : [];
  });
}
