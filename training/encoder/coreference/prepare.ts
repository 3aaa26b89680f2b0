// Writes the windows that the coreference scores are trained on:
//   node scripts/ts.mjs training/encoder/coreference/prepare.ts DATA_FOLDER OUT_FOLDER
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { resolveConfig } from '../../../src/config.ts';
import { parseInput } from '../../../src/document/input.ts';
import type { Layers } from '../../../src/document/layers.ts';
import { StageList } from '../../../src/pipeline/builder.ts';
import { runStages } from '../../../src/pipeline/runner.ts';
import { encode } from '../../../src/stages/encode/index.ts';
import { entities } from '../../../src/stages/entities/index.ts';
import { ingest } from '../../../src/stages/ingest/index.ts';
import { segment } from '../../../src/stages/segment/index.ts';
import { createWindowMaker } from '../windows.ts';
import { examplesOf, type Variant } from './examples.ts';
import { type GapRow, readGap } from './gap.ts';
import { peopleOf } from './people.ts';
import { seededRandom } from '../../random.ts';
import { addNames, emptyPool } from './rename.ts';

const AS_IT_IS: Variant = { flip: false, rename: 0, hide: 0 };
const SAME: Variant = { flip: false, rename: 0.5, hide: 0.7 };
const FLIPPED: Variant = { flip: true, rename: 0.7, hide: 0.7 };
const TEXTS: Record<string, readonly Variant[]> = {
  'attribution/train': [SAME, FLIPPED],
  'entities/wikigold': [SAME, FLIPPED, SAME, FLIPPED],
  'entities/conllpp-train': [FLIPPED],
};
const GAP_TRAINING: readonly Variant[] = [
  AS_IT_IS,
  { ...FLIPPED, hide: 0.3 },
  { ...SAME, rename: 0.7, hide: 0.3 },
  { ...FLIPPED, hide: 0.3 },
  { ...SAME, rename: 0.7, hide: 0.3 },
];

const [data, out] = process.argv.slice(2);
if (data === undefined || out === undefined) throw new Error('usage: prepare.ts DATA_FOLDER OUT_FOLDER');
mkdirSync(out, { recursive: true });
const config = resolveConfig({});
const stages = StageList.from('input').then(ingest).then(segment).then(encode).then(entities).stages;
const windowsOf = createWindowMaker(readFileSync('models/encoder/vocab.txt', 'utf8'));
const pool = emptyPool();

for (const name of ['development', 'validation']) {
  const rows = readGap(join(data, 'coreference', `gap-${name}.tsv`));
  const variants = name === 'development' ? GAP_TRAINING : [AS_IT_IS];
  await write(
    `gap-${name}`,
    rows.map((row) => ({ id: row.id, text: row.text, gap: row })),
    variants,
  );
}
for (const [folder, variants] of Object.entries(TEXTS)) {
  const docs = join(data, folder, 'docs.jsonl');
  if (!existsSync(docs)) continue;
  const texts = readFileSync(docs, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; text: string });
  await write(
    folder.replace('/', '-'),
    texts.map(({ id, text }) => ({ id, text, gap: null })),
    variants,
  );
}

interface Text {
  readonly id: string;
  readonly text: string;
  readonly gap: GapRow | null;
}

/** Writes all variants of the texts, a file a variant. */
async function write(name: string, texts: readonly Text[], variants: readonly Variant[]): Promise<void> {
  const reads: Layers[] = [];
  for (const { id, text } of texts) reads.push((await runStages(stages, parseInput({ id, text }), config)) as Layers);
  if (name !== 'gap-validation') for (const read of reads) addNames(pool, peopleOf(read).persons);
  for (const [number, variant] of variants.entries()) {
    const file = openSync(join(out!, `${name}-${number}.jsonl`), 'w');
    let windows = 0;
    let queries = 0;
    for (const [at, { id, gap }] of texts.entries()) {
      const random = seededRandom(1000 * at + number);
      for (const example of await examplesOf(id, reads[at]!, gap, variant, pool, windowsOf, random)) {
        writeSync(file, `${JSON.stringify(example)}\n`);
        windows++;
        queries += example.queries.length;
      }
    }
    closeSync(file);
    console.error(name, number, windows, 'windows', queries, 'queries');
  }
}
