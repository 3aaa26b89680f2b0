// Trains the linear models of the quotes stage: node scripts/ts.mjs training/attribution/train.ts DATA_FOLDER [OUT.json]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { resolveConfig } from '../../src/config.ts';
import { parseInput } from '../../src/document/input.ts';
import { packWeights, unpackWeights } from '../../src/models/linear.ts';
import { runStages } from '../../src/pipeline/runner.ts';
import { StageList } from '../../src/pipeline/builder.ts';
import { encode } from '../../src/stages/encode/index.ts';
import { entities } from '../../src/stages/entities/index.ts';
import { ingest } from '../../src/stages/ingest/index.ts';
import { buildContext, type QuoteContext, type QuoteInput } from '../../src/stages/quotes/context.ts';
import { segment } from '../../src/stages/segment/index.ts';
import { markCues } from '../../src/stages/quotes/decode.ts';
import { restyle } from './british.ts';
import { addCueExamples, addRoleExamples, emptyExamples, type GoldAttribution } from './examples.ts';
import { trainChoices, trainDecisions } from './optimise.ts';

const BITS = 18;
const SCALE = 64;
const [data, out = 'models/attribution/weights.json'] = process.argv.slice(2);
if (data === undefined) throw new Error('usage: train.ts DATA_FOLDER [OUT.json]');

interface Row {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
}
const rows = (file: string): Row[] =>
  readFileSync(join(data, 'attribution/train', file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);

const gold = new Map(rows('gold.jsonl').map(({ id, attributions }) => [id, attributions]));
const config = resolveConfig({ engine: 'fast' });
const stages = StageList.from('input').then(ingest).then(segment).then(encode).then(entities).stages;
const examples = emptyExamples();
const documents: { context: QuoteContext; gold: readonly GoldAttribution[] }[] = [];
for (const [index, { id, text }] of rows('docs.jsonl').entries()) {
  const attributions = gold.get(id) ?? [];
  const versions = [{ text, gold: attributions }];
  if (index % 3 === 0) versions.push(restyle(text, attributions, index / 3));
  for (const version of versions) {
    const layers = await runStages(stages, parseInput({ id, text: version.text }), config);
    documents.push({ context: buildContext(layers as QuoteInput), gold: version.gold });
  }
}
const shared = { bits: BITS, l2: 1e-2, rate: 0.1, bags: 4 };
for (const { context, gold: attributions } of documents) addCueExamples(context, attributions, BITS, examples);
const cue = trainDecisions(examples.cue, { ...shared, epochs: 8, minCount: 4 });
const asUsed = unpackWeights(packWeights(cue, SCALE));
for (const { context, gold: attributions } of documents) {
  markCues(context, asUsed, BITS);
  addRoleExamples(context, attributions, BITS, examples);
}
console.error(examples.missed, examples.cue.length, 'cue candidates', examples.content.length, 'content choices');
const models = {
  cue,
  extension: trainDecisions(examples.extension, { ...shared, epochs: 6, minCount: 3 }),
  content: trainChoices(examples.content, { ...shared, epochs: 8, minCount: 4 }),
  source: trainChoices(examples.source, { ...shared, epochs: 8, minCount: 4 }),
};
mkdirSync(dirname(out), { recursive: true });
const packed = Object.fromEntries(Object.entries(models).map(([name, weights]) => [name, packWeights(weights, SCALE)]));
writeFileSync(out, JSON.stringify(packed));
console.error(
  Object.entries(packed)
    .map(([name, { values }]) => `${name}: ${values.length} weights`)
    .join(', '),
);
