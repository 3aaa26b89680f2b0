// Trains the name tagger: node scripts/ts.mjs training/entities/train.ts DATA_FOLDER models/entities/weights.json [key=value ...]
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FeatureSpace } from '../../src/stages/entities/tagger/feature-space.ts';
import { featuresOf, OFFSETS, taggerView } from '../../src/stages/entities/tagger/features.ts';
import { LABEL_COUNT } from '../../src/stages/entities/tagger/labels.ts';
import { stretchesOf } from '../../src/stages/entities/tagger/stretches.ts';
import { createTagger } from '../../src/stages/entities/tagger/tag.ts';
import { WordBook } from '../../src/stages/entities/tagger/words.ts';
import type { TaggerWeights } from '../../src/stages/entities/tagger/model.ts';
import { seededRandom } from '../random.ts';
import { ConditionalRandomField, type Example } from './crf.ts';
import { type AnnotatedDocument, closedLabels, readDocuments } from './examples.ts';
import { report } from './score.ts';

const [data, out, ...settings] = process.argv.slice(2);
if (data === undefined || out === undefined)
  throw new Error('usage: train.ts DATA_FOLDER WEIGHTS.json [key=value ...]');
/** The shipped weights are those of these settings; `silver` is what a silver stretch weighs beside a gold one. */
const options = {
  epochs: 6,
  rate: 0.1,
  l1: 0.8,
  l2: 1,
  silver: 0.4,
  minDocuments: 3,
  scale: 40,
  seed: 17,
  ...Object.fromEntries(settings.map((pair) => [pair.split('=')[0]!, Number(pair.split('=')[1])])),
};

const entities = join(data, 'entities');
const silver = join(entities, 'silver-attribution-train');
const same = (name: string, misc = true): Promise<AnnotatedDocument[]> =>
  readDocuments(join(entities, name), join(entities, name), misc);
const sources: { documents: AnnotatedDocument[]; weight: number }[] = [
  { documents: await same('conllpp-train'), weight: 1 },
  { documents: await same('wikigold'), weight: 1 },
  { documents: await same('uner-test', false), weight: 1 },
];
if (options.silver > 0) {
  sources.push({ documents: await readDocuments(join(data, 'attribution/train'), silver), weight: options.silver });
}
const development = { conllpp: await same('conllpp-dev'), uner: await same('uner-dev', false) };

const keys = frequentKeys(sources.flatMap(({ documents }) => documents));
const space = FeatureSpace.of(keys);
const examples = sources.flatMap(({ documents, weight }) => examplesOf(documents, weight));
console.log(`${keys.length} feature keys, ${examples.length} stretches`);

const model = new ConditionalRandomField(keys.length * OFFSETS);
const random = seededRandom(options.seed);
for (let epoch = 1; epoch <= options.epochs; epoch++) {
  const loss = model.epoch(examples, { ...options, random });
  const weights = pack();
  const tagger = createTagger(weights);
  const size = (JSON.stringify(weights).length / 1e6).toFixed(2);
  const scores = Object.entries(development).map(([name, documents]) => `${name} ${report(documents, tagger)}`);
  console.log(`epoch ${epoch} loss ${loss.toFixed(4)} ${size} MB | ${scores.join(' | ')}`);
}
writeFileSync(out, JSON.stringify(pack()));

/** Keys of features that are seen in enough documents, in a fixed order. */
function frequentKeys(documents: readonly AnnotatedDocument[]): string[] {
  const space = FeatureSpace.growing();
  const counts: number[] = [];
  const lastSeen: number[] = [];
  const book = new WordBook(space);
  const features: number[] = [];
  documents.forEach((document, number) => {
    const view = taggerView(document.layers.tokens, document.layers.sentences, book);
    for (const sentence of document.layers.sentences) {
      for (const { first, end } of stretchesOf(document.layers.tokens, sentence, view.facts)) {
        for (let i = first; i < end; i++) {
          featuresOf(view, sentence, i, features);
          for (const feature of features) {
            const id = Math.floor(feature / OFFSETS);
            if (lastSeen[id] === number) continue;
            lastSeen[id] = number;
            counts[id] = (counts[id] ?? 0) + 1;
          }
        }
      }
    }
  });
  return space.keys().filter((_, id) => (counts[id] ?? 0) >= options.minDocuments);
}

function examplesOf(documents: readonly AnnotatedDocument[], weight: number): Example[] {
  const book = new WordBook(space);
  const found: Example[] = [];
  const features: number[] = [];
  for (const { layers, labels } of documents) {
    const view = taggerView(layers.tokens, layers.sentences, book);
    for (const sentence of layers.sentences) {
      for (const { first, end } of stretchesOf(layers.tokens, sentence, view.facts)) {
        const rows: Int32Array[] = [];
        for (let i = first; i < end; i++) {
          featuresOf(view, sentence, i, features);
          rows.push(Int32Array.from(features));
        }
        found.push({ features: rows, labels: closedLabels(labels.subarray(first, end)), weight });
      }
    }
  }
  return found;
}

function pack(): TaggerWeights {
  const features: Record<string, number[]> = {};
  keys.forEach((key, id) => {
    const packed: number[] = [];
    for (let offset = 0; offset < OFFSETS; offset++) {
      const from = (id * OFFSETS + offset) * LABEL_COUNT;
      let mask = 0;
      const row: number[] = [];
      for (let label = 0; label < LABEL_COUNT; label++) {
        const weight = Math.round(model.weights[from + label]! * options.scale);
        if (weight === 0) continue;
        mask |= 1 << label;
        row.push(weight);
      }
      if (mask !== 0) packed.push(offset, mask, ...row);
    }
    if (packed.length > 0) features[key] = packed;
  });
  const transitions = Array.from({ length: LABEL_COUNT }, (_, from) =>
    Array.from({ length: LABEL_COUNT }, (__, to) =>
      Math.round(model.transitions[from * LABEL_COUNT + to]! * options.scale),
    ),
  );
  return { scale: options.scale, transitions, features };
}
