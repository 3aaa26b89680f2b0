// Pronouns with two names to choose from, as GAP has them: node scripts/ts.mjs bench/gap.ts GAP.tsv [accurate|fast]
import { rankAntecedents } from '../src/stages/speakers/pronouns.ts';
import { DocumentReader } from '../training/speakers/documents.ts';
import { type GapReading, readGap, readGapRow, scoreGap } from '../training/speakers/gap.ts';

/** The least share of the likelier name at which it is taken for the antecedent; chosen on the development rows. */
const LEAST_SHARE = 0.2;

const [path, engine = 'accurate'] = process.argv.slice(2);
if (path === undefined || (engine !== 'accurate' && engine !== 'fast'))
  throw new Error('usage: gap.ts GAP.tsv [accurate|fast]');

const reader = DocumentReader.create(engine);
const rows = readGap(path);
const answers: (readonly [boolean, boolean])[] = [];
for (const row of rows) answers.push(answer(await readGapRow(reader, row)));
const { precision, recall, f1, feminine, masculine, bias } = scoreGap(rows, answers);
console.log(
  `${rows.length} rows, ${engine} engine: precision ${shown(precision)}, recall ${shown(recall)}, F1 ${shown(f1)}`,
);
console.log(`feminine F1 ${shown(feminine)}, masculine F1 ${shown(masculine)}, ratio ${shown(bias)}`);

/** Whether the pronoun stands for the first name, and for the second. */
function answer({ context, discourse, token, kind, referents }: GapReading): readonly [boolean, boolean] {
  const { ranked } = rankAntecedents(context, discourse, token, kind, false, null);
  const [first, second] = referents.map(
    (name) => ranked.find(({ referent }) => referent === name)?.probability ?? 0,
  ) as [number, number];
  return [first >= second && first > LEAST_SHARE, second > first && second > LEAST_SHARE];
}

function shown(value: number): string {
  return value.toFixed(3);
}
