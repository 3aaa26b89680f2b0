// Scores dates against the gold of our own news texts: node scripts/ts.mjs bench/dates.ts [--errors]
import { scoreGold } from '../tests/stages/dates/score-gold.ts';

for (const part of ['news-a', 'news-b'] as const) {
  const { errors, gold, ...figures } = await scoreGold(part);
  const shown = Object.entries(figures).map(([name, figure]) => `${name} ${figure.toFixed(3)}`);
  console.log(`${part.padEnd(8)} gold ${gold}  ${shown.join('  ')}`);
  if (process.argv.includes('--errors')) console.log(errors.join('\n'));
}
