// Trains the rankings of the speakers stage: node scripts/ts.mjs training/speakers/train.ts DATA_FOLDER [OUT.json] [--folds]
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ANTECEDENT_FEATURES } from '../../src/stages/speakers/antecedent-features.ts';
import { NOMINAL_FEATURES } from '../../src/stages/speakers/nominal-features.ts';
import { readDocument } from '../../src/stages/speakers/resolve.ts';
import { DocumentReader, readLines } from './documents.ts';
import { type Example, exampleOf } from './examples.ts';
import { type GapReading, readGap, readGapRow } from './gap.ts';
import { type GoldSpeaker, goldExamples } from './gold.ts';
import { type Options, pack, type Parameters, scores, train } from './optimise.ts';
import { NOMINAL_PRIOR, SOURCE_PRIOR } from './prior.ts';
import { hiddenNominals, hiddenPronouns } from './self-made.ts';

const [data, out = 'models/speakers/weights.json', mode] = process.argv.slice(2);
if (data === undefined) throw new Error('usage: train.ts DATA_FOLDER [OUT.json] [--folds]');
const SCALE = 1000;
const FOLDS = 6;
/** Weights of a ranking's own score and of the encoder's, where there is one. */
const ENCODED = { pronouns: [0.6, 0.7], sources: [1, 0.3], nominals: [1, 0.3] } as const;
const MADE_TEXTS = 400;
const PRONOUNS: Options = { hidden: 12, epochs: 30, rate: 0.01, l2: 2e-3, seed: 1, batch: 32 };
const SOURCES: Options = {
  hidden: 0,
  epochs: 30,
  rate: 0.02,
  l2: 0.03,
  seed: 1,
  batch: 32,
  prior: ANTECEDENT_FEATURES.map((name) => SOURCE_PRIOR[name] ?? 0),
};
const NOMINALS: Options = {
  hidden: 0,
  epochs: 30,
  rate: 0.02,
  l2: 0.03,
  seed: 1,
  batch: 32,
  prior: NOMINAL_FEATURES.map((name) => NOMINAL_PRIOR[name] ?? 0),
};

interface Text {
  readonly id: string;
  readonly text: string;
}

const pronouns: Example[] = [];
const sources: Example[] = [];
const nominals: Example[] = [];
const keep = (into: Example[], some: readonly (Example | null)[]): void =>
  void into.push(...some.filter((example) => example !== null));

for (const engine of ['accurate', 'fast'] as const) {
  const reader = DocumentReader.create(engine);
  for (const row of readGap(join(data, 'coreference/gap-development.tsv')))
    keep(pronouns, [gapExample(await readGapRow(reader, row))]);
  const gold = readLines<GoldSpeaker>(join(data, 'speakers/dev.jsonl'));
  for (const { id, text } of readLines<Text>(join(data, 'attribution/dev/docs.jsonl'))) {
    const rows = gold.filter((row) => row.id === id);
    if (rows.length === 0) continue;
    const context = await reader.read(id, text);
    const found = goldExamples(context, readDocument(context), rows);
    keep(sources, found.pronouns);
    keep(nominals, found.nominals);
  }
  for (const [index, { id, text }] of readLines<Text>(join(data, 'attribution/train/docs.jsonl')).entries()) {
    if (index % 2 !== (engine === 'fast' ? 1 : 0) || index >= 2 * MADE_TEXTS) continue;
    const context = await reader.read(id, text);
    const read = readDocument(context);
    const hidden = hiddenPronouns(id, context, read, index);
    keep(pronouns, hidden.others);
    keep(sources, hidden.sources);
    keep(nominals, hiddenNominals(id, context, read, index));
  }
}
console.log(`${pronouns.length} pronouns, ${sources.length} pronouns that speak, ${nominals.length} noun phrases`);

if (mode === '--folds') {
  report('pronouns', pronouns, ANTECEDENT_FEATURES.length, PRONOUNS);
  report('sources', sources, ANTECEDENT_FEATURES.length, SOURCES);
  report('nominals', nominals, NOMINAL_FEATURES.length, NOMINALS);
}
writeFileSync(
  out,
  JSON.stringify({
    pronouns: pack(train(pronouns, ANTECEDENT_FEATURES.length, PRONOUNS), ANTECEDENT_FEATURES, SCALE, ENCODED.pronouns),
    sources: pack(train(sources, ANTECEDENT_FEATURES.length, SOURCES), ANTECEDENT_FEATURES, SCALE, ENCODED.sources),
    nominals: pack(train(nominals, NOMINAL_FEATURES.length, NOMINALS), NOMINAL_FEATURES, SCALE, ENCODED.nominals),
  }),
);

function gapExample({ row, context, candidates, referents }: GapReading): Example | null {
  const gold = row.names.findIndex(({ isAntecedent }) => isAntecedent);
  const isRight = (referent: GapReading['referents'][number]): boolean =>
    gold >= 0 ? referent === referents[gold] : !referents.includes(referent);
  const origin = { group: row.id, source: 'gap', weight: 1 } as const;
  return exampleOf(origin, context, candidates, (trace) => isRight(trace.referent), gold < 0);
}

/** Prints the share of right answers by kind of example, each example answered by a model that has not seen its text. */
function report(name: string, examples: readonly Example[], features: number, options: Options): void {
  const groups = [...new Set(examples.map(({ group }) => group))];
  const fold = new Map(groups.map((group, index) => [group, index % FOLDS]));
  const counts = new Map<string, { right: number; all: number; nobody: number; nobodyRight: number }>();
  for (let held = 0; held < FOLDS; held++) {
    const model = train(
      examples.filter(({ group }) => fold.get(group) !== held),
      features,
      options,
    );
    for (const example of examples) {
      if (fold.get(example.group) !== held) continue;
      const kind = example.source;
      const count = counts.get(kind) ?? { right: 0, all: 0, nobody: 0, nobodyRight: 0 };
      counts.set(kind, count);
      const isNobody = example.right.includes(example.rows.length - 1);
      const isRight = example.right.includes(best(model, example));
      if (isNobody) {
        count.nobody++;
        count.nobodyRight += Number(isRight);
      } else {
        count.all++;
        count.right += Number(isRight);
      }
    }
  }
  for (const [kind, { right, all, nobody, nobodyRight }] of counts)
    console.log(
      name,
      kind,
      `named ${right}/${all} ${(right / all).toFixed(3)}`,
      `unnamed ${nobodyRight}/${nobody} ${(nobodyRight / nobody).toFixed(3)}`,
    );
}

function best(model: Parameters, { rows }: Example): number {
  const all = scores(model, rows);
  return all.indexOf(Math.max(...all));
}
