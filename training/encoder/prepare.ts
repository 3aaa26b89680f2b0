// Writes the windows that the encoder is trained on.
//   node scripts/ts.mjs training/encoder/prepare.ts DATA_FOLDER OUT_FOLDER         the corpora of the project
//   node scripts/ts.mjs training/encoder/prepare.ts --gold FOLDER OUT_FOLDER       annotated documents of your own
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeError } from '../../src/errors.ts';
import { readTrainingGold, writeGoldWindows } from './retraining/gold.ts';
import { type Annotation, createWindowMaker } from './windows.ts';

const USAGE = 'usage: prepare.ts DATA_FOLDER OUT_FOLDER, or prepare.ts --gold FOLDER OUT_FOLDER';
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

const args = process.argv.slice(2).filter((argument) => argument !== '--gold');
const [from, out] = args;
if (from === undefined || out === undefined || args.length > 2) throw new Error(USAGE);
const windowsOf = createWindowMaker(readFileSync('models/encoder/vocab.txt', 'utf8'));
mkdirSync(out, { recursive: true });
if (process.argv.includes('--gold')) {
  const { split, problems } = await readTrainingGold(from, process.cwd());
  for (const problem of problems) console.error(describeError(problem));
  const counts = await writeGoldWindows(split, windowsOf, out);
  for (const [name, count] of Object.entries(counts)) console.error(name, count, 'windows');
} else {
  for (const [name, { docs, gold }] of Object.entries(SETS)) {
    const folder = join(from, docs);
    if (!existsSync(folder)) continue;
    const layers = gold.map(
      (path) => new Map(rows<Annotation & { id: string }>(join(from, path, 'gold.jsonl')).map((row) => [row.id, row])),
    );
    const lines: string[] = [];
    for (const { id, text } of rows<{ id: string; text: string }>(join(folder, 'docs.jsonl'))) {
      const annotation = Object.assign({}, ...layers.map((map) => map.get(id))) as Annotation;
      for (const window of await windowsOf({ id, text }, annotation)) lines.push(JSON.stringify(window));
    }
    writeFileSync(join(out, `${name}.jsonl`), `${lines.join('\n')}\n`);
    console.error(name, lines.length, 'windows');
  }
}

function rows<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}
