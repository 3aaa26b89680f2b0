// Scores quantities against the gold over the corpus and over sentences: node scripts/ts.mjs bench/quantities.ts [--errors]
import { scoreGold } from '../tests/quantities/score-gold.ts';

for (const part of ['corpus', 'sentences'] as const) {
  const { errors, gold, ...figures } = await scoreGold(part);
  const shown = Object.entries(figures).map(([name, figure]) => `${name} ${figure.toFixed(3)}`);
  console.log(`${part.padEnd(10)} gold ${gold}  ${shown.join('  ')}`);
  if (process.argv.includes('--errors')) console.log(errors.join('\n'));
}
